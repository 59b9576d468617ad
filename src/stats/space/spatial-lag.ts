import type { NeighbourWeights } from './neighbour-weights.ts';

/**
 * The weighted sum of what the neighbours of each area have: with weights of style W their mean.
 * @param values one per area, without gaps
 * @param links weights over the same areas
 * @returns one sum per area; 0 for an area without neighbours, which callers leave out by its empty row
 */
export function spatialLag(values: Float64Array, { offsets, neighbours, weights }: NeighbourWeights): Float64Array {
  const lag = new Float64Array(values.length);
  for (let area = 0; area < lag.length; area++) {
    let sum = 0;
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++)
      sum += weights[entry]! * values[neighbours[entry]!]!;
    lag[area] = sum;
  }
  return lag;
}
