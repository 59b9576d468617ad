import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRows } from '../../../../src/stats/clusters/nearest-rows.ts';
import { type Points, pointsOf } from '../../../../src/stats/clusters/points.ts';

/** Distances to all others by comparing every pair. */
function byComparing({ count, dimensions, coordinates }: Points, row: number, reach: number): number[] {
  const distances: number[] = [];
  for (let other = 0; other < count; other++) {
    const differences = Array.from({ length: dimensions }, (_, at) =>
      Math.abs(coordinates[row * dimensions + at]! - coordinates[other * dimensions + at]!),
    );
    if (other === row || differences.some((difference) => difference > reach)) continue;
    distances.push(differences.reduce((sum, difference) => sum + difference, 0) / dimensions);
  }
  return distances.sort((first, second) => first - second);
}

describe('nearestRows', () => {
  it('has none for no row and for one', () => {
    expect(nearestRows(pointsOf([[]]), 2).rows).toHaveLength(0);
    expect([...nearestRows(pointsOf([[4]]), 2).rows]).toEqual([-1, -1]);
    expect(() => nearestRows(pointsOf([[4]]), 0)).toThrow(RangeError);
  });

  it('finds the nearest first and keeps within reach', () => {
    const points = pointsOf([[0, 1, 3, 10]]);
    expect([...nearestRows(points, 2).rows]).toEqual([1, 2, 0, 2, 1, 0, 2, 1]);
    expect([...nearestRows(points, 2, { reach: [2] }).rows]).toEqual([1, -1, 0, 2, 1, -1, -1, -1]);
    expect(nearestRows(points, 2, { reach: [2] }).distances[1]).toBeNaN();
  });

  it('finds what comparing every pair finds', () => {
    const coordinate = fc.integer({ min: 0, max: 12 });
    const rows = fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 13 }), (list, reach) => {
        const points = pointsOf([0, 1, 2].map((at) => list.map((row) => row[at]!)));
        const { distances } = nearestRows(points, 3, { reach: [reach, reach, reach] });
        list.forEach((_, row) => {
          const wanted = byComparing(points, row, reach).slice(0, 3);
          const found = [...distances.subarray(row * 3, row * 3 + wanted.length)];
          found.forEach((distance, place) => {
            expect(distance).toBeCloseTo(wanted[place]!, 12);
          });
          expect([...distances.subarray(row * 3 + wanted.length, row * 3 + 3)].every(Number.isNaN)).toBe(true);
        });
      }),
    );
  });

  it('searches 240,000 rows, all at the same place or all different', () => {
    const equal = nearestRows(pointsOf([new Float64Array(240_000)]), 3);
    expect(Math.max(...equal.distances.subarray(0, 3000))).toBe(0);
    const line = nearestRows(pointsOf([Float64Array.from({ length: 240_000 }, (_, row) => row * row)]), 1);
    expect([...line.rows.subarray(239_998)]).toEqual([239_997, 239_998]);
  });
});
