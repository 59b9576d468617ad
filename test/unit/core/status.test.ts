import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, STATUS, STATUSES, statusName, weakerStatus } from '../../../src/core/status.ts';

const anyStatus = fc.integer({ min: 0, max: STATUSES.length - 1 });

describe('statuses', () => {
  it('begin with unknown, so that a fresh column holds nothing', () => {
    expect(statusName(new Uint8Array(1)[0]!)).toBe('unknown');
  });

  it('are shown for five of them', () => {
    expect(STATUSES.filter((name) => isShown(STATUS[name]))).toEqual([
      'ok',
      'estimated',
      'provisional',
      'revised',
      'uncertain',
    ]);
  });

  it('refuse a byte that is none of them', () => {
    expect(() => statusName(STATUSES.length)).toThrow(RangeError);
  });
});

describe('the weaker of two statuses', () => {
  it('is hidden before unknown before shown', () => {
    expect(weakerStatus(STATUS.ok, STATUS.hidden)).toBe(STATUS.hidden);
    expect(weakerStatus(STATUS.unknown, STATUS.hidden)).toBe(STATUS.hidden);
    expect(weakerStatus(STATUS.unknown, STATUS.ok)).toBe(STATUS.unknown);
    expect(weakerStatus(STATUS.ok, STATUS.provisional)).toBe(STATUS.provisional);
  });

  it('does not depend on order or grouping, and is one of the two', () => {
    fc.assert(
      fc.property(anyStatus, anyStatus, anyStatus, (a, b, c) => {
        expect(weakerStatus(a, b)).toBe(weakerStatus(b, a));
        expect(weakerStatus(weakerStatus(a, b), c)).toBe(weakerStatus(a, weakerStatus(b, c)));
        expect([a, b]).toContain(weakerStatus(a, b));
      }),
    );
  });
});
