import { ascendingValues } from '../ascending-order.ts';
import { normalShareBeyond } from '../distributions/normal-share.ts';
import { quantileSorted } from '../quantile.ts';

/** With fewer points the normal approximation says nothing. */
const LEAST_POINTS = 6;

/** Whether a series tends up or down, whatever the shape, and how fast. */
export interface MonotoneTrend {
  /** pairs that rise minus pairs that fall */
  readonly score: number;
  readonly variance: number;
  /** score over its deviation, one nearer to 0 for continuity */
  readonly z: number;
  /** two-sided */
  readonly pValue: number;
  /** Sen's slope: median of the slopes of all pairs, per unit of time */
  readonly slope: number;
  /** Kendall's tau-b with time, −1 to 1 */
  readonly tau: number;
}

/** Σ over groups of equal values of t(t − 1)(2t + 5), and of t(t − 1). */
function tiesOf(values: Float64Array): { forVariance: number; pairs: number } {
  const sorted = ascendingValues(values);
  let [forVariance, pairs] = [0, 0];
  for (let first = 0; first < sorted.length; ) {
    let after = first + 1;
    while (after < sorted.length && sorted[after] === sorted[first]) after += 1;
    const tied = after - first;
    forVariance += tied * (tied - 1) * (2 * tied + 5);
    pairs += tied * (tied - 1);
    first = after;
  }
  return { forVariance, pairs };
}

/**
 * Mann–Kendall test for a monotone trend with Sen's slope and Kendall's tau-b. Cost: O(points²) in time and memory.
 * @param values of one series in order of time; NaN where there is none
 * @param times when each value holds, ascending; the positions 0, 1, 2 … if not given
 * @returns test, slope per unit of time and tau; null with fewer than six values or where all are equal
 * @throws {RangeError} if times do not ascend or differ in number
 * @see Mann 1945; Kendall 1975; Sen 1968 · golden: mann-kendall
 */
export function mannKendall(values: ArrayLike<number>, times?: ArrayLike<number>): MonotoneTrend | null {
  if (times && times.length !== values.length)
    throw new RangeError(`${values.length} values and ${times.length} times differ in number`);
  const positions = Array.from(values, (_, i) => i).filter((i) => !Number.isNaN(values[i]!));
  // Zero and minus zero are one value, but differ by a bit.
  const known = Float64Array.from(positions, (i) => values[i]! + 0);
  const when = Float64Array.from(positions, (i) => (times ? times[i]! : i));
  const count = known.length;
  if (when.some((time, i) => i > 0 && !(time > when[i - 1]!))) throw new RangeError(`times must ascend, got ${when}`);
  const { forVariance, pairs } = tiesOf(known);
  const allPairs = count * (count - 1);
  if (count < LEAST_POINTS || pairs === allPairs) return null;
  const slopes = new Float64Array(allPairs / 2);
  let [score, pair] = [0, 0];
  for (let later = 1; later < count; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const difference = known[later]! - known[earlier]!;
      score += Math.sign(difference);
      slopes[pair++] = difference / (when[later]! - when[earlier]!);
    }
  }
  const variance = (allPairs * (2 * count + 5) - forVariance) / 18;
  const z = (score - Math.sign(score)) / Math.sqrt(variance);
  return {
    score,
    variance,
    z,
    pValue: normalShareBeyond(z),
    slope: quantileSorted(ascendingValues(slopes), 0.5),
    tau: (2 * score) / Math.sqrt(allPairs * (allPairs - pairs)),
  };
}
