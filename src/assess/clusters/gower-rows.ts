import { clusterStability } from '../../stats/clusters/cluster-stability.ts';
import { type GowerColumn, gowerDistances } from '../../stats/clusters/gower-distances.ts';
import { pickedDistances } from '../../stats/clusters/pair-distances.ts';
import type { Points } from '../../stats/clusters/points.ts';
import { clusterSizes, silhouette } from '../../stats/clusters/silhouette.ts';
import { cutTree, wardTree } from '../../stats/clusters/ward-tree.ts';
import {
  bestOf,
  CLUSTER_COUNTS,
  FEWEST_CLUSTERED_ROWS,
  FEWEST_ROWS_PER_CLUSTER,
  MOST_RESAMPLED_ROWS,
  RESAMPLES,
  type RowClusters,
} from './cluster-rows.ts';

/** Rows that may have gaps, as numbers and as classes. */
export interface GowerRows {
  /** standard scores per figure, NaN where there is none */
  readonly scores: readonly Float64Array[];
  /** classes per typology, NaN where there is none */
  readonly classes: readonly Float64Array[];
}

/**
 * Clusters rows by Ward on Gower distances and takes the number from 3 to 7 with the widest silhouette. Nothing is
 * settled by k-means: classes and gaps have no mean to move to.
 * @param rows numbers and classes over the same rows, at most MOST_JOINED_ROWS
 * @param seed for the stability
 * @returns clusters with the mean scores of their rows as centres; null for fewer than 15 rows or rows that all lie in
 *   the same place
 * @see docs/methods/clusters.md · golden: clusters
 */
export function clusterGowerRows({ scores, classes }: GowerRows, seed: number): RowClusters | null {
  const count = scores[0]?.length ?? 0;
  if (count < FEWEST_CLUSTERED_ROWS) return null;
  const columns: GowerColumn[] = [
    ...scores.map((values) => ({ kind: 'number' as const, values })),
    ...classes.map((values) => ({ kind: 'category' as const, values })),
  ];
  const distances = gowerDistances(columns);
  if (distances.values.every((distance) => distance === 0)) return null;
  const tree = wardTree(distances);
  const candidates = CLUSTER_COUNTS.filter((each) => each * FEWEST_ROWS_PER_CLUSTER <= count).flatMap((each) => {
    const labels = cutTree(tree, each);
    const found = silhouette(distances, labels);
    const clusters = { labels, sizes: clusterSizes(labels), centres: centresOf(scores, labels) };
    return found ? [{ clusters, silhouette: found }] : [];
  });
  const best = bestOf(candidates);
  if (!best) return null;
  const { labels, sizes } = best.clusters;
  const recluster = (rows: Uint32Array): Uint32Array =>
    cutTree(wardTree(pickedDistances(distances, rows)), sizes.length);
  return {
    ...best,
    tried: candidates.map((each) => ({
      clusterCount: each.clusters.sizes.length,
      silhouette: each.silhouette.average,
    })),
    stability: count > MOST_RESAMPLED_ROWS ? null : clusterStability(labels, { seed, resamples: RESAMPLES, recluster }),
    sampledRows: null,
  };
}

/** Mean scores of the rows of each cluster that have one; 0 where none has. */
function centresOf(scores: readonly Float64Array[], labels: Uint32Array): Points {
  const count = Math.max(...labels);
  const [dimensions, coordinates] = [scores.length, new Float64Array(count * scores.length)];
  scores.forEach((values, dimension) => {
    const [sums, known] = [new Float64Array(count), new Float64Array(count)];
    values.forEach((value, row) => {
      if (Number.isNaN(value)) return;
      sums[labels[row]! - 1]! += value;
      known[labels[row]! - 1]! += 1;
    });
    sums.forEach((sum, cluster) => {
      coordinates[cluster * dimensions + dimension] = known[cluster]! > 0 ? sum / known[cluster]! : 0;
    });
  });
  return { count, dimensions, coordinates };
}
