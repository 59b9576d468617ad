import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalLimit } from '../../../../src/stats/distributions/normal-limit.ts';
import { normalQuantile } from '../../../../src/stats/distributions/normal-quantile.ts';

describe('normalQuantile', () => {
  it('is 0 in the middle and mirrors itself', () => {
    expect(normalQuantile(0.5)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), (steps) => {
        expect(normalQuantile(1 - steps / 1024) + normalQuantile(steps / 1024)).toBe(0);
      }),
    );
  });

  it('agrees with the limit found through the chi-square distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.9999, noNaN: true }), (confidence) => {
        const limit = normalLimit(confidence);
        expect(Math.abs(normalQuantile((1 + confidence) / 2) - limit)).toBeLessThan(1e-11 * (1 + limit));
      }),
    );
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])('refuses %d', (share) => {
    expect(() => normalQuantile(share)).toThrow(RangeError);
  });
});
