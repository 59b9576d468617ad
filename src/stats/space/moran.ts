import type { NeighbourWeights } from './neighbour-weights.ts';
import { spatialLag } from './spatial-lag.ts';
import { centreValues, type NoPattern, type SpatialStatistic } from './spatial-statistic.ts';
import { weightSums } from './weight-sums.ts';

/**
 * Moran's I: do like values lie side by side? Above the expectation −1/(m − 1) they do, below it unlike ones do.
 * An area without neighbours counts in the mean with a lag of 0; leave it out before if it should not.
 * @param values one per area, without gaps
 * @param links weights over the same areas
 * @returns I with both variances, or why there is none
 * @throws {RangeError} if there is not one value per area
 * @see Moran 1950; Cliff and Ord 1981 · golden: moran
 */
export function moran(values: Float64Array, links: NeighbourWeights): SpatialStatistic | NoPattern {
  const centred = centreValues(values, links);
  if (typeof centred === 'string') return centred;
  const { deviations, squares, fourths } = centred;
  const m = values.length;
  const { s0, s1, s2 } = weightSums(links);
  const lag = spatialLag(deviations, links);
  let product = 0;
  for (let i = 0; i < m; i++) product += deviations[i]! * lag[i]!;
  const expected = -1 / (m - 1);
  const common = m * m * s1 - m * s2 + 3 * s0 * s0;
  const kurtosis = (m * fourths) / (squares * squares);
  const scattered = m * (common + (3 - 3 * m) * s1) - kurtosis * (m * (m - 1) * s1 - 2 * m * s2 + 6 * s0 * s0);
  return {
    statistic: (m / s0) * (product / squares),
    expected,
    varianceNormal: common / ((m * m - 1) * s0 * s0) - expected * expected,
    varianceRandom: m < 4 ? null : scattered / ((m - 1) * (m - 2) * (m - 3) * s0 * s0) - expected * expected,
  };
}
