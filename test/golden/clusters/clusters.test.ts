import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gowerDistances } from '../../../src/stats/clusters/gower-distances.ts';
import { kMeans } from '../../../src/stats/clusters/k-means.ts';
import { straightDistances } from '../../../src/stats/clusters/pair-distances.ts';
import { pointsOf } from '../../../src/stats/clusters/points.ts';
import { silhouette, simplifiedSilhouette } from '../../../src/stats/clusters/silhouette.ts';
import { cutTree, wardTree } from '../../../src/stats/clusters/ward-tree.ts';
import { zScores } from '../../../src/stats/z-scores.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

function expectNear(found: ArrayLike<number>, wanted: readonly number[], tolerance = 1e-9): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, index) => {
    expect(Math.abs(found[index]! - value)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}

const missing = (list: readonly (number | null)[]) => list.map((value) => value ?? Number.NaN);

describe('clusters: worked cases', () => {
  const points = pointsOf([byHand.line]);
  const distances = straightDistances(points);

  it('joins four rows on a line', () => {
    const tree = wardTree(distances);
    expectNear(tree.heights, byHand.heights);
    expect([...cutTree(tree, 2)]).toEqual(byHand.labels);
  });

  it('tells how well each row lies in its cluster', () => {
    expectNear(silhouette(distances, byHand.labels)!.widths, byHand.silhouette);
    const { labels, centres, squaresWithin } = kMeans(points, 2, { seed: 1 });
    expect([...labels]).toEqual(byHand.labels);
    expect([...centres.coordinates]).toEqual([0.5, 6]);
    expect(squaresWithin).toBe(byHand.squaresWithin);
    expectNear(simplifiedSilhouette(points, labels, centres)!.widths, byHand.simplifiedSilhouette);
  });

  it('compares numbers and categories with gaps', () => {
    const { numbers, categories, distances: wanted } = byHand.gower;
    const { values } = gowerDistances([
      { kind: 'number', values: missing(numbers) },
      { kind: 'category', values: missing(categories) },
    ]);
    expect([...values]).toEqual(missing(wanted));
  });
});

describeWithReference('clusters: R on 50 states', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/clustering_usarrests.json`, 'utf8'));
  const columns = ['Murder', 'Assault', 'UrbanPop', 'Rape'].map(
    (name) =>
      zScores(
        file.data.map((row: Record<string, number>) => row[name]!),
        'sample',
      )!,
  );
  const points = pointsOf(columns);
  const distances = straightDistances(points);
  const tree = wardTree(distances);
  const counts = [2, 3, 4, 5, 6, 7, 8];

  it('agrees with hclust ward.D2 on all heights and on four clusters', () => {
    expectNear(tree.heights, file.ward_heights);
    expect([...cutTree(tree, 4)]).toEqual(file.cut4);
  });

  it('agrees with cluster::silhouette on two to eight clusters', () => {
    expectNear(
      counts.map((count) => silhouette(distances, cutTree(tree, count))!.average),
      file.sil_avg,
    );
  });

  it('finds the squares within clusters of stats::kmeans for two to eight clusters', () => {
    const found = counts.map((count) => kMeans(points, count, { seed: 20_220_425 }).squaresWithin);
    expectNear(found, file.kmeans_tot_withinss_k2_8, 1e-6);
  });

  it('finds the four clusters of stats::kmeans under other numbers', () => {
    const { labels, sizes } = kMeans(points, 4, { seed: 3 });
    expect([...sizes].sort((first, second) => first - second)).toEqual(file.kmeans4_sizes);
    const pairs = new Set(Array.from(labels, (label, row) => `${label} ${file.kmeans4_cluster[row]}`));
    expect(pairs.size).toBe(4);
    expectNear([silhouette(distances, labels)!.average], [file.kmeans4_sil]);
  });

  it('agrees with cluster::daisy on four rows with a gap', () => {
    const { values } = gowerDistances([
      { kind: 'number', values: [1, 3, Number.NaN, 7] },
      { kind: 'category', values: [0, 1, 0, 1] },
      { kind: 'number', values: [10, 20, 30, 40] },
    ]);
    const dist: number[][] = file.gower_small.dist;
    expectNear(
      values,
      dist.flatMap((row, first) => row.slice(first + 1)),
    );
  });
});
