import { sideOf } from '../../../core/comparison.ts';
import { pick } from '../../../locale/language.ts';
import { unitWords } from '../../../locale/number.ts';
import { type IndicatorView, indicatorsOf, newestOn, residentsView } from '../../chapters/book.ts';
import { type Figure, figureAt } from '../../chapters/figure.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { figureAttributes, figureText, markLegend, sideSign } from '../figure-cells.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../site.ts';

/** Indicators of a topic that a table of parts has room for. */
const PER_TOPIC = 1;

/** The parts of an area side by side, with the core indicators of each topic; nothing where it has no parts. */
export function childrenTable(context: PageContext, area: number): Html | null {
  const { site, language, words } = context;
  const { book } = site;
  const children = (book.areas.children[area] ?? []).filter((child) => site.hasPage[child]);
  const first = children[0];
  if (first === undefined) return null;
  const { scheme, level } = book.areas.areas[first]!;
  const views = columnsOf(context, scheme, level);
  const head = views.map(({ definition }) => {
    return html`<th scope="col" class="number" data-sort="${definition.id}"><span class="label">${pick(definition.names, language)}</span> <span class="unit">${unitWords(language, definition.unit)}</span></th>`;
  });
  const statuses = new Set<number>();
  let hasBelowHalf = false;
  const rows = children.map((child) => {
    const { code, name } = book.areas.areas[child]!;
    const cells = views.map((view) => {
      const figure = figureAt(view, newestOn(view, scheme, level), child);
      statuses.add(figure.status);
      hasBelowHalf ||= figure.isBelowHalf;
      const subject = { view, area: child, figure };
      return html`<td class="number"${figureAttributes(context, subject, 'value')}>${deviation(context, figure)}${figureText(context, subject, 'value')}</td>`;
    });
    return html`<tr><th scope="row"><a href="${context.href({ kind: 'area', area: child })}">${words.area.heading(code, name)}</a></th>${cells}</tr>\n`;
  });
  const heading = words.area.children(pluralOf(language, book, { scheme, level }));
  const legend = markLegend(
    context,
    [...statuses].sort((one, other) => one - other),
    { hasBelowHalf },
  );
  return html`<section class="block"><h2 id="children">${heading}</h2>
<div class="table-region" role="region" aria-labelledby="children" tabindex="0"><table class="figures" id="parts" data-sortable><thead><tr><th scope="col" data-sort="area">${words.table.area}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>
<p class="note">${words.area.deviationNote}</p>${legend}</section>`;
}

// Residents first, then of each topic the first core indicator that says something about strain, need or relief.
function columnsOf({ site }: PageContext, scheme: string, level: number): readonly IndicatorView[] {
  const { book } = site;
  const residents = residentsView(book);
  const known = (view: IndicatorView): boolean => newestOn(view, scheme, level) >= 0;
  const chosen = book.topics.flatMap((topic) =>
    indicatorsOf(book, topic)
      .filter((view) => view.definition.core && view.definition.direction !== 'neutral' && known(view))
      .slice(0, PER_TOPIC),
  );
  return residents && known(residents) ? [residents, ...chosen] : chosen;
}

// A sign beside the number, never a colour alone: above or below the region, among all comparisons of the edition.
function deviation(context: PageContext, { againstRegion, holds }: Figure): Html | null {
  const side = sideOf(againstRegion);
  if (!side || side === 'similar' || holds !== true) return null;
  return sideSign(context, side);
}
