import { seededChance } from '../seeded-chance.ts';
import { clusterSizes } from './silhouette.ts';

/** How the stability of clusters is tried. */
export interface StabilityOptions {
  /** same seed, same figures */
  readonly seed: number;
  /** how often rows are drawn anew (100 and more) */
  readonly resamples: number;
  /** clusters the drawn rows (a row may occur more than once) by the method under trial: 1…k per drawn row */
  recluster(rows: Uint32Array): ArrayLike<number>;
}

/**
 * Bootstrap stability of clusters: rows are drawn with replacement and clustered anew; for each cluster the Jaccard
 * index (shared / all rows) with the most similar new one, averaged. Above 0.75 a cluster is stable, below 0.6 it
 * should not be trusted.
 * @param labels 1…k per row
 * @param options seed, number of draws, method
 * @returns mean Jaccard index per cluster, 0–1; NaN for a cluster of which no row was ever drawn
 * @throws {RangeError} if the seed is no whole number
 * @see Hennig 2007
 */
export function clusterStability(labels: ArrayLike<number>, options: StabilityOptions): Float64Array {
  const clusterCount = clusterSizes(labels).length;
  const sums = new Float64Array(clusterCount);
  const draws = new Uint32Array(clusterCount);
  const chance = seededChance(options.seed, 'cluster stability');
  for (let sample = 0; sample < options.resamples; sample++) {
    const rows = Uint32Array.from({ length: labels.length }, () => chance.integerBelow(labels.length)).sort();
    const found = options.recluster(rows);
    similarities(labels, rows, found).forEach((similarity, cluster) => {
      if (Number.isNaN(similarity)) return;
      sums[cluster]! += similarity;
      draws[cluster]! += 1;
    });
  }
  return sums.map((sum, cluster) => (draws[cluster] === 0 ? Number.NaN : sum / draws[cluster]!));
}

/** Per cluster the Jaccard index with the most similar found one, over the different rows drawn; NaN where none was. */
function similarities(labels: ArrayLike<number>, rows: Uint32Array, found: ArrayLike<number>): number[] {
  const clusterCount = clusterSizes(labels).length;
  const foundCount = clusterSizes(found).length;
  const own = new Uint32Array(clusterCount);
  const other = new Uint32Array(foundCount);
  const shared = new Uint32Array(clusterCount * foundCount);
  for (let i = 0; i < rows.length; i++) {
    if (i > 0 && rows[i] === rows[i - 1]) continue;
    const [cluster, foundCluster] = [labels[rows[i]!]! - 1, found[i]! - 1];
    own[cluster]! += 1;
    other[foundCluster]! += 1;
    shared[cluster * foundCount + foundCluster]! += 1;
  }
  return Array.from(own, (size, cluster) => {
    if (size === 0) return Number.NaN;
    let best = 0;
    for (let foundCluster = 0; foundCluster < foundCount; foundCluster++) {
      const both = shared[cluster * foundCount + foundCluster]!;
      best = Math.max(best, both / (size + other[foundCluster]! - both));
    }
    return best;
  });
}
