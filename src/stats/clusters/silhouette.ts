import { type PairDistances, pairPosition } from './pair-distances.ts';
import { type Points, squaredDistance } from './points.ts';

/** How much nearer rows are to their own cluster than to the next one. */
export interface Silhouette {
  /** −1…1 per row: 1 well inside, 0 between two clusters or alone, below 0 nearer to another cluster */
  readonly widths: Float64Array;
  /** mean of the widths */
  readonly average: number;
}

/** Width from the mean distance to the own cluster and to the nearest other one; 0 where both are equal. */
const width = (own: number, other: number): number => (own === other ? 0 : (other - own) / Math.max(own, other));

function averaged(widths: Float64Array): Silhouette {
  return { widths, average: widths.reduce((sum, value) => sum + value, 0) / widths.length };
}

/**
 * Silhouette of clusters. Cost: O(rows²).
 * @param distances between all rows, without gaps
 * @param labels 1…k per row
 * @returns widths in the order of the rows; null for fewer than two clusters: nothing to be nearer to
 * @see Rousseeuw 1987 · golden: clusters
 */
export function silhouette({ count, values }: PairDistances, labels: ArrayLike<number>): Silhouette | null {
  const sizes = clusterSizes(labels);
  const clusterCount = sizes.length;
  if (sizes.filter((size) => size > 0).length < 2) return null;
  const sums = new Float64Array(count * clusterCount);
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) {
      const distance = values[pairPosition(count, first, second)]!;
      sums[first * clusterCount + labels[second]! - 1]! += distance;
      sums[second * clusterCount + labels[first]! - 1]! += distance;
    }
  }
  const widths = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const own = labels[row]! - 1;
    if (sizes[own] === 1) continue;
    let next = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < clusterCount; cluster++) {
      if (cluster === own || sizes[cluster] === 0) continue;
      next = Math.min(next, sums[row * clusterCount + cluster]! / sizes[cluster]!);
    }
    widths[row] = width(sums[row * clusterCount + own]! / (sizes[own]! - 1), next);
  }
  return averaged(widths);
}

/**
 * Simplified silhouette: distances to the centres stand for mean distances to the members. For rows so many that their
 * pairs cannot be kept. Cost: O(rows × clusters × dimensions).
 * @param points rows
 * @param labels 1…k per row
 * @param centres centre of each cluster
 * @returns widths in the order of the rows; null for fewer than two clusters
 * @see Hruschka, Campello and de Castro 2004
 */
export function simplifiedSilhouette(points: Points, labels: ArrayLike<number>, centres: Points): Silhouette | null {
  const sizes = clusterSizes(labels);
  if (centres.count < 2) return null;
  const widths = new Float64Array(points.count);
  for (let row = 0; row < points.count; row++) {
    const own = labels[row]! - 1;
    if (sizes[own] === 1) continue;
    let next = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < centres.count; cluster++)
      if (cluster !== own) next = Math.min(next, squaredDistance(points, row, centres, cluster));
    widths[row] = width(Math.sqrt(squaredDistance(points, row, centres, own)), Math.sqrt(next));
  }
  return averaged(widths);
}

/** Number of rows per label, from 1. */
export function clusterSizes(labels: ArrayLike<number>): number[] {
  const sizes: number[] = [];
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    while (sizes.length < label) sizes.push(0);
    sizes[label - 1]! += 1;
  }
  return sizes;
}
