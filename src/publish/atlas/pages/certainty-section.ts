import type { IndexResult } from '../../../core/assessed.ts';
import { texts } from '../../../locale/texts.ts';
import type { LevelView } from '../../chapters/book.ts';
import { certaintyOf, certaintySentences, certaintyTable } from '../../chapters/certainty-chapter.ts';
import { drawTable } from '../../charts/table.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** How sure ranks and classes of an index are on the level of its page; nothing where nothing could be varied. */
export function certaintySection(context: PageContext, index: IndexResult, level: LevelView): Html | null {
  const { language, site } = context;
  const { book } = site;
  const scheme = book.areas.schemes.find(({ id }) => id === level.scheme);
  const levelId = scheme?.levels[level.level]?.id ?? '';
  const certainty = certaintyOf(book, index, { scheme: level.scheme, levelId });
  if (!certainty) return null;
  const table = certaintyTable(language, book, { index, certainty });
  const drawn = drawTable(table, { id: 'certainty-table', isSortable: true, isCaptionHidden: true });
  return html`<section class="block"><h2 id="certainty">${texts[language].certainty.heading}</h2>
${certaintySentences(language, index, certainty).map((sentence) => html`<p>${sentence}</p>`)}
<details><summary>${table.caption}</summary>${raw(drawn)}</details>${methodLinks(context, 'index-uncertainty', 'composite-index')}</section>`;
}
