import type { Language } from '../../../locale/language.ts';
import { takeFilter } from '../client/filter-table.ts';
import { hooked, pageLanguage } from '../client/page.ts';
import { openReceiver } from '../client/receive.ts';
import { takeTable } from '../client/sort-table.ts';
import { takeChartTools } from '../explore/chart-tools.ts';
import { takeEmbedding } from '../explore/embedded.ts';
import { takeTablesFirst } from '../explore/tables-first.ts';

/**
 * Takes over what is there; the page is complete without a script.
 * @param takeOwn takes what only this kind of page holds, before what any page may hold
 */
export function takePage(takeOwn: (language: Language) => void): void {
  const language = pageLanguage();
  openReceiver();
  takeOwn(language);
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable], table[data-atlas="sortable"]'))
    takeTable(table, language);
  for (const filter of hooked(document, 'filter')) takeFilter(filter, language);
  takeTablesFirst(language);
  takeChartTools(language);
  // a frame shows one figure: what else the page was given goes
  takeEmbedding(language);
}
