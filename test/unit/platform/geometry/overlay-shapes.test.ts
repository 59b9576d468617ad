import { describe, expect, it } from 'vitest';
import type { ShapeLayer } from '../../../../src/core/effects.ts';
import type { AreaGeometry } from '../../../../src/core/geometry.ts';
import { overlayShapes } from '../../../../src/platform/geometry/overlay-shapes.ts';

/** A rectangle with its south-west corner so many hundredths of a degree east of 6° and north of 50°. */
function rectangle(x: number, y: number, width: number, height: number): AreaGeometry {
  const at = (dx: number, dy: number) => [6 + (x + dx) / 100, 50 + (y + dy) / 100] as const;
  return { type: 'Polygon', coordinates: [[at(0, 0), at(0, height), at(width, height), at(width, 0), at(0, 0)]] };
}

const layer = (first: number, ...geometries: AreaGeometry[]): ShapeLayer =>
  geometries.map((geometry, index) => ({ area: first + index, geometry }));

const sizes = (atoms: Awaited<ReturnType<typeof overlayShapes>>): Record<string, number> => {
  const whole = atoms.reduce((sum, { squareMetres }) => sum + squareMetres, 0);
  return Object.fromEntries(
    atoms.map(({ areas, squareMetres }) => [areas.join(' '), Math.round((100 * squareMetres) / whole)]),
  );
};

describe('overlayShapes', () => {
  it('cuts the region along the borders of both layers', async () => {
    const halves = layer(1, rectangle(0, 0, 5, 1), rectangle(5, 0, 5, 1));
    const unequal = layer(4, rectangle(0, 0, 2, 1), rectangle(2, 0, 8, 1));
    expect(sizes(await overlayShapes([halves, unequal]))).toEqual({ '1 4': 20, '1 5': 30, '2 5': 50 });
  });

  it('tells what only one of them covers, and not what neither does', async () => {
    const atoms = await overlayShapes([layer(1, rectangle(0, 0, 5, 1)), layer(2, rectangle(3, 0, 7, 1))]);
    expect(sizes(atoms)).toEqual({ '1': 30, '1 2': 20, '2': 50 });
  });

  it('adds up places in several pieces and knows more than two layers', async () => {
    const pieces: AreaGeometry = {
      type: 'MultiPolygon',
      coordinates: [rectangle(0, 0, 1, 1), rectangle(3, 0, 1, 1)].map(({ coordinates }) => coordinates as never),
    };
    const all = layer(7, rectangle(0, 0, 4, 1));
    const atoms = await overlayShapes([layer(1, pieces, rectangle(1, 0, 2, 1)), all, layer(9, rectangle(0, 0, 2, 1))]);
    expect(sizes(atoms)).toEqual({ '1 7': 25, '1 7 9': 25, '2 7': 25, '2 7 9': 25 });
  });

  it('measures square metres on the round earth', async () => {
    const [atom] = await overlayShapes([layer(1, rectangle(0, 0, 1, 1))]);
    // 0.01° are 1112 m from south to north and 715 m from west to east at 50° north
    expect(atom?.squareMetres).toBeGreaterThan(1112 * 712);
    expect(atom?.squareMetres).toBeLessThan(1114 * 717);
  });

  it('has nothing to cut without shapes', async () => {
    expect(await overlayShapes([])).toEqual([]);
    expect(await overlayShapes([[], []])).toEqual([]);
  });
});
