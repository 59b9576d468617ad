import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarLimits, countInterval, exactPoissonInterval } from '../../../src/stats/byar-interval.ts';
import { chiSquareQuantile } from '../../../src/stats/distributions/chi-square-quantile.ts';
import { gammaShareBelow } from '../../../src/stats/distributions/gamma-share.ts';

describe('countInterval', () => {
  it('is exact below ten events and Byar from ten on', () => {
    expect(countInterval(9)).toEqual(exactPoissonInterval(9));
    expect(countInterval(9.5)).toEqual(exactPoissonInterval(9.5));
    expect(countInterval(10)).toEqual(byarLimits(10));
  });

  it('starts at 0 without events', () => {
    expect(countInterval(0).lower).toBe(0);
    expect(countInterval(0).upper).toBeCloseTo(3.688879454113936, 12);
  });

  it('refuses negative counts and gaps', () => {
    expect(() => countInterval(-1)).toThrow(RangeError);
    expect(() => countInterval(Number.NaN)).toThrow(RangeError);
  });

  it('contains the count, however large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (count) => {
        const { lower, upper } = countInterval(count);
        expect(lower).toBeLessThanOrEqual(count);
        expect(upper).toBeGreaterThan(count);
      }),
    );
  });
});

describe('chiSquareQuantile', () => {
  it('agrees with the closed form for two degrees of freedom', () => {
    for (const share of [0.001, 0.025, 0.5, 0.975, 0.999]) {
      expect(chiSquareQuantile(share, 2)).toBeCloseTo(-2 * Math.log(1 - share), 12);
    }
  });

  it('is the inverse of the distribution', () => {
    const shares = fc.double({ min: 1e-4, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(shares, fc.double({ min: 0.2, max: 500, noNaN: true }), (share, degrees) => {
        expect(gammaShareBelow(degrees / 2, chiSquareQuantile(share, degrees) / 2)).toBeCloseTo(share, 10);
      }),
    );
  });

  it('refuses what is no share and no degree of freedom', () => {
    expect(() => chiSquareQuantile(1, 2)).toThrow(RangeError);
    expect(() => chiSquareQuantile(0.5, 0)).toThrow(RangeError);
  });
});
