import type { DeviationKind } from '../mean-deviation.ts';
import { plainScale, type Scale } from './scale.ts';

/** How mean and deviation are taken. */
export interface StandardScaleOptions {
  /** population divides by n (with weights: by their sum), sample by n − 1 */
  readonly deviation: DeviationKind;
  /** one per value, 0 or more, such as residents; null: each value counts once */
  readonly weights?: ArrayLike<number> | null;
  /** deviation up to which the values count as equal (for sums of scores that cancel each other) */
  readonly negligible?: number;
}

/** Rounding noise of equal values must not pass for a difference. */
const RELATIVE_NOISE = 1e-12;

/**
 * Scale of standard scores: (x − mean) / deviation, plain or weighted.
 * With weights the sample deviation treats them as frequencies: divided by their sum minus one.
 * @param values reference values, NaN where there is none; without a weight a value does not count
 * @param options which deviation, and weights
 * @returns the scale; null where the values carry no information: all equal, or too few
 * @see golden: composite-normalisation, berlin-status-dynamics
 */
export function standardScale(values: ArrayLike<number>, options: StandardScaleOptions): Scale | null {
  const { deviation: kind, weights = null, negligible = 0 } = options;
  const { whole, sum, largest } = weights ? weightedTotals(values, weights) : plainTotals(values);
  const divisor = kind === 'population' ? whole : whole - 1;
  if (!(divisor > 0)) return null;
  const mean = sum / whole;
  const { correction, squares } = weights ? weightedSpread(values, weights, mean) : plainSpread(values, mean);
  // The mean of large numbers is off by its rounding; the second pass takes that back.
  const shift = correction / whole;
  const deviation = Math.sqrt(Math.max(0, squares - whole * shift ** 2) / divisor);
  if (deviation <= largest * RELATIVE_NOISE || deviation <= negligible) return null;
  return plainScale(mean + shift, deviation);
}

// Indices are made again thousands of times to see how sure they are: the plain case has loops of its own.
function plainTotals(values: ArrayLike<number>) {
  let [whole, sum, largest] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    whole += 1;
    sum += value;
    const size = value < 0 ? -value : value;
    if (size > largest) largest = size;
  }
  return { whole, sum, largest };
}

function plainSpread(values: ArrayLike<number>, mean: number) {
  let [correction, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const distance = values[i]! - mean;
    if (Number.isNaN(distance)) continue;
    correction += distance;
    squares += distance * distance;
  }
  return { correction, squares };
}

function weightedTotals(values: ArrayLike<number>, weights: ArrayLike<number>) {
  let [whole, sum, largest] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const [value, weight] = [values[i]!, weights[i]!];
    if (Number.isNaN(value) || !(weight > 0)) continue;
    whole += weight;
    sum += weight * value;
    largest = Math.max(largest, Math.abs(value));
  }
  return { whole, sum, largest };
}

function weightedSpread(values: ArrayLike<number>, weights: ArrayLike<number>, mean: number) {
  let [correction, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const [distance, weight] = [values[i]! - mean, weights[i]!];
    if (Number.isNaN(distance) || !(weight > 0)) continue;
    correction += weight * distance;
    squares += weight * distance * distance;
  }
  return { correction, squares };
}
