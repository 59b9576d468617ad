/**
 * Refuses what no index of inequality can be made of.
 * @param amounts of 0 or more
 * @param weights of 0 or more, one per amount
 * @throws {RangeError} if one is negative or missing, or their numbers differ
 */
export function assertAmounts(amounts: ArrayLike<number>, weights: ArrayLike<number>): void {
  if (amounts.length !== weights.length)
    throw new RangeError(`${weights.length} weights do not fit ${amounts.length} amounts`);
  for (let at = 0; at < amounts.length; at++) {
    const [amount, weight] = [amounts[at]!, weights[at]!];
    if (!(amount >= 0 && weight >= 0))
      throw new RangeError(`amounts and weights are 0 or more, got ${amount} with weight ${weight}`);
  }
}
