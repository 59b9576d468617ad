import type { IndicatorDefinition } from '../../core/indicator.ts';
import { definitionStart, type Period, parsePeriod, yearOf } from '../../core/period.ts';

/** Days of the year by which the ends of two periods may differ: elections, late counts. */
const SAME_SEASON_DAYS = 45;

/** Years of a recent trend. */
export const TREND_YEARS = 5;

/** The earlier periods that a newest one can be compared with. */
export interface ComparablePeriods {
  /** positions of the periods from the oldest that could be of use on, the newest last */
  readonly path: readonly number[];
  /** those of them that may be the base: near enough, and sharing no day with the newest (pooled years overlap) */
  readonly bases: readonly number[];
  /** pooled years share days and follow each other too closely for a trend */
  readonly doOverlap: boolean;
}

/**
 * Picks the periods of the same kind and definition within some years before the newest one. What stands before a break
 * in the definition is never compared with what stands behind it.
 * @param definition breaks and validity of the indicator
 * @param codes all its periods in time order
 * @param newest position of the newest one, and how many years before it the base of a change lies
 * @returns positions from the oldest on; the newest alone where nothing can be compared
 */
export function comparablePeriods(
  { breaks, validFrom }: IndicatorDefinition,
  codes: readonly string[],
  { newest, baseYears }: { readonly newest: number; readonly baseYears: number },
): ComparablePeriods {
  const periods = codes.map((code) => parsePeriod(code));
  const last = periods[newest];
  if (!last) return { path: [newest], bases: [], doOverlap: false };
  const since = definitionStart(breaks, last.code) ?? validFrom;
  const yearsBefore = (period: Period): number => yearOf(last) - yearOf(period);
  const isAlike = (period: Period): boolean =>
    period.kind === last.kind &&
    isSameSeason(period, last) &&
    (since === null || period.start >= since) &&
    yearsBefore(period) <= Math.max(baseYears, TREND_YEARS);
  const earlier = periods.flatMap((period, position) =>
    position < newest && period && isAlike(period) ? [{ position, period }] : [],
  );
  return {
    path: [...earlier.map(({ position }) => position), newest],
    bases: earlier.flatMap(({ position, period }) =>
      period.end < last.start && yearsBefore(period) <= baseYears ? [position] : [],
    ),
    doOverlap: earlier.some(({ period }) => period.end >= last.start),
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
