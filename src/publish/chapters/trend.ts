import { parsePeriod } from '../../core/period.ts';
import type { IndicatorView } from './book.ts';
import { type Figure, figureAt } from './figure.ts';

/** What can be said about the way a value went. */
export interface Trend {
  /** `none`: there are not two figures to compare; `unclear`: a change that may be chance */
  readonly direction: 'up' | 'down' | 'flat' | 'unclear' | 'none';
  readonly from: Figure | null;
  readonly to: Figure | null;
  /** newest minus earliest, in the indicator's unit */
  readonly difference: number;
  /** every step went the same way */
  readonly isSteady: boolean;
}

const NO_TREND: Trend = { direction: 'none', from: null, to: null, difference: 0, isSteady: false };
const LONGEST_YEARS = 6;
/** Relative change below which a value without an interval counts as unchanged. */
const UNCHANGED_SHARE = 0.01;

/**
 * The way of a value over the last years up to a period, from shown values only. Where values have intervals a
 * direction is told only if those of the first and last year do not overlap; else if the change is 1 % or more.
 */
export function trendOf(view: IndicatorView, newest: number, area: number): Trend {
  const to = figureAt(view, newest, area);
  if (to.value === null) return NO_TREND;
  const lastYear = endYear(to.period);
  const kind = parsePeriod(to.period)?.kind;
  const path: Figure[] = [];
  for (let index = 0; index < newest; index++) {
    const period = parsePeriod(view.shown.periods[index]?.period ?? '');
    if (!period || period.kind !== kind || lastYear - Number(period.end.slice(0, 4)) > LONGEST_YEARS) continue;
    if (!isComparable(view, period.start)) continue;
    const figure = figureAt(view, index, area);
    if (figure.value !== null) path.push(figure);
  }
  const from = path[0];
  if (!from || from.value === null) return NO_TREND;
  path.push(to);
  const difference = to.value - from.value;
  const steps = path.slice(1).map((figure, index) => Math.sign((figure.value ?? 0) - (path[index]?.value ?? 0)));
  const isSteady = steps.length > 2 && difference !== 0 && steps.every((step) => step === Math.sign(difference));
  return { direction: directionOf(from, to), from, to, difference, isSteady };
}

function directionOf(from: Figure, to: Figure): Trend['direction'] {
  const [before, after] = [from.value ?? 0, to.value ?? 0];
  if (from.lower !== null && from.upper !== null && to.lower !== null && to.upper !== null) {
    if (to.lower > from.upper) return 'up';
    if (to.upper < from.lower) return 'down';
    return 'unclear';
  }
  if (before === after) return 'flat';
  if (before !== 0 && Math.abs(after - before) < Math.abs(before) * UNCHANGED_SHARE) return 'flat';
  return after > before ? 'up' : 'down';
}

// A definition that began later cannot be compared with what stood before it.
function isComparable(view: IndicatorView, start: string): boolean {
  const { validFrom } = view.definition;
  return validFrom === null || start >= validFrom;
}

function endYear(code: string): number {
  return Number(parsePeriod(code)?.end.slice(0, 4) ?? Number.NaN);
}
