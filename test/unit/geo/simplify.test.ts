import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/core/geometry.ts';
import { simplifyArc } from '../../../src/geo/simplify.ts';

function distance(point: Position, from: Position, to: Position): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(point[0] - from[0] - at * dx, point[1] - from[1] - at * dy);
}

describe('simplifying a line', () => {
  it('leaves out what lies on it', () => {
    const line: Position[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 5],
    ];
    expect(simplifyArc(line, 0.1)).toEqual([
      [0, 0],
      [2, 0],
      [3, 5],
    ]);
  });

  it('keeps everything without a tolerance, and lines of one or two positions', () => {
    const line: Position[] = [
      [0, 0],
      [1, 0],
      [2, 0],
    ];
    expect(simplifyArc(line, 0)).toBe(line);
    expect(simplifyArc([[0, 0]], 5)).toEqual([[0, 0]]);
  });

  it('keeps a triangle of a ring however large the tolerance', () => {
    const ring: Position[] = [
      [0, 0],
      [2, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ];
    expect(simplifyArc(ring, 1000).length).toBeGreaterThanOrEqual(4);
  });

  it('moves no position further than the tolerance, and keeps both ends', () => {
    const whole = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (line, tolerance) => {
          const kept = simplifyArc(line, tolerance);
          expect(kept[0]).toEqual(line[0]);
          expect(kept.at(-1)).toEqual(line.at(-1));
          for (const point of line) {
            const nearest = Math.min(...kept.slice(1).map((end, index) => distance(point, kept[index]!, end)));
            expect(nearest).toBeLessThanOrEqual(tolerance + 1e-9);
          }
        },
      ),
    );
  });
});
