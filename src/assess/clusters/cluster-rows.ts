import { clusterStability } from '../../stats/clusters/cluster-stability.ts';
import { type KMeansClusters, kMeans } from '../../stats/clusters/k-means.ts';
import { type PairDistances, pickedDistances, straightDistances } from '../../stats/clusters/pair-distances.ts';
import { type Points, pickedPoints } from '../../stats/clusters/points.ts';
import { type Silhouette, silhouette, simplifiedSilhouette } from '../../stats/clusters/silhouette.ts';
import { cutTree, type MergeTree, wardTree } from '../../stats/clusters/ward-tree.ts';
import { seededChance } from '../../stats/seeded-chance.ts';

/** Rows up to which all are joined by Ward; of more a sample is. */
export const MOST_JOINED_ROWS = 2000;
export const SAMPLED_ROWS = 1000;
/** Rows up to which clusters are found again among rows drawn anew, and how often. */
export const MOST_RESAMPLED_ROWS = 700;
export const RESAMPLES = 100;

export const CLUSTER_COUNTS = [3, 4, 5, 6, 7];
export const FEWEST_ROWS_PER_CLUSTER = 5;
/** A cluster with fewer rows is an outlier rather than a type; such divisions come second. */
const FEWEST_ROWS = 3;
/** Fewer rows are better read one by one. */
export const FEWEST_CLUSTERED_ROWS = 3 * FEWEST_ROWS_PER_CLUSTER;

/** Rows divided into clusters. */
export type DividedRows = Pick<KMeansClusters, 'labels' | 'centres' | 'sizes'>;

/** Clusters of rows, as many as the rows fall into most clearly. */
export interface RowClusters {
  readonly clusters: DividedRows;
  readonly silhouette: Silhouette;
  readonly tried: readonly { readonly clusterCount: number; readonly silhouette: number }[];
  /** per cluster; null where there are too many rows to try */
  readonly stability: Float64Array | null;
  /** rows that Ward's clusters were made of, where not of all */
  readonly sampledRows: number | null;
}

/** What Ward's clusters are made of. */
interface Basis {
  readonly points: Points;
  readonly distances: PairDistances;
  readonly tree: MergeTree;
}

/**
 * Clusters rows by Ward, settles them by k-means and takes the number from 3 to 7 with the widest silhouette.
 * @param points rows of standard scores
 * @param seed for the sample of very many rows and for the stability
 * @returns clusters; null for fewer than 15 rows or rows that all lie in the same place
 * @see docs/methods/clusters.md · golden: clusters
 */
export function clusterRows(points: Points, seed: number): RowClusters | null {
  if (points.count < FEWEST_CLUSTERED_ROWS) return null;
  const isSampled = points.count > MOST_JOINED_ROWS;
  const basis = basisOf(isSampled ? sampled(points, seed) : points);
  const candidates = CLUSTER_COUNTS.filter((count) => count * FEWEST_ROWS_PER_CLUSTER <= points.count).flatMap(
    (count) => {
      const clusters = divide(basis, count);
      const found = silhouette(basis.distances, clusters.labels);
      return found ? [{ clusters, silhouette: found }] : [];
    },
  );
  const best = bestOf(candidates);
  if (!best) return null;
  const { centres } = best.clusters;
  const clusters = isSampled ? kMeans(points, centres.count, { centres }) : best.clusters;
  const widths = isSampled ? simplifiedSilhouette(points, clusters.labels, clusters.centres) : best.silhouette;
  if (!widths) return null;
  return {
    clusters,
    silhouette: widths,
    tried: candidates.map((each) => ({
      clusterCount: each.clusters.sizes.length,
      silhouette: each.silhouette.average,
    })),
    stability: points.count > MOST_RESAMPLED_ROWS ? null : stabilityOf(basis, clusters, seed),
    sampledRows: isSampled ? basis.points.count : null,
  };
}

function sampled(points: Points, seed: number): Points {
  const rows = Uint32Array.from({ length: points.count }, (_, row) => row);
  seededChance(seed, 'cluster sample').shuffle(rows);
  return pickedPoints(points, rows.subarray(0, SAMPLED_ROWS).sort());
}

function basisOf(points: Points, distances = straightDistances(points)): Basis {
  return { points, distances, tree: wardTree(distances) };
}

function divide({ points, tree }: Basis, clusterCount: number): KMeansClusters {
  const labels = cutTree(tree, clusterCount);
  return kMeans(points, Math.max(...labels), { centres: centresOf(points, labels) });
}

function centresOf({ coordinates, dimensions }: Points, labels: Uint32Array): Points {
  const count = Math.max(...labels);
  const sizes = new Float64Array(count);
  const centres = new Float64Array(count * dimensions);
  labels.forEach((label, row) => {
    sizes[label - 1]! += 1;
    for (let at = 0; at < dimensions; at++)
      centres[(label - 1) * dimensions + at]! += coordinates[row * dimensions + at]!;
  });
  for (let at = 0; at < centres.length; at++) centres[at]! /= sizes[Math.floor(at / dimensions)]!;
  return { count, dimensions, coordinates: centres };
}

/** A division that may be the best. */
export interface Candidate {
  readonly clusters: DividedRows;
  readonly silhouette: Silhouette;
}

/** The widest silhouette among divisions without outliers, if there are any; of equal ones the fewest clusters. */
export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  const withoutOutliers = candidates.filter(({ clusters }) => Math.min(...clusters.sizes) >= FEWEST_ROWS);
  const preferred = withoutOutliers.length > 0 ? withoutOutliers : candidates;
  return preferred.reduce<Candidate | null>(
    (best, each) => (best && best.silhouette.average >= each.silhouette.average ? best : each),
    null,
  );
}

function stabilityOf({ points, distances }: Basis, { labels, sizes }: DividedRows, seed: number): Float64Array {
  const recluster = (rows: Uint32Array): Uint32Array =>
    divide(basisOf(pickedPoints(points, rows), pickedDistances(distances, rows)), sizes.length).labels;
  return clusterStability(labels, { seed, resamples: RESAMPLES, recluster });
}
