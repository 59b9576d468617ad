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
 * With control limits: `deviationGrade(value, limits)`. With the area's own intervals and a benchmark taken as fixed:
 * `-deviationGrade(benchmark, intervals)`, see {@link gradeAgainstBenchmark}.
 * @param value in the unit of the limits
 * @param limits inner and outer limits
 * @returns grade, its sign that of the value's side
 * @throws {RangeError} if value or a limit is missing
 * @see golden: funnel
 */
export function deviationGrade(value: number, { inner, outer }: TwoLimits): DeviationGrade {
  assertKnown(value, inner.lower, inner.upper, outer.lower, outer.upper);
  if (value > outer.upper) return 2;
  if (value < outer.lower) return -2;
  if (value > inner.upper) return 1;
  return value < inner.lower ? -1 : 0;
}

/**
 * Places an area against a benchmark that is taken as fixed: benchmark inside the interval of the area means similar.
 * The benchmark mostly contains the area; among 90 areas and 60 indicators 95 % give some 270 differences by chance.
 * @param benchmark in the unit of the intervals
 * @param intervals of the area's value
 * @returns grade, positive where the area lies above the benchmark
 * @throws {RangeError} if benchmark or a bound is missing
 * @see rules of the English Fingertips profiles · golden: control-limits
 */
export function gradeAgainstBenchmark(benchmark: number, intervals: TwoLimits): DeviationGrade {
  // The area lies above where the benchmark lies below; 0 keeps its sign.
  return (0 - deviationGrade(benchmark, intervals)) as DeviationGrade;
}

/**
 * Whether two intervals lie apart. Stricter than a test of the difference: two 95 % intervals that just touch differ
 * with a chance of error of about 0.5 %.
 * @param first interval of one area
 * @param second interval of another, in the same unit
 * @returns −1 if the first lies wholly below the second, 1 if wholly above, 0 if they share a point
 * @throws {RangeError} if a bound is missing
 * @see Schenker and Gentleman 2001 · golden: control-limits
 */
export function intervalsApart(first: Interval, second: Interval): -1 | 0 | 1 {
  assertKnown(first.lower, first.upper, second.lower, second.upper);
  if (first.upper < second.lower) return -1;
  return first.lower > second.upper ? 1 : 0;
}
