import type { Language } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { drawingWords } from '../../charts/words.ts';
import { announce, make } from './page.ts';
import { plainText } from './plain-text.ts';

/** Builds a filter for the table that `data-table` names: rows without what is typed are hidden. */
export function takeFilter(root: HTMLElement, language: Language): void {
  const id = root.dataset.table ?? '';
  const table = document.getElementById(id);
  if (!(table instanceof HTMLTableElement)) return;
  const words = drawingWords(language).table;
  const label = make('label', '', words.filter);
  const input = make('input', '');
  input.type = 'search';
  input.id = `${id}-filter`;
  label.htmlFor = input.id;
  const count = make('span', 'note');
  input.addEventListener('input', () => {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const wanted = plainText(input.value);
    for (const row of rows) row.hidden = wanted !== '' && !plainText(row.textContent ?? '').includes(wanted);
    const shown = rows.filter((row) => !row.hidden).length;
    const text = words.filtered(formatNumber(language, shown), formatNumber(language, rows.length));
    count.textContent = wanted === '' ? '' : text;
    announce(text);
  });
  root.classList.add('filter');
  root.append(label, input, count);
}
