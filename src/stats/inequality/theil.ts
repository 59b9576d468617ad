import { assertAmounts } from './assert-amounts.ts';

/** Theil's index T with the part that lies between groups. */
export interface TheilParts {
  /** Σ s ln(s / f), s the share of the sum and f the share of the weights; 0 = all alike */
  readonly whole: number;
  /** the same over groups: what would be left if all in a group had the same */
  readonly between: number;
  /** whole − between: inside the groups */
  readonly within: number;
}

/** s ln(s / f) of a share of the sum against an equal share; nothing of everything adds nothing. */
const term = (share: number, equalShare: number): number => (share === 0 ? 0 : share * Math.log(share / equalShare));

/**
 * Theil's index of inequality of amounts, each counted as often as its weight says, split into between and within
 * groups. With s = w x / Σ w x and f = w / W: T = Σ s ln(s / f). The parts add up exactly.
 * @param amounts of 0 or more, such as the rate of each area
 * @param weights of 0 or more, such as the people of each area
 * @param groupOf number of the group of each amount, from 0
 * @returns parts in natural units; null where all amounts or all weights are 0
 * @throws {RangeError} if an amount or weight is negative or missing, or there is not one weight per amount
 * @see Theil 1967; Shorrocks 1980 · golden: inequality
 */
export function theil(
  amounts: ArrayLike<number>,
  weights: ArrayLike<number>,
  groupOf: ArrayLike<number>,
): TheilParts | null {
  assertAmounts(amounts, weights);
  const sums: number[] = [];
  const sizes: number[] = [];
  let [total, people] = [0, 0];
  for (let at = 0; at < amounts.length; at++) {
    const [weight, group] = [weights[at]!, groupOf[at]!];
    sums[group] = (sums[group] ?? 0) + weight * amounts[at]!;
    sizes[group] = (sizes[group] ?? 0) + weight;
    total += weight * amounts[at]!;
    people += weight;
  }
  if (!(total > 0)) return null;
  let [whole, between] = [0, 0];
  for (let at = 0; at < amounts.length; at++) {
    const weight = weights[at]!;
    whole += term((weight * amounts[at]!) / total, weight / people);
  }
  sums.forEach((sum, group) => {
    between += term(sum / total, sizes[group]! / people);
  });
  return { whole: Math.max(0, whole), between: Math.max(0, between), within: Math.max(0, whole - between) };
}
