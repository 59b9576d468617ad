import type { AreaGeometry, Position } from '../core/geometry.ts';

/** Mean radius of the earth in metres; shapes of a region are drawn on a sphere. */
const EARTH_RADIUS_METRES = 6_371_008;
const RADIANS = Math.PI / 180;

/** Turns longitude and latitude into x (east) and y (south) in metres. */
export type Projection = (position: Position) => Position;

/**
 * Transverse Mercator around a centre: conformal, so that shapes look as they do from above; true to scale along the
 * central meridian, within 0.1 % up to 280 km beside it.
 * @param centre longitude and latitude that become 0, 0
 */
export function localProjection(centre: Position): Projection {
  const [centreLongitude, centreLatitude] = [centre[0] * RADIANS, centre[1] * RADIANS];
  return ([longitude, latitude]) => {
    const east = longitude * RADIANS - centreLongitude;
    const north = latitude * RADIANS;
    const x = Math.atanh(Math.cos(north) * Math.sin(east));
    const y = Math.atan2(Math.tan(north), Math.cos(east)) - centreLatitude;
    return [x * EARTH_RADIUS_METRES, -y * EARTH_RADIUS_METRES];
  };
}

/** A rectangle: smallest x, smallest y, largest x, largest y. */
export type Box = readonly [number, number, number, number];

/** The rectangle around shapes; null if there is no position at all. */
export function boundingBox(geometries: Iterable<AreaGeometry | null>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const rings of polygonsOf(geometry)) {
      for (const [x, y] of rings[0] ?? []) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
  }
  return left <= right ? [left, top, right, bottom] : null;
}

/** The polygons of a shape, each a list of rings; none for null. */
export function polygonsOf(geometry: AreaGeometry | null): readonly (readonly (readonly Position[])[])[] {
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
