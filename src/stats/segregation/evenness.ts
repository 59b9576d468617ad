import { ascendingOrder } from '../ascending-order.ts';
import { totalOf } from './dissimilarity.ts';

/** Shares of the group per area with people, and the share among all; null where one of the two groups is empty. */
function sharesOf(group: ArrayLike<number>, others: ArrayLike<number>) {
  const [all, rest] = [totalOf(group), totalOf(others)];
  if (all === 0 || rest === 0) return null;
  const people: number[] = [];
  const shares: number[] = [];
  for (let area = 0; area < group.length; area++) {
    const here = group[area]! + others[area]!;
    if (here === 0) continue;
    people.push(here);
    shares.push(group[area]! / here);
  }
  return { people, shares: Float64Array.from(shares), total: all + rest, share: all / (all + rest) };
}

/**
 * Gini index of segregation: mean absolute difference of the group's share between all pairs of people, against the
 * largest possible. ΣΣ tᵢ tⱼ |pᵢ − pⱼ| / (2 T² P (1 − P)). Cost: O(areas × log areas).
 * @param group members of the group per area
 * @param others the others per area
 * @returns 0 (the same share everywhere) … 1; null where one of the two is empty
 * @throws {RangeError} if a count is negative or missing
 * @see Duncan and Duncan 1955; James and Taeuber 1985 · golden: segregation
 */
export function segregationGini(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const found = sharesOf(group, others);
  if (!found) return null;
  const { people, shares, total, share } = found;
  // In the order of the shares every pair is counted once: t × (people before × share − members before).
  let [before, membersBefore, sum] = [0, 0, 0];
  for (const area of ascendingOrder(shares)) {
    const here = people[area]!;
    sum += here * (before * shares[area]! - membersBefore);
    before += here;
    membersBefore += here * shares[area]!;
  }
  return Math.min(1, Math.max(0, sum / (total * total * share * (1 - share))));
}

/**
 * Atkinson index of segregation: like Gini, but a weight says whether areas with few or with many members count more.
 * 1 − P/(1 − P) · |Σ (1 − pᵢ)^(1−b) pᵢ^b tᵢ / (P T)|^(1/(1−b)).
 * @param group members of the group per area
 * @param others the others per area
 * @param weight b above 0 and below 1: 0.5 counts both alike, below it areas with few members count more
 * @returns 0 … 1; null where one of the two is empty
 * @throws {RangeError} if a count is negative or missing, or the weight lies outside 0–1
 * @see Atkinson 1970; Massey and Denton 1988 · golden: segregation
 */
export function segregationAtkinson(group: ArrayLike<number>, others: ArrayLike<number>, weight = 0.5): number | null {
  if (!(weight > 0 && weight < 1)) throw new RangeError(`the weight lies between 0 and 1, got ${weight}`);
  const found = sharesOf(group, others);
  if (!found) return null;
  const { people, shares, total, share } = found;
  let sum = 0;
  shares.forEach((here, area) => {
    sum += ((1 - here) ** (1 - weight) * here ** weight * people[area]!) / (share * total);
  });
  return Math.min(1, Math.max(0, 1 - (share / (1 - share)) * sum ** (1 / (1 - weight))));
}
