import type { NeighbourWeights } from './neighbour-weights.ts';
import { centreValues, type NoPattern, type SpatialStatistic } from './spatial-statistic.ts';
import { weightSums } from './weight-sums.ts';

/**
 * Geary's C: how much do neighbours differ? Below its expectation 1 neighbours are alike, above it they are unlike.
 * @param values one per area, without gaps
 * @param links weights over the same areas
 * @returns C with both variances, or why there is none
 * @throws {RangeError} if there is not one value per area
 * @see Geary 1954; Cliff and Ord 1981 · golden: geary
 */
export function geary(values: Float64Array, links: NeighbourWeights): SpatialStatistic | NoPattern {
  const centred = centreValues(values, links);
  if (typeof centred === 'string') return centred;
  const { squares, fourths } = centred;
  const m = values.length;
  const { s0, s1, s2 } = weightSums(links);
  const { offsets, neighbours, weights } = links;
  let differences = 0;
  for (let area = 0; area < m; area++) {
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++)
      differences += weights[entry]! * (values[area]! - values[neighbours[entry]!]!) ** 2;
  }
  const k = (m * fourths) / (squares * squares);
  const scattered =
    (m - 1) * s1 * (m * m - 3 * m + 3 - (m - 1) * k) -
    0.25 * (m - 1) * s2 * (m * m + 3 * m - 6 - (m * m - m + 2) * k) +
    s0 * s0 * (m * m - 3 - (m - 1) ** 2 * k);
  return {
    statistic: ((m - 1) * differences) / (2 * s0 * squares),
    expected: 1,
    varianceNormal: ((2 * s1 + s2) * (m - 1) - 4 * s0 * s0) / (2 * (m + 1) * s0 * s0),
    varianceRandom: m < 4 ? null : scattered / (m * (m - 2) * (m - 3) * s0 * s0),
  };
}
