import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kMeans } from '../../../../src/stats/clusters/k-means.ts';
import { type Points, pickedPoints, pointsOf } from '../../../../src/stats/clusters/points.ts';

const SEED = { seed: 7 };

/** Squares within the best of all divisions into two clusters. */
function bestOfAll(points: Points): number {
  const { count, coordinates } = points;
  const spread = (rows: readonly number[]) => {
    const mean = rows.reduce((sum, row) => sum + coordinates[row]!, 0) / rows.length;
    return rows.reduce((sum, row) => sum + (coordinates[row]! - mean) ** 2, 0);
  };
  const rows = Array.from({ length: count }, (_, row) => row);
  let best = spread(rows);
  for (let set = 1; set < 2 ** count - 1; set++) {
    const inside = rows.filter((row) => (set >> row) & 1);
    const outside = rows.filter((row) => !((set >> row) & 1));
    best = Math.min(best, spread(inside) + spread(outside));
  }
  return best;
}

describe('kMeans', () => {
  it('has no clusters without rows and one for one row or equal rows', () => {
    expect(kMeans(pointsOf([[]]), 3, SEED)).toMatchObject({ sizes: [], squaresWithin: 0 });
    expect(kMeans(pointsOf([[4]]), 3, SEED)).toMatchObject({ sizes: [1], squaresWithin: 0 });
    expect(kMeans(pointsOf([[4, 4, 4]]), 3, SEED)).toMatchObject({ sizes: [3], squaresWithin: 0 });
  });

  it('has no more clusters than different rows', () => {
    const { labels, sizes } = kMeans(pointsOf([[9, 1, 9, 1, 5]]), 5, SEED);
    expect([...labels]).toEqual([3, 1, 3, 1, 2]);
    expect(sizes).toEqual([2, 1, 2]);
  });

  it('numbers clusters by their centres and starts from given ones', () => {
    const points = pointsOf([
      [10, 11, 0, 1],
      [0, 1, 5, 6],
    ]);
    expect([...kMeans(points, 2, SEED).labels]).toEqual([2, 2, 1, 1]);
    const centres = pickedPoints(points, [0, 2]);
    expect([...kMeans(points, 2, { centres }).labels]).toEqual([2, 2, 1, 1]);
    expect(() => kMeans(points, 3, { centres })).toThrow(RangeError);
    expect(() => kMeans(points, 0, SEED)).toThrow(RangeError);
  });

  it('drops given centres that no row is near to', () => {
    const { labels, sizes } = kMeans(pointsOf([[0, 1]]), 3, { centres: pointsOf([[0, 1, 99]]) });
    expect([...labels]).toEqual([1, 2]);
    expect(sizes).toEqual([1, 1]);
  });

  it('finds the best of all divisions of few rows', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(lists, (list) => {
        const points = pointsOf([list]);
        expect(kMeans(points, 2, SEED).squaresWithin).toBeCloseTo(bestOfAll(points), 8);
      }),
      { numRuns: 50 },
    );
  });

  it('gives every row the same cluster in whatever order the rows come', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const points = pointsOf([list.map(([x]) => x), list.map(([, y]) => y)]);
        const order = list.map((_, row) => list.length - 1 - row);
        const turned = kMeans(pickedPoints(points, order), 3, SEED);
        const straight = kMeans(points, 3, SEED);
        expect(turned.squaresWithin).toBe(straight.squaresWithin);
        // equal rows may swap places, so compare by coordinates
        const byRow = (labels: Uint32Array, rowOf: (position: number) => number) =>
          Array.from(labels, (label, position) => `${list[rowOf(position)]} ${label}`).sort();
        expect(byRow(turned.labels, (position) => order[position]!)).toEqual(byRow(straight.labels, (row) => row));
      }),
      { numRuns: 50 },
    );
  });

  it('clusters 240,000 rows around given centres', () => {
    const points = pointsOf([Float64Array.from({ length: 240_000 }, (_, row) => (row % 3) * 10 + (row % 7) / 10)]);
    const { sizes } = kMeans(points, 3, { centres: pointsOf([[1, 9, 22]]) });
    expect(sizes).toEqual([80_000, 80_000, 80_000]);
  });
});
