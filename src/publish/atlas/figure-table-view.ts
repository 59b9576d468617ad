import { pick } from '../../locale/language.ts';
import { formatNumber, unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { IndicatorView } from '../chapters/book.ts';
import type { FigureRow, FigureTable } from '../chapters/figure-table.ts';
import { areaName } from '../chapters/sentences.ts';
import { earlyClassRange } from '../maps/early-class.ts';
import {
  type CellSubject,
  comparisonWord,
  earlyClassText,
  figureCell,
  markLegend,
  mayBeChance,
  reliabilityTag,
} from './figure-cells.ts';
import { type Html, html, raw } from './html.ts';
import type { PageContext } from './site.ts';

/** Where a table of figures stands. */
export interface FigureTableOptions {
  readonly id: string;
  readonly caption: string;
}

/** All areas of a scheme with counts, rate, interval and comparisons; groups before their parts. */
export function figureTableView(
  context: PageContext,
  view: IndicatorView,
  table: FigureTable,
  options: FigureTableOptions,
): Html {
  const words = context.words.table;
  const unit = unitWords(context.language, view.definition.unit);
  const head = [
    heading('code', words.code, false),
    heading('name', words.area, false),
    table.hasCounts && heading('count', words.count, true),
    table.hasBase && heading('base', baseHead(context, view), true),
    heading('value', words.value(unit), true),
    table.hasEarlyClasses && heading('', words.earlyClass, false),
    table.hasIntervals && heading('', words.interval, true),
    table.hasParents && heading('', words.against(parentLevel(context, table)), false),
    table.hasComparison && heading('', words.against(context.words.area.columns.region), false),
  ];
  const body = table.rows.map((row) => rowView(context, view, table, row));
  return html`<div class="table-region" role="region" aria-labelledby="${options.id}-caption" tabindex="0">
<table class="figures" id="${options.id}" data-sortable><caption id="${options.id}-caption">${options.caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table></div>
${unplacedNote(context, table)}${markLegend(context, table.statuses, {
  hasBelowHalf: table.rows.some((row) => row.figure.isBelowHalf),
  hasReliabilityMarks: table.hasReliabilityMarks,
})}${table.hasIntervals && html`<p class="note">${words.intervalNote}</p>`}${
  table.rows.some(({ figure }) => figure.holds === false || figure.holdsParent === false) &&
  html`<p class="note">${words.chanceNote}</p>`
}`;
}

function baseHead({ language, words }: PageContext, { definition }: IndicatorView): string {
  return definition.kind === 'standardised-ratio' ? texts[language].standardised.expectedHead : words.table.base;
}

// The level of the areas above the lowest: "Kommune".
function parentLevel({ site, language }: PageContext, table: FigureTable): string {
  const { areas, schemes } = site.book.areas;
  const first = table.rows.find(({ kind }) => kind === 'area');
  const level = areas[areas[first?.area ?? -1]?.parent ?? -1]?.level ?? 0;
  const names = schemes.find(({ id }) => id === table.scheme)?.levels[level]?.names;
  return names ? pick(names, language) : '';
}

function unplacedNote({ site, words }: PageContext, { unplaced }: FigureTable): Html | null {
  if (unplaced.length === 0) return null;
  const { areas } = site.book.areas;
  const others = unplaced.filter((area) => (areas[area]?.parent ?? -1) >= 0);
  const names = words.sentences.list(others.map((area) => areaName(site.book, area)));
  const ofRegion = others.length < unplaced.length && html`<p class="note">${words.table.unplaced}</p>`;
  return html`${ofRegion}${names !== '' && html`<p class="note">${words.table.unplacedIn(names)}</p>`}`;
}

function heading(id: string, label: string, isNumber: boolean): Html {
  return html`<th scope="col"${isNumber && raw(' class="number"')}${id !== '' && html` data-sort="${id}"`}>${label}</th>`;
}

const ROW_CLASSES = { region: ' class="sum"', group: ' class="group"', area: '' } as const;

function rowView(context: PageContext, view: IndicatorView, table: FigureTable, row: FigureRow): Html {
  const { book, hasPage } = context.site;
  const { area, figure } = row;
  const { code } = book.areas.areas[area]!;
  const subject: CellSubject = { view, area, figure };
  const name = row.kind === 'region' ? context.words.table.wholeRow(areaName(book, area)) : areaName(book, area);
  const linked = hasPage[area] ? html`<a href="${context.href({ kind: 'area', area })}">${name}</a>` : html`${name}`;
  return html`<tr${raw(ROW_CLASSES[row.kind])}><td class="code">${code}</td><th scope="row">${linked}</th>${
    table.hasCounts && figureCell(context, subject, 'numerator')
  }${table.hasBase && figureCell(context, subject, 'denominator')}${figureCell(context, subject, 'value')}${
    table.hasEarlyClasses &&
    html`<td class="words">${earlyClassText(context, subject, earlyClassRange) ?? comparisonWord(context, 0)}</td>`
  }${
    table.hasIntervals &&
    html`<td class="number interval">${interval(context, view, row)}${reliabilityTag(context, subject.figure)}</td>`
  }${table.hasParents && html`<td class="words">${comparisonWord(context, figure.againstParent, view.definition.direction)}${mayBeChance(context, figure.againstParent, figure.holdsParent)}</td>`}${
    table.hasComparison &&
    html`<td class="words">${comparisonWord(context, figure.againstRegion, view.definition.direction)}${mayBeChance(context, figure.againstRegion, figure.holds)}</td>`
  }</tr>\n`;
}

function interval(context: PageContext, view: IndicatorView, row: FigureRow): string | Html {
  const { lower, upper } = row.figure;
  if (lower === null || upper === null) return comparisonWord(context, 0);
  const text = (value: number): string => formatNumber(context.language, value, view.definition.decimals);
  return context.words.table.range(text(lower), text(upper));
}
