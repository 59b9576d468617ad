import { ascendingOrder } from '../ascending-order.ts';
import { assertAmounts } from './assert-amounts.ts';

/**
 * Gini coefficient of amounts, each counted as often as its weight says: mean absolute difference of all pairs of people,
 * against twice the mean. ΣΣ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² x̄); with equal weights Σ (2i − m − 1) x₍ᵢ₎ / (m Σ x).
 * Cost: O(m log m).
 * @param amounts of 0 or more, such as the rate of each area
 * @param weights of 0 or more, such as the people of each area
 * @returns 0 (all alike) … below 1 (one has all); null where all amounts or all weights are 0
 * @throws {RangeError} if an amount or weight is negative or missing, or there is not one weight per amount
 * @see Gini 1914; Damgaard and Weiner 2000 · golden: inequality
 * @example gini(Float64Array.of(1, 2, 3, 4), [1, 1, 1, 1]) // 0.25
 */
export function gini(amounts: Float64Array, weights: ArrayLike<number>): number | null {
  assertAmounts(amounts, weights);
  // In the order of the amounts every pair is counted once: weight × (weight before × amount − sum before).
  let [before, sumBefore, differences] = [0, 0, 0];
  for (const at of ascendingOrder(amounts)) {
    const [amount, weight] = [amounts[at]!, weights[at]!];
    differences += weight * (before * amount - sumBefore);
    before += weight;
    sumBefore += weight * amount;
  }
  return sumBefore > 0 ? Math.max(0, differences / (before * sumBefore)) : null;
}
