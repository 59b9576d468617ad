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
  let [whole, sum, largest] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const [value, weight] = [values[i]!, weights ? weights[i]! : 1];
    if (Number.isNaN(value) || !(weight > 0)) continue;
    whole += weight;
    sum += weight * value;
    largest = Math.max(largest, Math.abs(value));
  }
  const divisor = kind === 'population' ? whole : whole - 1;
  if (!(divisor > 0)) return null;
  const mean = sum / whole;
  let [squares, correction] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const [value, weight] = [values[i]!, weights ? weights[i]! : 1];
    if (Number.isNaN(value) || !(weight > 0)) continue;
    correction += weight * (value - mean);
    squares += weight * (value - mean) ** 2;
  }
  // The mean of large numbers is off by its rounding; the second pass takes that back.
  const shift = correction / whole;
  const deviation = Math.sqrt(Math.max(0, squares - whole * shift ** 2) / divisor);
  if (deviation <= largest * RELATIVE_NOISE || deviation <= negligible) return null;
  return plainScale(mean + shift, deviation);
}
