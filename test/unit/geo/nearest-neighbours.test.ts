import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBand } from '../../../src/geo/distance-band.ts';
import { innerPoints, type PlanePoints } from '../../../src/geo/inner-points.ts';
import { joinIslands } from '../../../src/geo/join-islands.ts';
import { linksOfPairs } from '../../../src/geo/links-of-pairs.ts';
import { nearestNeighbours } from '../../../src/geo/nearest-neighbours.ts';
import type { PlanePolygons } from '../../../src/geo/topology.ts';
import { type NeighbourWeights, neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';

const points = (pairs: readonly (readonly [number, number])[]): PlanePoints => ({
  x: Float64Array.from(pairs, ([x]) => x),
  y: Float64Array.from(pairs, ([, y]) => y),
});
const row = ({ offsets, neighbours }: NeighbourWeights, area: number) =>
  Array.from(neighbours.subarray(offsets[area], offsets[area + 1]));
// few different places, so that there are ties
const anyPoints = fc
  .array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -3, max: 90 })), { maxLength: 40 })
  .map(points);

function distances({ x, y }: PlanePoints, area: number): { other: number; square: number }[] {
  return Array.from(x, (px, other) => ({ other, square: (px - x[area]!) ** 2 + (y[other]! - y[area]!) ** 2 })).filter(
    ({ other }) => other !== area,
  );
}

describe('k nearest areas', () => {
  it('are those of a look at all pairs, equal distances by index', () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 0, max: 7 }), (any, count) => {
        const found = nearestNeighbours(any, count);
        any.x.forEach((_, area) => {
          const wanted = distances(any, area)
            .sort((first, second) => first.square - second.square || first.other - second.other)
            .slice(0, count);
          expect(row(found, area)).toEqual(wanted.map(({ other }) => other).sort((first, second) => first - second));
        });
      }),
    );
  });

  it('leave out areas without a point', () => {
    const found = nearestNeighbours(
      points([
        [0, 0],
        [Number.NaN, Number.NaN],
        [5, 5],
      ]),
      1,
    );
    expect([row(found, 0), row(found, 1), row(found, 2)]).toEqual([[2], [], [0]]);
  });

  it('of 240,000 areas take no look at all pairs', () => {
    const side = 490;
    const grid = points(Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)] as const));
    const found = nearestNeighbours(grid, 4);
    expect(row(found, 245 * side + 245)).toEqual([
      244 * side + 245,
      245 * side + 244,
      245 * side + 246,
      246 * side + 245,
    ]);
  });

  it('refuse a number that is none', () => {
    expect(() => nearestNeighbours(points([]), -1)).toThrow(RangeError);
    expect(() => nearestNeighbours(points([]), 1.5)).toThrow(RangeError);
    expect(nearestNeighbours(points([]), 3).neighbours).toHaveLength(0);
    expect(nearestNeighbours(points([[1, 1]]), 3).neighbours).toHaveLength(0);
  });
});

describe('a distance band', () => {
  it('holds what a look at all pairs finds', () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 1, max: 12 }), (any, distance) => {
        const found = distanceBand(any, distance);
        any.x.forEach((_, area) => {
          const wanted = distances(any, area).filter(({ square }) => square <= distance ** 2);
          expect(row(found, area)).toEqual(wanted.map(({ other }) => other));
        });
      }),
    );
  });

  it('refuses a distance that is none and takes areas without a point', () => {
    expect(() => distanceBand(points([]), 0)).toThrow(RangeError);
    expect(
      distanceBand(
        points([
          [Number.NaN, 0],
          [0, 0],
        ]),
        9,
      ).neighbours,
    ).toHaveLength(0);
  });
});

describe('islands', () => {
  const places = points([
    [0, 0],
    [1, 0],
    [9, 0],
    [10, 0],
  ]);
  const links = neighbourWeights([[1], [0], [], []]);

  it('stay alone, or are joined with the nearest area on both sides, and are counted', () => {
    const never = () => {
      throw new Error('points are not needed');
    };
    expect(joinIslands(links, 'none', never)).toEqual({ links, islandCount: 2 });
    const { links: joined, islandCount } = joinIslands(links, 'nearest', () => places);
    expect(islandCount).toBe(2);
    expect([0, 1, 2, 3].map((area) => row(joined, area))).toEqual([[1], [0], [3], [2]]);
  });

  it('without a point stay alone', () => {
    const nowhere = { x: places.x.map((x) => (x > 5 ? Number.NaN : x)), y: places.y };
    expect(joinIslands(links, 'nearest', () => nowhere).links).toEqual(links);
  });

  it('are none where everybody has neighbours', () => {
    const pair = linksOfPairs([[1, 0]], 2);
    expect(joinIslands(pair, 'nearest', () => places)).toEqual({ links: pair, islandCount: 0 });
    expect(joinIslands(neighbourWeights([]), 'nearest', () => places).islandCount).toBe(0);
  });
});

describe('inner points', () => {
  it('lie inside an area that is bent around its centre, in its largest part', () => {
    const bent: PlanePolygons = [
      [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [8, 9],
          [8, 1],
          [0, 1],
          [0, 0],
        ],
      ],
      [
        [
          [20, 20],
          [21, 20],
          [21, 21],
          [20, 20],
        ],
      ],
    ];
    const found = innerPoints([bent, []]);
    const [x, y] = [found.x[0]!, found.y[0]!];
    expect((y > 0 && y < 1 && x > 0 && x < 9) || (x > 8 && x < 9 && y > 0 && y < 9)).toBe(true);
    expect(found.x[1]).toBeNaN();
  });
});
