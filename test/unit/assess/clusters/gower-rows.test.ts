import { describe, expect, it } from 'vitest';
import { clusterGowerRows } from '../../../../src/assess/clusters/gower-rows.ts';

const rows = Array.from({ length: 18 }, (_, row) => row);
const scores = (at: (row: number) => number) => Float64Array.from(rows, at);

describe('rows by Gower distances', () => {
  it('are told apart by their classes where numbers are alike', () => {
    const noise = [scores((row) => (row % 5) / 100), scores((row) => (row % 4) / 100)];
    const classes = [scores((row) => 1 + (row % 3)), scores((row) => 1 + (row % 3)), scores((row) => 1 + (row % 3))];
    const found = clusterGowerRows({ scores: noise, classes }, 1)!;
    expect([...found.clusters.labels]).toEqual(rows.map((row) => 1 + (row % 3)));
    expect(found.clusters.sizes).toEqual([6, 6, 6]);
    expect(found.sampledRows).toBeNull();
  });

  it('have the mean of the scores there are as centres', () => {
    const gappy = [scores((row) => (row === 0 ? Number.NaN : 10 * (row % 3))), scores((row) => 10 * (row % 3))];
    const { centres, labels } = clusterGowerRows({ scores: gappy, classes: [] }, 1)!.clusters;
    expect([...labels]).toEqual(rows.map((row) => 1 + (row % 3)));
    expect([...centres.coordinates]).toEqual([0, 0, 10, 10, 20, 20]);
  });

  it('are no clusters where there are few or all lie in the same place', () => {
    expect(clusterGowerRows({ scores: [], classes: [] }, 1)).toBeNull();
    expect(clusterGowerRows({ scores: [scores(() => 3), scores(() => 4)], classes: [] }, 1)).toBeNull();
  });
});
