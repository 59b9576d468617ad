import { isFar, sideOf } from '../../core/comparison.ts';
import type { Direction } from '../../core/indicator.ts';
import { RELIABILITY } from '../../core/reliability.ts';
import { isShown, STATUS, statusName } from '../../core/status.ts';
import { formatNumber } from '../../locale/number.ts';
import type { IndicatorView } from '../chapters/book.ts';
import type { Figure } from '../chapters/figure.ts';
import { earlyClassWords } from '../maps/early-class.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './site.ts';

/** Which part of a figure a cell shows. */
export type Measure = 'value' | 'numerator' | 'denominator';

/** What a cell is about. */
export interface CellSubject {
  readonly view: IndicatorView;
  readonly area: number;
  readonly figure: Figure;
}

/** The attributes by which a shown figure can be compared with the open data. */
export function figureAttributes(context: PageContext, subject: CellSubject, measure: Measure): Html {
  const { view, area, figure } = subject;
  const value = figure[measure];
  return html` data-series="${view.definition.id}" data-area="${context.site.areaKeys[area]}" data-period="${figure.period}" data-measure="${measure}" data-value="${value === null ? '' : String(value)}"`;
}

/** Text of a part of a figure: the number with its mark, or the mark that says why there is none. Never blank, never 0. */
export function figureText(context: PageContext, subject: CellSubject, measure: Measure): Html {
  const { view, figure } = subject;
  const value = figure[measure];
  const status = statusOf(figure, measure);
  if (value === null) return statusMark(context, status);
  const text = formatNumber(context.language, value, decimalsOf(view, value, measure));
  const below = measure !== 'denominator' && figure.isBelowHalf;
  const mark = status === STATUS.ok ? null : statusMark(context, status);
  return html`${text}${below && html`<span class="mark" aria-hidden="true">*</span><span class="kern-sr-only"> (${context.words.table.belowHalf})</span>`}${mark && html` ${mark}`}`;
}

/**
 * The class of a hidden value, where it is told, as the open data name it; null: nothing is told.
 * @param inWords a sentence of its own, or the range alone where the head of a table says what it is
 */
export function earlyClassText(
  { site, language }: PageContext,
  { view, area, figure }: CellSubject,
  inWords: typeof earlyClassWords = earlyClassWords,
): Html | null {
  if (!figure.earlyClass) return null;
  const words = inWords(language, figure.earlyClass, view.definition);
  return html`<span class="early-class" data-series="${view.definition.id}" data-area="${site.areaKeys[area]}" data-period="${figure.period}" data-measure="early-class" data-value="">${words}</span>`;
}

/** A cell with a part of a figure; the label is what narrow screens show in place of the head. */
export function figureCell(context: PageContext, subject: CellSubject, measure: Measure, label = ''): Html {
  const name = label === '' ? null : html` data-label="${label}"`;
  return html`<td class="number"${name}${figureAttributes(context, subject, measure)}>${figureText(context, subject, measure)}</td>`;
}

function statusOf(figure: Figure, measure: Measure): number {
  if (measure === 'value') return figure.status;
  return measure === 'numerator' ? figure.numeratorStatus : figure.denominatorStatus;
}

function decimalsOf(view: IndicatorView, value: number, measure: Measure): number {
  if (measure === 'value') return view.definition.decimals;
  return Number.isInteger(value) ? 0 : 1;
}

/** Mark of a status with its word for those who hear the page. */
export function statusMark(context: PageContext, status: number): Html {
  const name = statusName(status);
  const mark = context.terms.statusMarks[name];
  if (mark === '') return html``;
  return html`<span class="mark" aria-hidden="true">${mark}</span><span class="kern-sr-only">${context.terms.statuses[name]}</span>`;
}

/** What else a line of marks explains. */
export interface LegendExtras {
  readonly hasBelowHalf?: boolean;
  /** some values carry a tag for their reliability */
  readonly hasReliabilityMarks?: boolean;
}

/** A sign beside a number, never a colour alone: surely above or below the region. */
export function sideSign({ words }: PageContext, side: 'higher' | 'lower' | null): Html | null {
  if (side === null) return null;
  const sign = side === 'higher' ? '▴' : '▾';
  return html`<span class="deviation deviation-${side}" aria-hidden="true">${sign}</span><span class="kern-sr-only">${words.table[side]}: </span> `;
}

/** The tag of a value that rests on small numbers or varies strongly; nothing beside others. */
export function reliabilityTag({ words }: PageContext, { reliability }: Figure): Html | null {
  if (reliability === RELIABILITY.few) return html` <span class="tag">${words.area.few}</span>`;
  return reliability === RELIABILITY.unsteady ? html` <span class="tag">${words.area.unsteady}</span>` : null;
}

/** The line that explains the marks of a table; nothing where no mark occurs. */
export function markLegend(
  context: PageContext,
  statuses: readonly number[],
  { hasBelowHalf = false, hasReliabilityMarks = false }: LegendExtras = {},
): Html | null {
  const { words, terms } = context;
  const marks = statuses
    .filter((status) => terms.statusMarks[statusName(status)] !== '')
    .map((status) => words.table.mark(terms.statusMarks[statusName(status)], terms.statuses[statusName(status)]));
  if (hasBelowHalf) marks.push(words.table.mark('*', words.table.belowHalf));
  const neverZero = statuses.some((status) => !isShown(status)) ? ` ${words.table.neverZero}` : '';
  const marked = hasReliabilityMarks && html`<p class="note">${words.table.reliabilityNote}</p>`;
  const line = html`<p class="note status-legend">${words.table.marks} ${marks.join(' · ')}.${neverZero}</p>`;
  return marks.length === 0 && !hasReliabilityMarks ? null : html`${marks.length > 0 && line}${marked}`;
}

/** Word for a comparison: higher, much higher, lower, not clearly different; with what it means for strain. */
export function comparisonWord(context: PageContext, comparison: number, direction: Direction = 'neutral'): Html {
  const side = sideOf(comparison);
  const { table } = context.words;
  if (!side)
    return html`<span aria-hidden="true">${table.none}</span><span class="kern-sr-only">${table.noneLong}</span>`;
  if (side === 'similar') return html`<span class="word-similar">${table.similar}</span>`;
  const word = isFar(comparison) ? table.far[side] : table[side];
  const meaning = direction === 'strain' || direction === 'relief' ? table.meaning[direction][side] : null;
  return html`<span class="word-${side}">${word}</span>${meaning && html` <span class="meaning">${meaning}</span>`}`;
}

/** A tag on a clear difference that may be chance among the many comparisons of an edition; nothing beside others. */
export function mayBeChance(context: PageContext, comparison: number, holds: boolean | null): Html | null {
  const side = sideOf(comparison);
  const isClear = side === 'lower' || side === 'higher';
  return isClear && holds === false ? html` <span class="tag">${context.words.table.mayBeChance}</span>` : null;
}
