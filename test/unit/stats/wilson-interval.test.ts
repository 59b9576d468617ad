import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalLimit } from '../../../src/stats/distributions/normal-limit.ts';
import { wilsonInterval } from '../../../src/stats/wilson-interval.ts';

describe('wilsonInterval', () => {
  it('starts at 0 without cases and ends at 1 where all are cases', () => {
    expect(wilsonInterval(0, 7).lower).toBe(0);
    expect(wilsonInterval(7, 7).upper).toBe(1);
  });

  it.each([
    [5, 0],
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
  ])('refuses %d of %d', (cases, population) => {
    expect(() => wilsonInterval(cases, population)).toThrow(RangeError);
  });

  it('contains the share and mirrors it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (population, share) => {
        const cases = Math.floor(population * share);
        const interval = wilsonInterval(cases, population);
        expect(interval.lower).toBeLessThanOrEqual(cases / population + 1e-12);
        expect(interval.upper).toBeGreaterThanOrEqual(cases / population - 1e-12);
        expect(wilsonInterval(population - cases, population).upper).toBeCloseTo(1 - interval.lower, 9);
      }),
    );
  });
});

describe('normalLimit', () => {
  it('gives the known limits', () => {
    expect(normalLimit(0.95)).toBeCloseTo(1.959963984540054, 13);
    expect(normalLimit(0.998)).toBeCloseTo(3.090232306167813, 12);
  });

  it('refuses a percentage', () => {
    expect(() => normalLimit(95)).toThrow(RangeError);
  });
});
