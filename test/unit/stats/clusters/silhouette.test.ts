import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightDistances } from '../../../../src/stats/clusters/pair-distances.ts';
import { pointsOf } from '../../../../src/stats/clusters/points.ts';
import { silhouette, simplifiedSilhouette } from '../../../../src/stats/clusters/silhouette.ts';

const line = (values: readonly number[]) => straightDistances(pointsOf([values]));

describe('silhouette', () => {
  it('says nothing about one cluster or none', () => {
    expect(silhouette(line([1, 2, 3]), [1, 1, 1])).toBeNull();
    expect(silhouette(line([]), [])).toBeNull();
    expect(silhouette(line([1, 2]), [2, 2])).toBeNull();
    expect(simplifiedSilhouette(pointsOf([[1, 2]]), [1, 1], pointsOf([[1.5]]))).toBeNull();
  });

  it('is 0 for a row alone and for rows that are all equal', () => {
    expect([...silhouette(line([1, 1, 9]), [1, 1, 2])!.widths]).toEqual([1, 1, 0]);
    expect(silhouette(line([4, 4, 4, 4]), [1, 1, 2, 2])!.average).toBe(0);
  });

  it('is below 0 for a row nearer to another cluster', () => {
    expect(silhouette(line([0, 1, 9, 10]), [1, 1, 1, 2])!.widths[2]).toBeLessThan(0);
  });

  it('stays between −1 and 1', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 3 })), { minLength: 1 });
    fc.assert(
      fc.property(rows, (list) => {
        const found = silhouette(
          line(list.map(([value]) => value)),
          list.map(([, label]) => label),
        );
        for (const width of found?.widths ?? []) expect(Math.abs(width)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
