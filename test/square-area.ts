import type { AreaGeometry } from '../src/core/geometry.ts';

/** The shape of a place in rows of squares, from south-west eastwards and then up. */
export function squareArea(place: number, columns: number): AreaGeometry {
  const [left, top] = [6 + (place % columns) * 0.01, 50 + Math.floor(place / columns) * 0.01];
  const ring = [
    [left, top],
    [left, top + 0.01],
    [left + 0.01, top + 0.01],
    [left + 0.01, top],
    [left, top],
  ] as const;
  return { type: 'Polygon', coordinates: [ring] };
}
