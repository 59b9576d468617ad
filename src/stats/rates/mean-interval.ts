import { studentLimit } from '../distributions/student-limit.ts';
import { meanDeviation } from '../mean-deviation.ts';

/** Mean with its interval. */
export interface MeanInterval {
  readonly mean: number;
  /** sample standard deviation of the values */
  readonly deviation: number;
  /** number of values */
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Interval of a mean by Student's t distribution.
 * @param values numbers of any unit; NaN where there is none: left out, see `count`
 * @param confidence as a share (0.95)
 * @returns mean and bounds in the unit of the values; bounds equal the mean where all values are equal; null with fewer
 *   than two values, whose spread nobody knows
 * @throws {RangeError} if confidence is no share between 0 and 1
 * @see golden: mean-interval
 * @example meanInterval([4, 6, 8]) // {mean: 6, deviation: 2, count: 3, lower: 1.0317, upper: 10.9683}
 */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): MeanInterval | null {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const centre = meanDeviation(known, 'sample');
  if (!centre) return null;
  const { mean, deviation } = centre;
  const count = known.length;
  const half = (studentLimit(confidence, count - 1) * deviation) / Math.sqrt(count);
  return { mean, deviation, count, lower: mean - half, upper: mean + half };
}
