import { parsePeriod, yearOf } from '../core/period.ts';

/** Year that a period code stands for; null if it is no period. */
export function codeYear(code: string): number | null {
  const period = parsePeriod(code);
  return period ? yearOf(period) : null;
}

/**
 * The period that fits a wanted one: the same code, else the last one that ends in the same year.
 * @param periods in time order
 * @param wanted period code
 * @returns the period, or undefined where none fits
 */
export function matchPeriod<T extends { readonly period: string }>(
  periods: readonly T[],
  wanted: string,
): T | undefined {
  const year = codeYear(wanted);
  return (
    periods.find(({ period }) => period === wanted) ??
    periods.findLast(({ period }) => year !== null && codeYear(period) === year)
  );
}
