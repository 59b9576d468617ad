import type { NeighbourWeights } from './neighbour-weights.ts';

/**
 * How neighbours count:
 * - `B`: as given (1 each for plain neighbours)
 * - `W`: those of an area together 1, so that its lag is a mean
 * - `C`: all together as many as there are areas with neighbours
 * - `U`: all together 1
 * - `S`: rows divided by the root of their sum of squares, then scaled as in C (Tiefelsdorf, Griffith and Boots 1999)
 */
export type WeightStyle = 'B' | 'W' | 'C' | 'U' | 'S';

/**
 * Weights in one of the five usual styles.
 * @param links neighbours with basic weights, none negative
 * @param style see WeightStyle
 * @returns the same neighbours with other weights; rows that add up to 0 stay as they are
 * @see Anselin 1988; Tiefelsdorf, Griffith and Boots 1999 · golden: spatial-weights
 */
export function weighNeighbours(links: NeighbourWeights, style: WeightStyle): NeighbourWeights {
  const { offsets, neighbours } = links;
  if (style === 'B') return links;
  const weights = style === 'C' || style === 'U' ? links.weights : byRow(links, style);
  if (style === 'W') return { offsets, neighbours, weights };
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return links;
  const wanted = style === 'U' ? 1 : filledRows(offsets);
  return { offsets, neighbours, weights: weights.map((weight) => (weight * wanted) / total) };
}

function byRow({ offsets, weights }: NeighbourWeights, style: 'W' | 'S'): Float64Array {
  const scaled = weights.slice();
  for (let area = 1; area < offsets.length; area++) {
    const row = scaled.subarray(offsets[area - 1]!, offsets[area]!);
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += style === 'W' ? row[i]! : row[i]! * row[i]!;
    const divisor = style === 'W' ? sum : Math.sqrt(sum);
    if (divisor > 0) for (let i = 0; i < row.length; i++) row[i]! /= divisor;
  }
  return scaled;
}

function filledRows(offsets: Uint32Array): number {
  let count = 0;
  for (let area = 1; area < offsets.length; area++) if (offsets[area]! > offsets[area - 1]!) count += 1;
  return count;
}
