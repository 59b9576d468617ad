import type { NeighbourWeights } from './neighbour-weights.ts';

/** Weights of some areas among themselves. */
export interface WeightsAmong {
  readonly links: NeighbourWeights;
  /** areas that had neighbours before and have none left */
  readonly cutOffCount: number;
}

/**
 * Neighbours among some areas, such as those with a value: links to the others fall away. Weigh them afterwards, so
 * that the rows add up again.
 * @param links basic weights of all areas
 * @param areas ascending indices of the areas that stay
 * @returns rows in the order of `areas`, indices into `areas`
 */
export function weightsAmong({ offsets, neighbours, weights }: NeighbourWeights, areas: Uint32Array): WeightsAmong {
  const positions = new Int32Array(Math.max(0, offsets.length - 1)).fill(-1);
  areas.forEach((area, position) => {
    positions[area] = position;
  });
  const kept = {
    offsets: new Uint32Array(areas.length + 1),
    neighbours: new Uint32Array(neighbours.length),
    weights: new Float64Array(neighbours.length),
  };
  let filled = 0;
  let cutOffCount = 0;
  for (let i = 0; i < areas.length; i++) {
    const [from, to] = [offsets[areas[i]!]!, offsets[areas[i]! + 1]!];
    for (let entry = from; entry < to; entry++) {
      const position = positions[neighbours[entry]!]!;
      if (position < 0) continue;
      kept.neighbours[filled] = position;
      kept.weights[filled] = weights[entry]!;
      filled += 1;
    }
    kept.offsets[i + 1] = filled;
    if (to > from && kept.offsets[i] === filled) cutOffCount += 1;
  }
  const links = {
    offsets: kept.offsets,
    neighbours: kept.neighbours.subarray(0, filled),
    weights: kept.weights.subarray(0, filled),
  };
  return { links, cutOffCount };
}
