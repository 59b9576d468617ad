import type { NeighbourWeights } from '../stats/space/neighbour-weights.ts';

/**
 * Symmetric neighbours of weight 1 from pairs of areas.
 * @param pairs each pair once, in any order
 * @param areaCount number of areas
 * @returns rows in the order of the areas, each ascending
 */
export function linksOfPairs(pairs: readonly (readonly [number, number])[], areaCount: number): NeighbourWeights {
  const offsets = new Uint32Array(areaCount + 1);
  for (const [first, second] of pairs) {
    offsets[first + 1]! += 1;
    offsets[second + 1]! += 1;
  }
  for (let area = 0; area < areaCount; area++) offsets[area + 1]! += offsets[area]!;
  const next = offsets.slice();
  const neighbours = new Uint32Array(2 * pairs.length);
  for (const [first, second] of pairs) {
    neighbours[next[first]!++] = second;
    neighbours[next[second]!++] = first;
  }
  for (let area = 0; area < areaCount; area++) neighbours.subarray(offsets[area], offsets[area + 1]).sort();
  return { offsets, neighbours, weights: new Float64Array(neighbours.length).fill(1) };
}
