import { describe, expect, it } from 'vitest';
import { parseWellKnownBinary } from '../../../../src/platform/geometry/well-known-binary.ts';

/** Bytes from whole numbers (4 bytes), byte marks and doubles, little- or big-endian. */
function bytes(isLittle: boolean, parts: readonly (['u', number] | ['d', number] | ['o'])[]): Uint8Array {
  const buffer = new DataView(new ArrayBuffer(1024));
  let at = 0;
  for (const [kind, value = 0] of parts) {
    if (kind === 'o') buffer.setUint8(at++, isLittle ? 1 : 0);
    else if (kind === 'u') {
      buffer.setUint32(at, value, isLittle);
      at += 4;
    } else {
      buffer.setFloat64(at, value, isLittle);
      at += 8;
    }
  }
  return new Uint8Array(buffer.buffer, 0, at);
}

const ring = (...values: number[]): ['d', number][] => values.map((value) => ['d', value]);
const TRIANGLE = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ],
  ],
};

describe('parseWellKnownBinary', () => {
  it.each([true, false])('reads a polygon (little-endian: %s)', (isLittle) => {
    const given = bytes(isLittle, [['o'], ['u', 3], ['u', 1], ['u', 4], ...ring(0, 0, 1, 0, 0, 1, 0, 0)]);
    expect(parseWellKnownBinary(given)).toEqual(TRIANGLE);
  });

  it.each([
    ['ISO', 1003],
    ['extended', 0x80000003],
  ])('skips heights in the %s form', (_form, type) => {
    const given = bytes(true, [['o'], ['u', type], ['u', 1], ['u', 4], ...ring(0, 0, 9, 1, 0, 9, 0, 1, 9, 0, 0, 9)]);
    expect(parseWellKnownBinary(given)).toEqual(TRIANGLE);
  });

  it('reads a multipolygon', () => {
    const part: ['o' | 'u' | 'd', number?][] = [['o'], ['u', 3], ['u', 1], ['u', 4], ...ring(0, 0, 1, 0, 0, 1, 0, 0)];
    const given = bytes(true, [['o'], ['u', 6], ['u', 2], ...part, ...part] as never);
    expect(parseWellKnownBinary(given)).toEqual({
      type: 'MultiPolygon',
      coordinates: [TRIANGLE.coordinates, TRIANGLE.coordinates],
    });
  });

  it('gives null for a point and for an empty polygon', () => {
    expect(parseWellKnownBinary(bytes(true, [['o'], ['u', 1], ['d', 1], ['d', 2]]))).toBeNull();
    expect(parseWellKnownBinary(bytes(true, [['o'], ['u', 3], ['u', 0]]))).toBeNull();
  });

  it('refuses bytes that end too early', () => {
    expect(() => parseWellKnownBinary(bytes(true, [['o'], ['u', 3], ['u', 1], ['u', 4]]))).toThrow(RangeError);
  });
});
