import { geoDistance, geoTransverseMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/core/geometry.ts';
import { innerPoint } from '../../../src/geo/inner-point.ts';
import { boundingBox, localProjection } from '../../../src/geo/project.ts';

describe('the local projection', () => {
  it('puts its centre at the origin, east to the right and north up', () => {
    const project = localProjection([6.1, 50.7]);
    expect(project([6.1, 50.7]).map(Math.round)).toEqual([0, -0]);
    expect(project([6.2, 50.7])[0]).toBeGreaterThan(0);
    expect(project([6.1, 50.8])[1]).toBeLessThan(0);
  });

  it('keeps distances near its centre within one in a thousand of the sphere', () => {
    const project = localProjection([10, 51]);
    const offset = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(offset, offset, (east, north) => {
        const place: Position = [10 + east, 51 + north];
        const [x, y] = project(place);
        const true_ = geoDistance([10, 51], [place[0], place[1]]) * 6_371_008;
        expect(Math.abs(Math.hypot(x, y) - true_)).toBeLessThanOrEqual(true_ * 0.001 + 0.01);
      }),
    );
  });

  it('agrees with the transverse Mercator of another program', () => {
    const other = geoTransverseMercator().rotate([-10, -51]).scale(6_371_008).translate([0, 0]);
    const [x, y] = localProjection([10, 51])([10.7, 51.4]);
    // The other program turns the globe instead of shifting the origin: the same along the central meridian.
    const [otherX, otherY] = other([10.7, 51.4])!;
    expect(Math.hypot(x, y) / Math.hypot(otherX, otherY)).toBeCloseTo(1, 4);
  });
});

describe('the box around shapes', () => {
  it('is null around nothing', () => {
    expect(boundingBox([])).toBeNull();
    expect(boundingBox([null])).toBeNull();
  });
});

describe('the inner point', () => {
  const ring = (x: number, size: number): Position[] => [
    [x, 0],
    [x + size, 0],
    [x + size, size],
    [x, size],
    [x, 0],
  ];

  it('lies in the middle of the largest part', () => {
    expect(innerPoint([ring(100, 4), ring(0, 20)], 0.1)).toMatchObject({ x: 10, y: 10, room: 10 });
  });

  it('avoids a hole, and is null without an outline', () => {
    const hole = ring(8, 4)
      .map(([x, y]): Position => [x, y + 8])
      .reverse();
    const point = innerPoint([ring(0, 20), hole], 0.1)!;
    expect(Math.hypot(point.x - 10, point.y - 10)).toBeGreaterThan(3);
    expect(innerPoint([], 1)).toBeNull();
  });
});
