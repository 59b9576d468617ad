import { texts } from '../../../locale/texts.ts';
import type { IndicatorView } from '../../chapters/book.ts';
import {
  inequalityOf,
  inequalitySentences,
  inequalityTable,
  slopeSentence,
} from '../../chapters/inequality-chapter.ts';
import { drawTable } from '../../charts/table.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** Gap, pattern and potential of an indicator between areas; nothing where no index over all topics orders them. */
export function inequalitySection(context: PageContext, view: IndicatorView): Html | null {
  const { language, site } = context;
  const chapter = inequalityOf(site.book, view);
  if (!chapter) return null;
  const table = drawTable(inequalityTable(language, view, chapter), {
    id: 'inequality-table',
    isSortable: false,
    isCaptionHidden: false,
  });
  const slope = slopeSentence(language, view, chapter.result);
  const [intro, ...findings] = inequalitySentences(language, view, chapter);
  return html`<section class="block"><h2 id="inequality">${texts[language].inequality.heading}</h2><p>${intro}</p>
<ul>${findings.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${raw(table)}${slope !== '' && html`<p class="note">${slope}</p>`}${methodLinks(context, 'inequality-triad', 'inequality-slope', 'quantile-groups')}</section>`;
}
