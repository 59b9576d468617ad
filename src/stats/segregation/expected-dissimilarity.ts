import { hypergeometricProbability } from '../distributions/count-probability.ts';
import { totalOf } from './dissimilarity.ts';

/**
 * Mean distance of a hypergeometric count from its mean: `drawn` people out of `total`, of whom `members` are in the
 * group. 2 ν (total − members − drawn + ν) / total · P(ν), ν the whole number next above the mean.
 */
function meanDistance(total: number, members: number, drawn: number): number {
  const above = Math.floor((drawn * members) / total) + 1;
  const rest = total - members - drawn + above;
  if (above > Math.min(drawn, members) || rest <= 0) return 0;
  const probability = hypergeometricProbability(above, { marked: members, unmarked: total - members, drawn });
  return ((2 * above * rest) / total) * probability;
}

/**
 * Dissimilarity that chance alone would make: people stay where they are in number, but who of them belongs to the group
 * is drawn at random. Exact, without simulation: Σ E|x − tP| / (2 T P (1 − P)), x hypergeometric. The smaller the areas
 * and the group, the larger it is.
 * @param group members of the group per area; counts are rounded to whole people
 * @param others the others per area
 * @returns 0–1; null where one of the two is empty
 * @throws {RangeError} if a count is negative or missing
 * @see Winship 1977; Cortese, Falk and Cohen 1976; Diaconis and Zabell 1991 (mean distance) · golden: segregation
 * @example expectedDissimilarity([1, 1], [1, 1]) // 1/3: in one of three ways both members live together
 */
export function expectedDissimilarity(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  totalOf(group);
  totalOf(others);
  const people = Float64Array.from({ length: group.length }, (_, area) => Math.round(group[area]! + others[area]!));
  const members = Math.round(totalOf(group));
  const total = totalOf(people);
  if (members <= 0 || members >= total) return null;
  const share = members / total;
  let sum = 0;
  for (let area = 0; area < people.length; area++)
    if (people[area]! > 0) sum += meanDistance(total, members, people[area]!);
  return Math.min(1, sum / (2 * total * share * (1 - share)));
}
