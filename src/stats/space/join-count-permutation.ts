import { seededChance } from '../seeded-chance.ts';
import type { PermutationOptions } from './neighbour-draws.ts';
import { areaCountOf, type NeighbourWeights } from './neighbour-weights.ts';

/** Borders within one class, against classes that are scattered at random. */
export interface ClassJoinCount {
  readonly classNumber: number;
  /** half the weight of the links within the class: borders, where each neighbour counts 1 */
  readonly joins: number;
  /** twice the smaller share (M + 1) / (R + 1) of arrangements with at least as many or as few, 1 at most */
  readonly twoSided: number;
}

/**
 * Join counts of every class at once, with p-values from scattering the classes over the areas. How many areas each
 * class has is taken as given; small classes are judged by what can come about, not by a normal distribution.
 * The order of the areas decides what a seed draws: hand them over in an order of their own, such as that of their codes.
 * Cost: O(permutations × links).
 * @param classes number per area, from 1; 0 is no class
 * @param links weights over the same areas, symmetric
 * @param options permutations and seed; both belong into the method log
 * @returns classes that have an area, ascending
 * @throws {RangeError} if there is not one class per area, or the number of permutations is not a whole number above 0
 * @see Cliff and Ord 1981, join counts and randomisation · golden: join-counts
 */
export function joinCountPermutation(
  classes: Uint8Array,
  links: NeighbourWeights,
  { permutations, seed }: PermutationOptions,
): readonly ClassJoinCount[] {
  if (classes.length !== areaCountOf(links))
    throw new RangeError(`${classes.length} classes do not fit weights of ${areaCountOf(links)} areas`);
  if (!(Number.isInteger(permutations) && permutations > 0))
    throw new RangeError(`permutations are a whole number above 0, got ${permutations}`);
  const observed = joinsWithin(classes, links);
  const [above, below] = [new Uint32Array(observed.length), new Uint32Array(observed.length)];
  const scattered = classes.slice();
  const chance = seededChance(seed, 'join-counts');
  for (let permutation = 0; permutation < permutations; permutation++) {
    chance.shuffle(scattered);
    joinsWithin(scattered, links).forEach((joins, number) => {
      if (joins >= observed[number]!) above[number]! += 1;
      if (joins <= observed[number]!) below[number]! += 1;
    });
  }
  return [...new Set(classes)]
    .filter((number) => number > 0)
    .sort((first, second) => first - second)
    .map((classNumber) => ({
      classNumber,
      joins: observed[classNumber]! / 2,
      twoSided: Math.min(1, (2 * (Math.min(above[classNumber]!, below[classNumber]!) + 1)) / (permutations + 1)),
    }));
}

/** Weight of the links within each class, by its number. */
function joinsWithin(classes: Uint8Array, { offsets, neighbours, weights }: NeighbourWeights): Float64Array {
  const joins = new Float64Array(256);
  for (let area = 0; area < classes.length; area++) {
    const own = classes[area]!;
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++)
      if (classes[neighbours[entry]!] === own) joins[own]! += weights[entry]!;
  }
  return joins;
}
