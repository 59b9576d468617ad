import { describe, expect, it } from 'vitest';
import { clusterStability } from '../../../../src/stats/clusters/cluster-stability.ts';
import { gowerDistances } from '../../../../src/stats/clusters/gower-distances.ts';

const LABELS = [1, 1, 1, 2, 2, 2];

describe('clusterStability', () => {
  it('is 1 for clusters that are found again whatever rows are drawn', () => {
    const recluster = (rows: Uint32Array) => Array.from(rows, (row) => 3 - LABELS[row]!);
    expect([...clusterStability(LABELS, { seed: 1, resamples: 20, recluster })]).toEqual([1, 1]);
  });

  it('is the shared part of all different rows drawn where everything falls into one cluster', () => {
    const drawn: number[][] = [];
    const recluster = (rows: Uint32Array) => {
      drawn.push([...new Set(rows)]);
      return rows.map(() => 1);
    };
    const [first] = clusterStability(LABELS, { seed: 1, resamples: 5, recluster });
    const shares = drawn
      .filter((rows) => rows.some((row) => row < 3))
      .map((rows) => rows.filter((row) => row < 3).length / rows.length);
    expect(first).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length, 12);
  });

  it('says nothing about a cluster that was never drawn, and repeats itself with the same seed', () => {
    const recluster = (rows: Uint32Array) => rows.map(() => 1);
    expect([...clusterStability(LABELS, { seed: 1, resamples: 0, recluster })]).toEqual([Number.NaN, Number.NaN]);
    expect(clusterStability([], { seed: 1, resamples: 3, recluster })).toHaveLength(0);
    const run = (seed: number) => [...clusterStability(LABELS, { seed, resamples: 3, recluster })];
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });
});

describe('gowerDistances', () => {
  it('takes equal numbers as equal and knows nothing where nothing is shared', () => {
    expect([...gowerDistances([{ kind: 'number', values: [3, 3] }]).values]).toEqual([0]);
    expect([...gowerDistances([{ kind: 'category', values: [3, Number.NaN] }]).values]).toEqual([Number.NaN]);
    expect(gowerDistances([]).values).toHaveLength(0);
    expect(gowerDistances([{ kind: 'number', values: [3] }]).values).toHaveLength(0);
  });

  it('refuses columns of different length', () => {
    const columns = [
      { kind: 'number', values: [1, 2] },
      { kind: 'number', values: [1] },
    ] as const;
    expect(() => gowerDistances(columns)).toThrow(RangeError);
  });
});
