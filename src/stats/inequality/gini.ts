import { ascendingValues } from '../ascending-order.ts';

/**
 * Gini coefficient of amounts such as incomes: mean absolute difference of all pairs, against twice the mean.
 * Σ (2i − m − 1) x₍ᵢ₎ / (m Σ x). Of m values it is at most 1 − 1/m.
 * @param values amounts of 0 or more, one per person or area
 * @returns 0 (all alike) … 1 − 1/m (one has all); null where there are none or all are 0
 * @throws {RangeError} if an amount is negative or missing
 * @see Gini 1914; Damgaard and Weiner 2000 · golden: inequality
 * @example gini(Float64Array.of(1, 2, 3, 4)) // 0.25
 */
export function gini(values: Float64Array): number | null {
  if (values.some((value) => !(value >= 0))) throw new RangeError('amounts are 0 or more');
  const sorted = ascendingValues(values);
  let [sum, weighted] = [0, 0];
  sorted.forEach((value, index) => {
    sum += value;
    weighted += (2 * (index + 1) - sorted.length - 1) * value;
  });
  return sum > 0 ? Math.max(0, weighted / (sorted.length * sum)) : null;
}
