import type { Interval } from '../interval.ts';

/**
 * How clearly something lies off: ±1 outside the inner limits (95 %), ±2 outside the outer ones (99.8 %) too, 0 within.
 * The sign says where: below or above.
 */
export type DeviationGrade = -2 | -1 | 0 | 1 | 2;

/** Two intervals for the same thing, the outer one of the higher confidence. */
export interface TwoLimits {
  readonly inner: Interval;
  readonly outer: Interval;
}

/** The two confidences that are offered, as shares. */
export const INNER_CONFIDENCE = 0.95;
export const OUTER_CONFIDENCE = 0.998;

/** A missing figure must not pass for one that lies within. */
function assertKnown(...figures: readonly number[]): void {
  if (figures.some(Number.isNaN)) throw new RangeError(`nothing missing can be compared, got ${figures.join(', ')}`);
}

/**
 * Places a value against two limits; on a limit counts as within.
 * @param value in the unit of the limits
 * @param limits inner and outer limits
 * @returns grade, its sign that of the value's side
 * @throws {RangeError} if value or a limit is missing
 * @see golden: deviation-grade, funnel
 */
export function deviationGrade(value: number, { inner, outer }: TwoLimits): DeviationGrade {
  assertKnown(value, inner.lower, inner.upper, outer.lower, outer.upper);
  if (value > outer.upper) return 2;
  if (value < outer.lower) return -2;
  if (value > inner.upper) return 1;
  return value < inner.lower ? -1 : 0;
}
