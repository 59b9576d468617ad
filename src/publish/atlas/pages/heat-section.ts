import { STATUS } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { restsOnFew } from '../../chapters/figure.ts';
import { type HeatCell, type HeatRow, type HeatTopic, heatMapOf } from '../../chapters/heat-map.ts';
import { areasWithin } from '../../chapters/profile-areas.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { areaName } from '../../chapters/sentences.ts';
import { yearsText } from '../../chapters/years-text.ts';
import { figureAttributes, figureText, markLegend, sideSign } from '../figure-cells.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../site.ts';

/** More areas side by side than this nobody compares: the table would be several screens wide. */
const MOST_PARTS = 40;

/** All areas of a municipality by all indicators; nothing for the region, or where there is nothing to compare. */
export function heatSection(context: PageContext, area: number): Html | null {
  const { site, language } = context;
  const { book } = site;
  const region = book.regionOf[area] ?? -1;
  const parts = area === region ? [] : areasWithin(book, area);
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  const columns = { parts, above: [area, region] };
  const topics = heatMapOf(book, columns);
  if (topics.length === 0) return null;
  const words = texts[language].municipal.heat;
  const { scheme, level } = book.areas.areas[parts[0]!]!;
  const heads = [
    ...parts.map((part) => {
      const { code, name } = book.areas.areas[part]!;
      const text = name === '' || name === code ? html`${code}` : html`<abbr title="${name}">${code}</abbr>`;
      return html`<th scope="col" class="number">${text}</th>`;
    }),
    ...columns.above.map((each) => html`<th scope="col" class="number">${areaName(book, each)}</th>`),
  ];
  const cells = topics.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const statuses = [...new Set(cells.map(({ figure }) => figure.status))].sort((one, other) => one - other);
  const legend = markLegend(context, statuses, {
    hasBelowHalf: cells.some(({ figure }) => figure.isBelowHalf),
    hasReliabilityMarks: cells.some(({ figure }) => restsOnFew(figure)),
  });
  return html`<section class="block"><h2 id="heat">${words.heading}</h2>
<div class="table-region" role="region" aria-labelledby="heat" tabindex="0"><table class="figures heat"><caption class="kern-sr-only">${words.caption(pluralOf(language, book, { scheme, level }), areaName(book, area))}</caption><thead><tr><th scope="col">${words.indicator}</th><th scope="col">${words.meaning}</th>${heads}</tr></thead>
${topics.map((topic) => topicRows(context, topic))}</table></div>
<ul class="heat-legend"><li><span class="side-higher"></span>${words.legend.higher}</li><li><span class="side-lower"></span>${words.legend.lower}</li><li>${words.legend.plain}</li></ul>
<p class="note">${words.note}${cells.some(({ isOlder }) => isOlder) && ` ${words.older}`}</p>${legend}</section>`;
}

function topicRows(context: PageContext, { topic, rows }: HeatTopic): Html {
  const span = (rows[0]?.cells.length ?? 0) + 2;
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="${span}">${context.terms.topics[topic]}</th></tr>${rows.map((row) => indicatorRow(context, row))}</tbody>
`;
}

function indicatorRow(context: PageContext, row: HeatRow): Html {
  const { language } = context;
  const { definition } = row.view;
  const meaning = texts[language].municipal.heat.meanings[definition.direction];
  const when = `${unitWords(language, definition.unit)}, ${yearsText(row.period)}`;
  return html`<tr><th scope="row"><a href="${context.href({ kind: 'indicator', id: definition.id })}">${pick(definition.names, language)}</a> <span class="unit">${when}</span></th><td>${meaning}</td>${row.cells.map((cell) => heatCell(context, row, cell))}</tr>
`;
}

function heatCell(context: PageContext, { view }: HeatRow, { area, figure, side, isOlder }: HeatCell): Html {
  const subject = { view, area, figure };
  const look = side === null ? (figure.status === STATUS.hidden ? 'is-hidden' : null) : `side-${side}`;
  const year = isOlder && figure.value !== null && ` (${yearsText(figure.period)})`;
  const few = restsOnFew(figure) && html` <span class="tag">${context.words.area.few}</span>`;
  return html`<td class="${look === null ? 'number' : `number ${look}`}"${figureAttributes(context, subject, 'value')}>${sideSign(context, side)}${figureText(context, subject, 'value')}${year}${few}</td>`;
}
