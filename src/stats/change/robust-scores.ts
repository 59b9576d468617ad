import { ascendingValues } from '../ascending-order.ts';
import { quantileSorted } from '../quantile.ts';

/** Three quarters of a normal distribution lie below this many deviations. */
const MEDIAN_DEVIATION = 0.6745;
/** Deviation of a normal distribution over its mean absolute deviation. */
const MEAN_DEVIATION = 1.253314;
/** Scores beyond are outliers. */
const FAR = 3.5;

/** How far each value lies from the middle, in robust deviations. */
export interface RobustScores {
  readonly median: number;
  /** what a deviation was measured by; none where all values are equal */
  readonly scale: 'median-deviation' | 'mean-deviation' | 'none';
  /** in the order of the values; NaN where there is none */
  readonly scores: Float64Array;
  /** positions of the outliers */
  readonly outliers: readonly number[];
}

/**
 * Outliers by the median absolute deviation: |0.6745·(x − median) / MAD| above 3.5. Where more than half of the values
 * are equal, and so MAD is 0, the mean absolute deviation takes its place.
 * @param values of any unit; NaN where there is none
 * @returns scores and outliers; null where there is no value
 * @see Iglewicz and Hoaglin 1993 · golden: robust-scores
 */
export function robustScores(values: ArrayLike<number>): RobustScores | null {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const median = quantileSorted(ascendingValues(known), 0.5);
  const distances = known.map((value) => Math.abs(value - median));
  const medianDistance = quantileSorted(ascendingValues(distances), 0.5);
  const meanDistance = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const scale = medianDistance > 0 ? 'median-deviation' : meanDistance > 0 ? 'mean-deviation' : 'none';
  const perUnit = {
    'median-deviation': MEDIAN_DEVIATION / medianDistance,
    'mean-deviation': 1 / (MEAN_DEVIATION * meanDistance),
    none: 0,
  }[scale];
  const scores = Float64Array.from(values, (value) => (value - median) * perUnit);
  const outliers = Array.from(scores, (_, i) => i).filter((i) => Math.abs(scores[i]!) > FAR);
  return { median, scale, scores, outliers };
}
