import { binomialDraw } from '../distributions/binomial-draw.ts';
import { quantileSorted } from '../quantile.ts';
import { type SeededChance, seededChance } from '../seeded-chance.ts';
import { dissimilarity, totalOf } from './dissimilarity.ts';

/** Dissimilarity less the bias that drawing people at random shows. */
export interface CorrectedDissimilarity {
  /** 2 D − mean of the draws, kept within 0–1 */
  readonly corrected: number;
  readonly lower: number;
  readonly upper: number;
}

/** How people are drawn anew. */
export interface BootstrapOptions {
  /** same seed, same figures */
  readonly seed: number;
  /** default 200 */
  readonly draws?: number;
  /** as a share (0.95) */
  readonly confidence?: number;
}

const DEFAULT_DRAWS = 200;
const DEFAULT_CONFIDENCE = 0.95;

/** Spreads people over areas at random, each area as likely as its share of them was. */
function drawnCounts(counts: Float64Array, chance: SeededChance): Float64Array {
  let people = counts.reduce((sum, count) => sum + count, 0);
  let likely = people;
  return counts.map((count) => {
    const drawn = binomialDraw(chance, people, likely > 0 ? Math.min(1, count / likely) : 0);
    people -= drawn;
    likely -= count;
    return drawn;
  });
}

/**
 * Bootstrap correction of the dissimilarity of small areas: both groups are spread anew with the shares observed; what
 * that adds on average is taken off. It removes most of the bias, not all; where D is near what chance makes
 * (expectedDissimilarity) neither says much.
 * @param group members of the group per area; counts are rounded to whole people
 * @param others the others per area
 * @param options seed, stored in the method log; number of draws; confidence
 * @returns corrected index with its interval (basic bootstrap); null where one of the two groups is empty
 * @throws {RangeError} if a count is negative or missing, or the seed is no whole number
 * @see Allen, Burgess, Davidson and Windmeijer 2015 · golden: segregation
 */
export function dissimilarityBootstrap(
  group: ArrayLike<number>,
  others: ArrayLike<number>,
  options: BootstrapOptions,
): CorrectedDissimilarity | null {
  totalOf(group);
  totalOf(others);
  const [members, rest] = [Float64Array.from(group, Math.round), Float64Array.from(others, Math.round)];
  const observed = dissimilarity(members, rest);
  if (observed === null) return null;
  const { draws = DEFAULT_DRAWS, confidence = DEFAULT_CONFIDENCE } = options;
  const chance = seededChance(options.seed, 'dissimilarity');
  const found = Float64Array.from(
    { length: draws },
    () => dissimilarity(drawnCounts(members, chance), drawnCounts(rest, chance))!,
  ).sort();
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const tail = (1 - confidence) / 2;
  return {
    corrected: within(2 * observed - found.reduce((sum, value) => sum + value, 0) / draws),
    lower: within(2 * observed - quantileSorted(found, 1 - tail)),
    upper: within(2 * observed - quantileSorted(found, tail)),
  };
}
