import type { AreaGeometry } from '../core/geometry.ts';
import { boundingBox, localProjection, polygonsOf } from './project.ts';
import type { PlanePolygons } from './topology.ts';

/**
 * Shapes of areas in one plane: x east and y south, in metres around the middle of all of them.
 * @param geometries longitude and latitude in degrees; null where an area has no shape
 * @returns polygons in the same order, none for an area without shape
 */
export function planeShapes(geometries: readonly (AreaGeometry | null)[]): PlanePolygons[] {
  const box = boundingBox(geometries);
  if (!box) return geometries.map(() => []);
  const project = localProjection([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  return geometries.map((geometry) => polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(project))));
}
