import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contiguity } from '../../../src/geo/contiguity.ts';
import { planeShapes } from '../../../src/geo/plane-shapes.ts';
import type { PlanePolygons } from '../../../src/geo/topology.ts';
import type { NeighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import { lattice } from '../../golden/moran/columbus.ts';

const square = (x: number, y: number, side = 1): PlanePolygons => [
  [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
];
const squares = (columns: number, rows: number, side = 1): PlanePolygons[] =>
  Array.from({ length: columns * rows }, (_, area) =>
    square((area % columns) * side, Math.floor(area / columns) * side, side),
  );
const row = ({ offsets, neighbours }: NeighbourWeights, area: number) =>
  Array.from(neighbours.subarray(offsets[area], offsets[area + 1]));

describe('contiguity', () => {
  it('of squares is that of a lattice, with and without corners', () => {
    expect(contiguity(squares(5, 4), { kind: 'queen', tolerance: 0 })).toEqual(lattice(5, 4, true));
    expect(contiguity(squares(5, 4), { kind: 'rook', tolerance: 0 })).toEqual(lattice(5, 4));
  });

  it('stays the same when shapes are moved, turned over or handed over in another order', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    const shift = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(order, shift, (places, [right, down, isTurned]) => {
        const shapes = squares(3, 2).map((polygons) =>
          polygons.map((rings) =>
            rings.map((ring) => {
              const moved = ring.map(([x, y]) => [x * 8 + right, y * 8 + down] as const);
              return isTurned ? moved.reverse() : moved;
            }),
          ),
        );
        const found = contiguity(
          places.map((area) => shapes[area]!),
          { kind: 'rook', tolerance: 0.01 },
        );
        const wanted = lattice(3, 2);
        places.forEach((area, place) => {
          const own = row(found, place).map((other) => places[other]!);
          expect(own.sort()).toEqual(row(wanted, area));
        });
      }),
    );
  });

  it('finds borders across gaps and overlaps within the tolerance', () => {
    for (const gap of [0.3, -0.3]) {
      const shapes = [square(0, 0, 10), square(10 + gap, 2, 3)];
      expect(contiguity(shapes, { kind: 'rook', tolerance: 0.3 + 1e-9 }).neighbours).toHaveLength(2);
      expect(contiguity(shapes, { kind: 'queen', tolerance: 0.2 }).neighbours).toHaveLength(0);
    }
  });

  it('finds what touches far along a line that is much longer than the others', () => {
    const small = Array.from({ length: 50 }, (_, index) => square(index, 0, 1));
    const long: PlanePolygons = [
      [
        [
          [-5000, 1],
          [5000, 1],
          [5000, 2],
          [-5000, 2],
          [-5000, 1],
        ],
      ],
    ];
    const found = contiguity([...small, long], { kind: 'rook', tolerance: 0.001 });
    expect(row(found, 50)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('takes no areas, one, areas without shape and shapes without area', () => {
    const options = { kind: 'queen', tolerance: 1 } as const;
    expect(contiguity([], options).offsets).toHaveLength(1);
    expect(contiguity([square(0, 0)], options).neighbours).toHaveLength(0);
    expect(contiguity([[], []], options).neighbours).toHaveLength(0);
    const point: PlanePolygons = [[[[0, 0]]]];
    expect(contiguity([point, square(0, 0)], options).neighbours).toHaveLength(0);
  });

  it('refuses a tolerance that is none', () => {
    expect(() => contiguity([], { kind: 'queen', tolerance: -1 })).toThrow(RangeError);
    expect(() => contiguity([], { kind: 'queen', tolerance: Number.NaN })).toThrow(RangeError);
  });

  it('takes 11,000 areas', () => {
    const found = contiguity(squares(110, 100, 700), { kind: 'queen', tolerance: 1 });
    expect(found).toEqual(lattice(110, 100, true));
  });
});

it('shapes in a plane are metres around their middle', () => {
  const degree = 0.01;
  const ring = [
    [6, 50],
    [6 + degree, 50],
    [6 + degree, 50 + degree],
    [6, 50],
  ] as const;
  const [shape, none] = planeShapes([{ type: 'Polygon', coordinates: [ring] }, null]);
  const [left, , top] = shape![0]![0]!;
  expect(left![1] - top![1]).toBeCloseTo(1111.95, 1);
  expect(top![0] - left![0]).toBeCloseTo(1111.95 * Math.cos(50.01 * (Math.PI / 180)), 0);
  expect(none).toEqual([]);
  expect(planeShapes([null])).toEqual([[]]);
});
