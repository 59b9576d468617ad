import type { ClassJoins } from '../../../core/class-joins.ts';
import { pick } from '../../../locale/language.ts';
import { texts } from '../../../locale/texts.ts';
import { classJoinSentences, classJoinsOf, classJoinTable } from '../../chapters/relations/class-joins.ts';
import { drawTable } from '../../charts/table.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** Do areas of the same class lie together? Nothing where too few areas have a class and a neighbour. */
export function classJoinsSection(context: PageContext, kind: ClassJoins['kind'], id: string): Html | null {
  const { site, language } = context;
  const { book } = site;
  const found = classJoinsOf(book, kind, id);
  if (found.length === 0) return null;
  const words = texts[language].surroundings.joins;
  const blocks = found.map((each) => {
    const names = book.areas.schemes.find((scheme) => scheme.id === each.scheme)?.names;
    const model = classJoinTable(language, book, each);
    const caption = found.length > 1 && names ? `${model.caption}: ${pick(names, language)}` : model.caption;
    const table = drawTable(
      { ...model, caption },
      { id: `joins-${each.scheme}`, isSortable: false, isCaptionHidden: false },
    );
    return html`<p>${classJoinSentences(language, book, each).join(' ')}</p>${raw(table)}`;
  });
  return html`<section class="block"><h2 id="joins">${words.heading}</h2>${blocks}<p class="note">${words.note}</p>${methodLinks(context, 'moran', 'neighbours')}</section>`;
}
