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
  return chanceMoments(group, others)?.expected ?? null;
}

/** Mean and standard deviation of the dissimilarity that chance alone would make. */
export interface ChanceMoments {
  /** exact */
  readonly expected: number;
  /** as if the areas were drawn for independently; very nearly so for five areas and more */
  readonly deviation: number;
}

/**
 * Mean and spread of the dissimilarity that chance alone would make, see expectedDissimilarity. The variance adds up
 * Var|x − tP| = Var x − (E|x − tP|)² over areas.
 * @param group members of the group per area; counts are rounded to whole people
 * @param others the others per area
 * @returns null where one of the two is empty
 * @throws {RangeError} if a count is negative or missing
 * @see golden: segregation
 */
export function chanceMoments(group: ArrayLike<number>, others: ArrayLike<number>): ChanceMoments | null {
  totalOf(group);
  totalOf(others);
  const people = Float64Array.from({ length: group.length }, (_, area) => Math.round(group[area]! + others[area]!));
  const members = Math.round(totalOf(group));
  const total = totalOf(people);
  if (members <= 0 || members >= total) return null;
  const share = members / total;
  let [sum, variance] = [0, 0];
  for (let area = 0; area < people.length; area++) {
    if (people[area]! <= 0) continue;
    const distance = meanDistance(total, members, people[area]!);
    const spread = (people[area]! * share * (1 - share) * (total - people[area]!)) / (total - 1);
    sum += distance;
    variance += Math.max(0, spread - distance * distance);
  }
  const largest = 2 * total * share * (1 - share);
  return { expected: Math.min(1, sum / largest), deviation: Math.sqrt(variance) / largest };
}
