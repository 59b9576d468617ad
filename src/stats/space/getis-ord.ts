import type { NeighbourWeights } from './neighbour-weights.ts';
import { spatialLag } from './spatial-lag.ts';
import { centreValues, type NoPattern, type SpatialStatistic } from './spatial-statistic.ts';
import { type WeightSums, weightSums } from './weight-sums.ts';

/**
 * Global G of Getis and Ord: is it the high values that lie together (above the expectation) or the low ones (below)?
 * @param values one per area, without gaps, none negative, more than one above 0
 * @param links weights over the same areas; style B is meant
 * @returns G; its variance is that over all ways to scatter the values, there is no normal one
 * @throws {RangeError} if there is not one value per area
 * @see Getis and Ord 1992 · golden: getis-ord
 */
export function getisOrd(values: Float64Array, links: NeighbourWeights): SpatialStatistic | NoPattern {
  const centred = centreValues(values, links);
  if (typeof centred === 'string') return centred;
  const powers = [0, 0, 0, 0, 0];
  for (const value of values) for (let power = 1; power <= 4; power++) powers[power]! += value ** power;
  const pairs = powers[1]! ** 2 - powers[2]!;
  if (values.some((value) => value < 0) || !(pairs > 0)) return 'unsuitable-values';
  const m = values.length;
  const sums = weightSums(links);
  const lag = spatialLag(values, links);
  let product = 0;
  for (let i = 0; i < m; i++) product += values[i]! * lag[i]!;
  const expected = sums.s0 / (m * (m - 1));
  const square = m < 4 ? null : meanSquare(sums, powers, m) / pairs ** 2;
  return {
    statistic: product / pairs,
    expected,
    varianceNormal: null,
    varianceRandom: square === null ? null : square - expected * expected,
  };
}

/** E[(Σwxx)²] over all ways to scatter the values. */
function meanSquare({ s0, s1, s2 }: WeightSums, powers: readonly number[], m: number): number {
  const [, p1, p2, p3, p4] = powers as [number, number, number, number, number];
  const square = s0 * s0;
  const sum =
    ((m * m - 3 * m + 3) * s1 - m * s2 + 3 * square) * p2 * p2 -
    ((m * m - m) * s1 - 2 * m * s2 + 6 * square) * p4 -
    (2 * m * s1 - (m + 3) * s2 + 6 * square) * p1 * p1 * p2 +
    (4 * (m - 1) * s1 - 2 * (m + 1) * s2 + 8 * square) * p1 * p3 +
    (s1 - s2 + square) * p1 ** 4;
  return sum / (m * (m - 1) * (m - 2) * (m - 3));
}
