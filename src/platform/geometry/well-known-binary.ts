import type { AreaGeometry, Position, Rings } from '../../core/geometry.ts';

const POLYGON = 3;
const MULTI_POLYGON = 6;
const EWKB_Z = 0x80000000;
const EWKB_M = 0x40000000;
const EWKB_SRID = 0x20000000;

/**
 * Polygons of well-known binary (ISO and the older extended form; heights and measures are skipped).
 * @returns null for empty and for other kinds of geometry
 * @throws {RangeError} if the bytes end too early
 */
export function parseWellKnownBinary(bytes: Uint8Array, start = 0): AreaGeometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = start;
  let isLittle = true;
  const whole = (): number => {
    offset += 4;
    return view.getUint32(offset - 4, isLittle);
  };
  const real = (): number => {
    offset += 8;
    return view.getFloat64(offset - 8, isLittle);
  };
  const header = (): { kind: number; ordinates: number } => {
    isLittle = view.getUint8(offset) === 1;
    offset += 1;
    const type = whole();
    if (type & EWKB_SRID) offset += 4;
    const plain = type & 0x0fffffff;
    const form = Math.floor(plain / 1000);
    const hasZ = (type & EWKB_Z) !== 0 || form === 1 || form === 3;
    const hasM = (type & EWKB_M) !== 0 || form === 2 || form === 3;
    return { kind: plain % 1000, ordinates: 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0) };
  };
  const rings = (ordinates: number): Rings =>
    Array.from({ length: whole() }, () =>
      Array.from({ length: whole() }, (): Position => {
        const position: Position = [real(), real()];
        offset += (ordinates - 2) * 8;
        return position;
      }),
    );
  const { kind, ordinates } = header();
  if (kind === POLYGON) {
    const coordinates = rings(ordinates);
    return coordinates.length > 0 ? { type: 'Polygon', coordinates } : null;
  }
  if (kind !== MULTI_POLYGON) return null;
  const coordinates = Array.from({ length: whole() }, () => rings(header().ordinates));
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}
