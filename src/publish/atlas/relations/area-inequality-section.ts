import { texts } from '../../../locale/texts.ts';
import type { IndicatorView } from '../../chapters/book.ts';
import { segregationOf } from '../../chapters/relations/segregation.ts';
import {
  inequalityRowsOf,
  inequalitySummary,
  pairSentence,
  spreadSentence,
} from '../../chapters/relations/unevenness.ts';
import { areaInequalityTable } from '../../chapters/relations/unevenness-tables.ts';
import { areaName } from '../../chapters/sentences.ts';
import { drawTable } from '../../charts/table.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** How unequal the parts of an area are in each share and rate; nothing where it has none. */
export function areaInequalitySection(context: PageContext, area: number): Html | null {
  const { site, language } = context;
  const words = texts[language].unevenness;
  const summary = inequalitySummary(language, site.book, inequalityRowsOf(site.book, area));
  if (summary.length === 0) return null;
  return html`<section class="block"><h2 id="inequality">${words.areaHeading}</h2><p>${summary.join(' ')}</p>
${inequalityTableView(context, area, 'area-inequality')}<ul class="links-inline"><li><a href="${context.href({ kind: 'unevenness' })}">${words.indicatorLink}</a></li></ul>${methodLinks(context, 'area-inequality')}</section>`;
}

/** All indices of an area, to be opened. */
export function inequalityTableView({ site, language }: PageContext, area: number, id: string): Html {
  const words = texts[language].unevenness;
  const model = areaInequalityTable(language, {
    rows: inequalityRowsOf(site.book, area),
    place: areaName(site.book, area),
  });
  const table = drawTable(model, { id, isSortable: false, isCaptionHidden: true });
  return html`<details class="more"><summary>${words.areaTable}: ${model.caption}</summary>${raw(table)}</details>`;
}

/** How unevenly the people of a share live and how unequal a share or rate is between areas, in the whole region. */
export function indicatorUnevenness(context: PageContext, { definition }: IndicatorView): Html | null {
  const { site, language } = context;
  const { book } = site;
  const words = texts[language].unevenness;
  const found = [...book.regions].map(([scheme, region]) => ({
    scheme,
    share: segregationOf(book, region).find(({ view }) => view.definition.id === definition.id),
    figure: inequalityRowsOf(book, region).find(({ view }) => view.definition.id === definition.id),
  }));
  const place = found.find(({ share, figure }) => share || figure);
  if (!place) return null;
  const { scheme, share, figure } = place;
  const sentences = [
    figure ? pairSentence(language, book, figure) : '',
    share ? spreadSentence(language, book, share) : '',
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return null;
  const anchor = share ? `#spread-${scheme}-${definition.id}` : `#gini-${scheme}-all`;
  return html`<section class="block"><h2 id="unevenness">${words.heading}</h2>${sentences.map((sentence) => html`<p>${sentence}</p>`)}
<ul class="links-inline"><li><a href="${context.href({ kind: 'unevenness' })}${anchor}">${words.indicatorHeading}</a></li></ul>${methodLinks(context, ...(figure ? ['area-inequality'] : []), ...(share ? ['segregation'] : []))}</section>`;
}
