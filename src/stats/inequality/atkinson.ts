import { assertAmounts } from './assert-amounts.ts';

/**
 * Atkinson's index of inequality of amounts, each counted as often as its weight says: the share of the sum that could
 * be given up without loss of welfare if the rest were spread evenly. 1 − (Σ f (x / x̄)^(1−ε))^(1/(1−ε)), f the share of
 * the weights; for ε = 1: 1 − exp(Σ f ln(x / x̄)).
 * @param amounts of 0 or more, such as the rate of each area
 * @param weights of 0 or more, such as the people of each area
 * @param aversion ε above 0: how much more a difference among small amounts counts
 * @returns 0 (all alike) … 1; from ε = 1 on it is 1 as soon as one amount is 0; null where all amounts or weights are 0
 * @throws {RangeError} if an amount or weight is negative or missing, there is not one weight per amount, or ε is not
 *   above 0
 * @see Atkinson 1970 · golden: inequality
 * @example atkinson([1, 3], [1, 1], 1) // 1 − √3 / 2 = 0.1340
 */
export function atkinson(amounts: ArrayLike<number>, weights: ArrayLike<number>, aversion = 0.5): number | null {
  assertAmounts(amounts, weights);
  if (!(aversion > 0)) throw new RangeError(`aversion to inequality lies above 0, got ${aversion}`);
  let [total, people] = [0, 0];
  for (let at = 0; at < amounts.length; at++) {
    total += weights[at]! * amounts[at]!;
    people += weights[at]!;
  }
  if (!(total > 0)) return null;
  let sum = 0;
  for (let at = 0; at < amounts.length; at++) {
    // what nobody stands behind adds nothing, also where its logarithm has no end
    if (weights[at] === 0) continue;
    const relative = (amounts[at]! * people) / total;
    sum += (weights[at]! / people) * (aversion === 1 ? Math.log(relative) : relative ** (1 - aversion));
  }
  const equal = aversion === 1 ? Math.exp(sum) : sum ** (1 / (1 - aversion));
  return Math.min(1, Math.max(0, 1 - equal));
}
