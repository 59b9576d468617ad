import { plainScale, type Scale } from './scale.ts';

/** What the scale of mean absolute deviation is made of. */
export interface MeanAbsoluteOptions {
  /** value that the areas are compared with, such as the rate of the whole town */
  readonly centre: number;
  /** one per value, 0 or more, such as the denominators of the rates */
  readonly weights: ArrayLike<number>;
}

/**
 * Scale of the Darmstadt Sozialatlas: (rate − town rate) / Σw·|rate − town rate| / Σw. The centre is a rate of its own,
 * not the mean of the values; it may be a published one.
 * @param values reference values, NaN where there is none; without a weight a value does not count
 * @param options centre and weights
 * @returns the scale; null where no value differs from the centre, or centre or weights are missing
 * @see Wissenschaftsstadt Darmstadt 2025, Sozialatlas · golden: composite-normalisation
 */
export function meanAbsoluteScale(values: ArrayLike<number>, { centre, weights }: MeanAbsoluteOptions): Scale | null {
  let [whole, distances] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i]!;
    if (Number.isNaN(values[i]!) || !(weight > 0)) continue;
    whole += weight;
    distances += weight * Math.abs(values[i]! - centre);
  }
  return distances > 0 ? plainScale(centre, distances / whole) : null;
}
