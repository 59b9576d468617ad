import type { AreaGeometry, Position, Rings } from '../../core/geometry.ts';

/** About a tenth of a metre. */
const DECIMALS = 6;
const SCALE = 10 ** DECIMALS;

/** A shape as RFC 7946 wants it: outer rings counter-clockwise, holes clockwise. */
export function standardGeometry(geometry: AreaGeometry | null): AreaGeometry | null {
  if (!geometry) return null;
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: turned(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(turned) };
}

function turned(rings: Rings): Rings {
  return rings.map((ring, index) => {
    const rounded = ring.map(([x, y]): Position => [Math.round(x * SCALE) / SCALE, Math.round(y * SCALE) / SCALE]);
    return isCounterClockwise(rounded) === (index === 0) ? rounded : rounded.reverse();
  });
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  let doubled = 0;
  let previous = ring[ring.length - 1];
  for (const position of ring) {
    if (previous) doubled += previous[0] * position[1] - position[0] * previous[1];
    previous = position;
  }
  return doubled > 0;
}
