import type { NeighbourWeights } from './neighbour-weights.ts';

/** Sums over weights that the moments of global statistics are made of. */
export interface WeightSums {
  /** Σw */
  readonly s0: number;
  /** ½Σ(wᵢⱼ + wⱼᵢ)² */
  readonly s1: number;
  /** Σ(wᵢ. + w.ᵢ)² */
  readonly s2: number;
}

/**
 * The sums S0, S1 and S2 of weights, symmetric or not. Cost: O(links · log neighbours).
 * @param links weights of any style
 * @see Cliff and Ord 1981 · golden: spatial-weights
 */
export function weightSums(links: NeighbourWeights): WeightSums {
  const { offsets, neighbours, weights } = links;
  const both = new Float64Array(Math.max(0, offsets.length - 1));
  let [s0, s1] = [0, 0];
  for (let area = 0; area < both.length; area++) {
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++) {
      const [neighbour, weight] = [neighbours[entry]!, weights[entry]!];
      s0 += weight;
      s1 += weight * (weight + weightOf(links, neighbour, area));
      both[area]! += weight;
      both[neighbour]! += weight;
    }
  }
  let s2 = 0;
  for (let area = 0; area < both.length; area++) s2 += both[area]! * both[area]!;
  return { s0, s1, s2 };
}

/** Weight that an area gives another; 0 where it is no neighbour. */
function weightOf({ offsets, neighbours, weights }: NeighbourWeights, area: number, neighbour: number): number {
  let [low, high] = [offsets[area]!, offsets[area + 1]!];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (neighbours[middle]! < neighbour) low = middle + 1;
    else high = middle;
  }
  return low < offsets[area + 1]! && neighbours[low] === neighbour ? weights[low]! : 0;
}
