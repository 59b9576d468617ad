import { normalShareBeyond } from '../distributions/normal-share.ts';
import { meanDeviation } from '../mean-deviation.ts';
import { areaCountOf, type NeighbourWeights } from './neighbour-weights.ts';

/**
 * Why values have no spatial pattern to speak of: fewer than two areas (three for moments), all values equal, no area
 * with a neighbour, or a statistic that is made for other values (negative ones, no cases at all).
 */
export type NoPattern = 'too-few-areas' | 'all-equal' | 'no-neighbours' | 'unsuitable-values';

/** A statistic of all areas together and what chance would give. */
export interface SpatialStatistic {
  readonly statistic: number;
  /** if the values were scattered over the areas at random */
  readonly expected: number;
  /** variance if the values were draws from a normal distribution; null where it is not defined */
  readonly varianceNormal: number | null;
  /** variance over all ways to scatter the given values; null with fewer than four areas */
  readonly varianceRandom: number | null;
}

/** How far a statistic is from what chance gives. */
export interface NormalTest {
  readonly z: number;
  /** two-sided p-value of the standard normal distribution */
  readonly p: number;
}

/**
 * Compares a statistic with its expectation, both in the same unit.
 * @param variance null or 0 where it does not vary
 * @returns null where there is no variance to compare with
 */
export function normalTest(statistic: number, expected: number, variance: number | null): NormalTest | null {
  if (variance === null || !(variance > 0)) return null;
  const z = (statistic - expected) / Math.sqrt(variance);
  return { z, p: normalShareBeyond(z) };
}

/** Distances of values from their mean, with the sums of their powers. */
export interface CentredValues {
  readonly deviations: Float64Array;
  /** Σz² and Σz⁴ */
  readonly squares: number;
  readonly fourths: number;
}

/**
 * What every statistic of Moran's family begins with.
 * @param values one per area, without gaps
 * @param links weights over the same areas
 * @returns deviations from the mean, or why there is nothing to say
 * @throws {RangeError} if there is not one value per area
 */
export function centreValues(values: Float64Array, links: NeighbourWeights): CentredValues | NoPattern {
  if (values.length !== areaCountOf(links))
    throw new RangeError(`${values.length} values do not fit weights of ${areaCountOf(links)} areas`);
  const centre = values.length < 2 ? null : meanDeviation(values, 'population');
  if (!centre) return 'too-few-areas';
  if (centre.deviation === 0) return 'all-equal';
  if (links.neighbours.length === 0) return 'no-neighbours';
  const deviations = values.map((value) => value - centre.mean);
  let [squares, fourths] = [0, 0];
  for (let i = 0; i < deviations.length; i++) {
    const square = deviations[i]! * deviations[i]!;
    squares += square;
    fourths += square * square;
  }
  return { deviations, squares, fourths };
}
