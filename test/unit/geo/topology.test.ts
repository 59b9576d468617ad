import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/core/geometry.ts';
import { borderArcs, dissolve } from '../../../src/geo/dissolve.ts';
import { ringArea } from '../../../src/geo/ring.ts';
import { ringPositions, topologyOf } from '../../../src/geo/topology.ts';

const square = (x: number, y: number, size = 10): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

describe('a topology', () => {
  it('knows a border between two squares once', () => {
    const topology = topologyOf([[[square(0, 0)]], [[square(10, 0)]]]);
    expect(topology.arcs).toHaveLength(3);
    const shared = topology.shapes[0]!.flat().filter(({ arc }) =>
      topology.shapes[1]!.flat().some((use) => use.arc === arc),
    );
    expect(shared).toHaveLength(1);
  });

  it('knows it once too where one shape runs the other way round', () => {
    const topology = topologyOf([[[square(0, 0)]], [[square(10, 0).reverse()]]]);
    expect(topology.arcs).toHaveLength(3);
  });

  it('knows an enclave and the hole around it as one ring', () => {
    const hole = square(3, 3, 2);
    const topology = topologyOf([[[square(0, 0), hole]], [[hole.toReversed()]]]);
    expect(topology.arcs).toHaveLength(2);
    expect(topology.shapes[0]![1]![0]!.arc).toBe(topology.shapes[1]![0]![0]!.arc);
  });

  it('drops rings that are no area, and holds none for no shape', () => {
    expect(topologyOf([]).arcs).toEqual([]);
    const flat: Position[] = [
      [0, 0],
      [1, 0],
      [0, 0],
    ];
    expect(topologyOf([[[flat]]]).shapes[0]).toEqual([]);
  });

  it('gives every ring back with the same area, whatever the grid of squares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (columns, rows) => {
        const shapes = Array.from({ length: columns * rows }, (_, index) => [
          [square((index % columns) * 10, Math.floor(index / columns) * 10)],
        ]);
        const topology = topologyOf(shapes);
        for (const rings of topology.shapes)
          for (const ring of rings) expect(ringArea(ringPositions(topology.arcs, ring))).toBe(100);
      }),
    );
  });
});

describe('borders', () => {
  const shapes = [[[square(0, 0)]], [[square(10, 0)]], [[square(20, 0)]]];

  it('stand between groups and around all, not inside a group', () => {
    const topology = topologyOf(shapes);
    const inner = borderArcs(topology, [1, 1, 1]).length;
    const parted = borderArcs(topology, [1, 1, 2]).length;
    expect(parted - inner).toBe(1);
  });

  it('of a dissolved group enclose the area of its members', () => {
    const topology = topologyOf(shapes);
    const rings = dissolve(topology, [0, 1]);
    expect(rings).toHaveLength(1);
    expect(ringArea(rings[0]!)).toBe(200);
    expect(dissolve(topology, [0, 2])).toHaveLength(2);
    expect(dissolve(topology, [])).toEqual([]);
  });

  it('of a ring of squares keep the hole in the middle', () => {
    const around = [0, 1, 2, 3, 5, 6, 7, 8].map((cell) => [[square((cell % 3) * 10, Math.floor(cell / 3) * 10)]]);
    const rings = dissolve(topologyOf(around), [0, 1, 2, 3, 4, 5, 6, 7]);
    expect(rings.map(ringArea).sort((first, second) => first - second)).toEqual([-100, 900]);
  });
});
