import { innerPoint } from './inner-point.ts';
import { ringArea } from './ring.ts';
import { type PlanePolygons, windPolygon } from './topology.ts';

/** One point for each area, NaN where there is none. */
export interface PlanePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How exactly a point is found, as a share of the root of the largest part's area. */
const PRECISION = 0.02;

/**
 * A point well inside each area, to measure distances between areas: that of its largest part that is farthest from the
 * border. Unlike a centroid it never lies outside.
 * @param shapes polygons of each area in one plane
 * @returns points in the units of the plane; NaN for an area without shape
 */
export function innerPoints(shapes: readonly PlanePolygons[]): PlanePoints {
  const points = {
    x: new Float64Array(shapes.length).fill(Number.NaN),
    y: new Float64Array(shapes.length).fill(Number.NaN),
  };
  shapes.forEach((polygons, area) => {
    const rings = polygons.flatMap(windPolygon);
    const largest = rings.reduce((most, ring) => Math.max(most, ringArea(ring)), 0);
    const point = largest > 0 ? innerPoint(rings, PRECISION * Math.sqrt(largest)) : null;
    if (!point) return;
    points.x[area] = point.x;
    points.y[area] = point.y;
  });
  return points;
}
