import { isShown } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import {
  isBeyondChance,
  mostUnevenSentence,
  percentText,
  type SegregationRow,
  segregationOf,
} from '../../chapters/relations/segregation.ts';
import { areaName } from '../../chapters/sentences.ts';
import { markLegend, statusMark } from '../figure-cells.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** How unevenly people live spread over the parts of an area; nothing where it has none. */
export function segregationSection(context: PageContext, area: number): Html | null {
  const { site, language } = context;
  const rows = segregationOf(site.book, area);
  if (rows.length === 0) return null;
  const words = texts[language].segregation;
  const { columns } = words;
  const isShort = rows.some((row) => isShown(row.period.statuses[row.at]!) && !isBeyondChance(row));
  const most = mostUnevenSentence(language, site.book, { rows, area });
  const head = [columns.dissimilarity, columns.corrected, columns.isolation, columns.leftOut];
  const statuses = [...new Set(rows.map(({ period, at }) => period.statuses[at]!))].sort((one, other) => one - other);
  return html`<section class="block"><h2 id="segregation">${words.heading}</h2>${most !== '' && html`<p>${most}</p>`}<p class="note">${words.reading}</p>${isShort && html`<p class="note">${words.chanceNote}</p>`}
<div class="table-region" role="region" aria-labelledby="segregation-caption" tabindex="0"><table class="figures"><caption id="segregation-caption" class="kern-sr-only">${words.caption(areaName(site.book, area))}</caption>
<thead><tr><th scope="col">${columns.indicator}</th>${head.map((label) => html`<th scope="col" class="number">${label}</th>`)}</tr></thead><tbody>${rows.map((row) => rowView(context, row))}</tbody></table></div>${markLegend(context, statuses)}${methodLinks(context, 'segregation')}</section>`;
}

function rowView(context: PageContext, row: SegregationRow): Html {
  const { language } = context;
  const { view, period, corrected, at } = row;
  const { id, names } = view.definition;
  const status = period.statuses[at]!;
  const words = texts[language].segregation;
  const text = (share: number): string => percentText(language, share);
  const range = (): string => {
    const found = words.range(text(corrected.corrected[at]!), text(corrected.lower[at]!), text(corrected.upper[at]!));
    return isBeyondChance(row) ? found : words.byChance(found);
  };
  const cell = (read: () => string): Html =>
    html`<td class="number">${isShown(status) ? read() : statusMark(context, status)}</td>`;
  return html`<tr><th scope="row"><a href="${context.href({ kind: 'indicator', id })}">${pick(names, language)}</a></th>${cell(() => text(period.dissimilarity[at]!))}${cell(range)}${cell(() => text(period.isolation[at]!))}<td class="number">${formatNumber(language, period.leftOutCounts[at]!)}</td></tr>\n`;
}
