import type { IndicatorDefinition } from '../../core/indicator.ts';
import { definitionStart, type Period, parsePeriod, yearOf } from '../../core/period.ts';

/** Days of the year by which the ends of two periods may differ: elections, late counts. */
const SAME_SEASON_DAYS = 45;

/** The base of a change lies that many years before, or as near to it as there is a figure. */
const BASE_YEARS = 5;

/** The earlier periods that a newest one can be compared with. */
export interface ComparablePeriods {
  /** positions of the periods from the oldest possible base on, the newest last */
  readonly path: readonly number[];
  /** how many of them may be the base: those that share no day with the newest (pooled years overlap) */
  readonly bases: number;
}

/**
 * Picks the periods of the same kind and definition within five years before the newest one. What stands before a break
 * in the definition is never compared with what stands behind it.
 * @param definition breaks and validity of the indicator
 * @param codes all its periods in time order
 * @param newest position of the newest one
 * @returns positions from the oldest on; the newest alone where nothing can be compared
 */
export function comparablePeriods(
  { breaks, validFrom }: IndicatorDefinition,
  codes: readonly string[],
  newest: number,
): ComparablePeriods {
  const periods = codes.map((code) => parsePeriod(code));
  const last = periods[newest];
  if (!last) return { path: [newest], bases: 0 };
  const since = definitionStart(breaks, last.code) ?? validFrom;
  const isAlike = (period: Period): boolean =>
    period.kind === last.kind &&
    isSameSeason(period, last) &&
    (since === null || period.start >= since) &&
    yearOf(last) - yearOf(period) <= BASE_YEARS;
  const earlier = periods.flatMap((period, position) =>
    position < newest && period && isAlike(period) ? [{ position, period }] : [],
  );
  return {
    path: [...earlier.map(({ position }) => position), newest],
    bases: earlier.filter(({ period }) => period.end < last.start).length,
  };
}

/** True if both end at about the same time of the year: figures of March and of December differ by the season alone. */
function isSameSeason(one: Period, other: Period): boolean {
  const apart = Math.abs(dayOfYear(one.end) - dayOfYear(other.end));
  return Math.min(apart, 365 - apart) <= SAME_SEASON_DAYS;
}

/** Days since the start of the year, of months of 30.4 days: near enough to tell seasons apart. */
function dayOfYear(day: string): number {
  return (Number(day.slice(5, 7)) - 1) * 30.4 + Number(day.slice(8, 10));
}
