import { STATUS } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { Figure } from '../../chapters/figure.ts';
import { membershipSentences } from '../../chapters/relations/area-clusters.ts';
import {
  fulfilledText,
  missingFigures,
  type SimilarArea,
  type SimilarChapter,
  similarAreasOf,
  similarSentences,
} from '../../chapters/relations/similar-areas.ts';
import { areaName } from '../../chapters/sentences.ts';
import { areaLink } from '../area-links.ts';
import { figureAttributes, figureText } from '../figure-cells.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** Areas like one area, with the conditions that they fulfil, and the group it belongs to; nothing where there is neither. */
export function similarSection(context: PageContext, area: number): Html | null {
  const { site, language } = context;
  const chapter = similarAreasOf(site.book, area);
  const group = groupBlock(context, area);
  if (!chapter && !group) return null;
  const notes = [...(chapter ? ['similar-areas'] : []), ...(group ? ['clusters'] : [])];
  return html`<section class="block"><h2 id="similar">${texts[language].similarAreas.heading}</h2>
${chapter && similarBlock(context, chapter, area)}${group}${methodLinks(context, ...notes)}</section>`;
}

function similarBlock(context: PageContext, chapter: SimilarChapter, area: number): Html {
  const { language, site } = context;
  const words = texts[language].similarAreas;
  const { excluded } = site.book.areas.areas[area]!;
  if (chapter.status === STATUS.excluded && excluded)
    return html`<p>${words.excluded} ${workspaceText(context, excluded)}</p>`;
  if (chapter.areas.length === 0) return html`<p>${words.missing(missingFigures(language, chapter))}</p>`;
  const sentences = similarSentences(language, chapter);
  return html`<p>${sentences.intro}</p>
<ul>${sentences.conditions.map((condition) => html`<li>${condition}</li>`)}</ul>
<p>${sentences.chosenBy} ${sentences.found}</p>
${similarTable(context, chapter, area)}<p class="note">${words.note}</p>`;
}

function similarTable(context: PageContext, chapter: SimilarChapter, area: number): Html {
  const { language, site } = context;
  const words = texts[language].similarAreas;
  const head = chapter.conditions.map(({ view: { definition } }) => {
    return html`<th scope="col" class="number"><span class="label">${pick(definition.names, language)}</span> <span class="unit">${unitWords(language, definition.unit)}</span></th>`;
  });
  const own = html`<tr class="sum"><th scope="row">${areaName(site.book, area)} (${words.here})</th>${cells(context, chapter, { area, figures: chapter.own, unmet: [] })}<td></td></tr>\n`;
  const rows = chapter.areas.map((other) => {
    return html`<tr><th scope="row">${areaLink(context, other.area)}${parentOf(context, other.area)}</th>${cells(context, chapter, other)}<td class="words">${fulfilledText(language, chapter, other)}</td></tr>\n`;
  });
  return html`<div class="table-region" role="region" aria-labelledby="similar-caption" tabindex="0"><table class="figures profile"><caption id="similar-caption" class="kern-sr-only">${words.caption(areaName(site.book, area))}</caption>
<thead><tr><th scope="col">${context.words.table.area}</th>${head}<th scope="col">${words.fulfils}</th></tr></thead><tbody>${own}${rows}</tbody></table></div>`;
}

function cells(context: PageContext, { conditions }: SimilarChapter, { area, figures, unmet }: SimilarArea): Html[] {
  const words = texts[context.language].similarAreas;
  return conditions.map(({ view }, at) => {
    const figure: Figure = figures[at]!;
    const subject = { view, area, figure };
    const label = pick(view.definition.names, context.language);
    const apart = unmet.includes(at) && html` <span class="tag">${words.apart}</span>`;
    return html`<td class="number" data-label="${label}"${figureAttributes(context, subject, 'value')}>${figureText(context, subject, 'value')}${apart}</td>`;
  });
}

/** The area above, where it is not the region that holds them all. */
function parentOf({ site: { book } }: PageContext, area: number): Html | null {
  const parent = book.areas.areas[area]?.parent ?? -1;
  return parent < 0 || parent === book.regionOf[area]
    ? null
    : html` <span class="unit">${areaName(book, parent)}</span>`;
}

function groupBlock(context: PageContext, area: number): Html | null {
  const { language, site } = context;
  const sentences = membershipSentences(language, site.book, area);
  if (sentences.length === 0) return null;
  const { heading } = texts[language].clusters;
  return html`<p><a href="${context.href({ kind: 'clusters' })}">${heading}</a>: ${sentences.join(' ')}</p>`;
}
