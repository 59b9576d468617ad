import { hypergeometricDraw } from '../distributions/hypergeometric-draw.ts';
import { quantileSorted } from '../quantile.ts';
import { seededChance } from '../seeded-chance.ts';
import { dissimilarity, totalOf } from './dissimilarity.ts';
import { chanceMoments } from './expected-dissimilarity.ts';

/** How people are scattered. */
export interface ScatterOptions {
  /** same seed, same figure */
  readonly seed: number;
  /** default 399 */
  readonly draws?: number;
  /** share of the draws that lie at or below the limit (0.975) */
  readonly share?: number;
}

const DEFAULT_DRAWS = 399;
const DEFAULT_SHARE = 0.975;
/** So many deviations above the mean nothing is left to draw for. */
const SURE_DEVIATIONS = 6;

/**
 * Limit that dissimilarity rarely exceeds by chance: people stay where they are in number, and who of them belongs to the
 * group is drawn at random, as in expectedDissimilarity. A dissimilarity above it is more than the size of areas and
 * group explains.
 * @param group members of the group per area; counts are rounded to whole people
 * @param others the others per area
 * @param options seed (kept in the method log), draws, share
 * @returns limit from 0 to 1; null where one of the two groups is empty
 * @throws {RangeError} if a count is negative or missing, or the seed is no whole number
 * @see Cortese, Falk and Cohen 1976; Carrington and Troske 1997 (random allocation) · golden: segregation
 */
export function dissimilarityByChance(
  group: ArrayLike<number>,
  others: ArrayLike<number>,
  { seed, draws = DEFAULT_DRAWS, share = DEFAULT_SHARE }: ScatterOptions,
): number | null {
  const members = Math.round(totalOf(group));
  totalOf(others);
  const people = Float64Array.from({ length: group.length }, (_, area) => Math.round(group[area]! + others[area]!));
  const all = totalOf(people);
  if (members <= 0 || members >= all) return null;
  const chance = seededChance(seed, 'dissimilarity by chance');
  const drawn = new Float64Array(people.length);
  const rest = new Float64Array(people.length);
  const found = Float64Array.from({ length: draws }, () => {
    let [marked, unmarked] = [members, all - members];
    for (let area = 0; area < people.length; area++) {
      const count = hypergeometricDraw(chance, { marked, unmarked, drawn: people[area]! });
      drawn[area] = count;
      rest[area] = people[area]! - count;
      marked -= count;
      unmarked -= rest[area]!;
    }
    return dissimilarity(drawn, rest)!;
  }).sort();
  return quantileSorted(found, share);
}

/**
 * Whether a dissimilarity is more than the size of areas and group explains: above the limit of dissimilarityByChance.
 * Drawn for only where the exact mean and the spread do not decide already.
 * @param group members of the group per area; counts are rounded to whole people
 * @param others the others per area
 * @param options as there
 * @returns null where one of the two groups is empty
 * @throws {RangeError} as there
 * @see golden: segregation
 */
export function isBeyondChance(
  group: ArrayLike<number>,
  others: ArrayLike<number>,
  options: ScatterOptions,
): boolean | null {
  const index = dissimilarity(group, others);
  const moments = chanceMoments(group, others);
  if (index === null || !moments) return null;
  if (index <= moments.expected) return false;
  if (index > moments.expected + SURE_DEVIATIONS * moments.deviation && moments.deviation > 0) return true;
  return index > dissimilarityByChance(group, others, options)!;
}
