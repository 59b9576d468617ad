import type { IndicatorKind } from '../../core/indicator.ts';
import { definitionStart, type Period, yearOf } from '../../core/period.ts';
import type { IndicatorView } from './book.ts';
import { type Figure, figureAt, hasFewCases } from './figure.ts';
import { viewPeriods } from './view-periods.ts';

/** What can be said about the way a value went. */
export interface Trend {
  /** `none`: there are not two figures to compare; `unclear`: a change that may be chance */
  readonly direction: 'up' | 'down' | 'flat' | 'unclear' | 'none';
  readonly from: Figure | null;
  readonly to: Figure | null;
  /** newest minus base, in the indicator's unit */
  readonly difference: number;
  /** every step went the same way */
  readonly isSteady: boolean;
  /** first day of the definition, where nothing can be compared because it is that new; null otherwise */
  readonly newDefinition: string | null;
  /** positions of the periods from the base to the newest, for the line that is drawn beside the words */
  readonly periods: readonly number[];
}

const NO_TREND: Trend = {
  direction: 'none',
  from: null,
  to: null,
  difference: 0,
  isSteady: false,
  newDefinition: null,
  periods: [],
};
/** The base lies that many years before, or as near to it as there is a figure. */
const BASE_YEARS = 5;
/** Kinds made of full counts of people, which no interval surrounds: what they show is so. */
const COUNTED = new Set<IndicatorKind>(['count', 'density', 'ratio', 'median-age']);
/** Relative change of such a value below which it counts as unchanged, and the count from which that can be said. */
const UNCHANGED_SHARE = 0.01;
const SMALLEST_COUNT = 100;

/**
 * The way of a value from five years before (else the earliest figure after that) up to a period, from shown values
 * only. Where values have intervals a direction is told only if those of both years do not overlap; of full counts and
 * what is made of them from a change of 1 % on. Pooled periods are compared only where they share no year.
 */
export function trendOf(view: IndicatorView, newest: number, area: number): Trend {
  const to = figureAt(view, newest, area);
  const periods = viewPeriods(view);
  const last = periods[newest];
  if (to.value === null || !last) return { ...NO_TREND, to: to.value === null ? null : to };
  const path: { readonly figure: Figure; readonly index: number }[] = [];
  const since = definitionStart(view.definition.breaks, last.code) ?? view.definition.validFrom;
  const before = earlierPeriods(periods, newest);
  const alike = before.filter((index) => isComparable(periods[index], since));
  for (const index of alike) {
    const period = periods[index];
    if (!period || yearOf(last) - yearOf(period) > BASE_YEARS) continue;
    const figure = figureAt(view, index, area);
    const isBase = path.length === 0;
    if (figure.value !== null && !(isBase && period.end >= last.start)) path.push({ figure, index });
  }
  const from = path[0]?.figure;
  if (!from || from.value === null)
    return { ...NO_TREND, to, newDefinition: alike.length === 0 ? recent(since, last) : null };
  path.push({ figure: to, index: newest });
  const difference = to.value - from.value;
  const values = path.map(({ figure }) => figure.value ?? 0);
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)));
  const isSteady = steps.length > 2 && difference !== 0 && steps.every((step) => step === Math.sign(difference));
  const direction = directionOf(view, from, to);
  return { direction, from, to, difference, isSteady, newDefinition: null, periods: path.map(({ index }) => index) };
}

function directionOf(view: IndicatorView, from: Figure, to: Figure): Trend['direction'] {
  const [before, after] = [from.value ?? 0, to.value ?? 0];
  if (before === after) return 'flat';
  if (COUNTED.has(view.definition.kind)) {
    if (countOf(view, from) < SMALLEST_COUNT) return 'unclear';
    if (Math.abs(after - before) < Math.abs(before) * UNCHANGED_SHARE) return 'flat';
    return after > before ? 'up' : 'down';
  }
  if (hasFewCases(view, from) || hasFewCases(view, to)) return 'unclear';
  if (from.lower === null || from.upper === null || to.lower === null || to.upper === null) return 'unclear';
  if (to.lower > from.upper) return 'up';
  return to.upper < from.lower ? 'down' : 'unclear';
}

// A definition that began longer ago than a base would lie is no reason for having none.
function recent(since: string | null, last: Period): string | null {
  return since !== null && yearOf(last) - Number(since.slice(0, 4)) < BASE_YEARS ? since : null;
}

// Positions of the periods before one that are of its kind.
function earlierPeriods(periods: readonly (Period | null)[], newest: number): readonly number[] {
  const kind = periods[newest]?.kind;
  return periods.flatMap((period, index) => (index < newest && period?.kind === kind ? [index] : []));
}

// What a value counted in full counts; a median age rests on everybody.
function countOf({ definition }: IndicatorView, { value, numerator }: Figure): number {
  if (definition.kind === 'median-age') return Number.POSITIVE_INFINITY;
  return Math.abs((definition.kind === 'count' ? value : numerator) ?? 0);
}

// A definition that began later cannot be compared with what stood before it.
function isComparable(period: Period | null | undefined, since: string | null): boolean {
  return since === null || (period ? period.start >= since : false);
}
