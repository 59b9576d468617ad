import type { NeighbourWeights } from './neighbour-weights.ts';
import { centreValues, type NoPattern } from './spatial-statistic.ts';

/**
 * Local Geary C of each area: how much it differs from its neighbours, in units of the sample variance.
 * @param values one per area, without gaps
 * @param links weights over the same areas
 * @returns small where an area is like its neighbours; NaN for an area without neighbours; or why there are none
 * @throws {RangeError} if there is not one value per area
 * @see Anselin 1995, 2019 · golden: local-geary
 */
export function localGeary(values: Float64Array, links: NeighbourWeights): Float64Array | NoPattern {
  const centred = centreValues(values, links);
  if (typeof centred === 'string') return centred;
  const variance = centred.squares / (values.length - 1);
  const { offsets, neighbours, weights } = links;
  return values.map((value, area) => {
    if (offsets[area] === offsets[area + 1]) return Number.NaN;
    let sum = 0;
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++)
      sum += weights[entry]! * (value - values[neighbours[entry]!]!) ** 2;
    return sum / variance;
  });
}
