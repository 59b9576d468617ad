import { seededChance } from '../seeded-chance.ts';
import type { PermutationOptions } from './neighbour-draws.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';
import { spatialLag } from './spatial-lag.ts';
import { centreValues, type NoPattern } from './spatial-statistic.ts';

/** Moran's I against permutations of its values. */
export interface MoranPermutation {
  readonly statistic: number;
  /** twice the smaller share (M + 1) / (R + 1) of permutations at least as far out on one side, 1 at most */
  readonly twoSided: number;
  /** mean of the permuted statistics */
  readonly expected: number;
  /** variance of the permuted statistics, null with one permutation */
  readonly variance: number | null;
}

/** Statistics up to this far apart count as equal. */
const NOISE = 1e-12;

/**
 * Moran's I with a p-value from scattering the values over all areas. Areas are taken in the order of their values (of
 * their surroundings where values are equal), so that the order of the rows does not matter.
 * Cost: O(permutations × links).
 * @param values one per area, without gaps
 * @param links weights over the same areas
 * @param options permutations and seed; both belong into the method log
 * @returns statistic and p-value, or why there are none
 * @throws {RangeError} if there is not one value per area, or the number of permutations is not a whole number above 0
 * @see Cliff and Ord 1981 · golden: moran
 */
export function moranPermutation(
  values: Float64Array,
  links: NeighbourWeights,
  { permutations, seed }: PermutationOptions,
): MoranPermutation | NoPattern {
  if (!(Number.isInteger(permutations) && permutations > 0))
    throw new RangeError(`permutations are a whole number above 0, got ${permutations}`);
  const centred = centreValues(values, links);
  if (typeof centred === 'string') return centred;
  const { deviations, squares } = centred;
  const order = orderByValue(deviations, links);
  const places = linksBetweenPlaces(links, order);
  const weightSum = places.weights.reduce((sum, weight) => sum + weight, 0);
  const scale = values.length / (weightSum * squares);
  const scattered = Float64Array.from(order, (area) => deviations[area]!);
  const statistic = scale * crossProduct(scattered, places);
  const chance = seededChance(seed, 'moran');
  let [above, below, total, distances] = [0, 0, 0, 0];
  for (let permutation = 0; permutation < permutations; permutation++) {
    chance.shuffle(scattered);
    const distance = scale * crossProduct(scattered, places) - statistic;
    if (distance >= -NOISE) above += 1;
    if (distance <= NOISE) below += 1;
    total += distance;
    distances += distance * distance;
  }
  const variance = permutations < 2 ? null : (distances - (total * total) / permutations) / (permutations - 1);
  return {
    statistic,
    twoSided: Math.min(1, (2 * (Math.min(above, below) + 1)) / (permutations + 1)),
    expected: statistic + total / permutations,
    variance,
  };
}

function orderByValue(deviations: Float64Array, links: NeighbourWeights): Uint32Array {
  const lag = spatialLag(deviations, links);
  const neighbourCount = (area: number): number => links.offsets[area + 1]! - links.offsets[area]!;
  return Uint32Array.from(deviations.keys()).sort(
    (first, second) =>
      deviations[first]! - deviations[second]! ||
      lag[first]! - lag[second]! ||
      neighbourCount(first) - neighbourCount(second) ||
      first - second,
  );
}

/** The same weights between places in the order: row by row, ascending. */
function linksBetweenPlaces({ offsets, neighbours, weights }: NeighbourWeights, order: Uint32Array): NeighbourWeights {
  const placeOf = new Uint32Array(order.length);
  order.forEach((area, place) => {
    placeOf[area] = place;
  });
  const between = {
    offsets: new Uint32Array(offsets.length),
    neighbours: new Uint32Array(neighbours.length),
    weights: new Float64Array(weights.length),
  };
  let filled = 0;
  order.forEach((area, place) => {
    const entries = Array.from({ length: offsets[area + 1]! - offsets[area]! }, (_, index) => offsets[area]! + index);
    entries.sort((first, second) => placeOf[neighbours[first]!]! - placeOf[neighbours[second]!]!);
    for (const entry of entries) {
      between.neighbours[filled] = placeOf[neighbours[entry]!]!;
      between.weights[filled] = weights[entry]!;
      filled += 1;
    }
    between.offsets[place + 1] = filled;
  });
  return between;
}

function crossProduct(values: Float64Array, { offsets, neighbours, weights }: NeighbourWeights): number {
  let product = 0;
  for (let place = 0; place < values.length; place++) {
    let lag = 0;
    for (let entry = offsets[place]!; entry < offsets[place + 1]!; entry++)
      lag += weights[entry]! * values[neighbours[entry]!]!;
    product += values[place]! * lag;
  }
  return product;
}
