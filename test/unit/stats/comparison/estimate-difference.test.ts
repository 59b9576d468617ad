import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInterval } from '../../../../src/stats/byar-interval.ts';
import { type Estimate, estimateDifference } from '../../../../src/stats/comparison/estimate-difference.ts';
import { binomialDraw } from '../../../../src/stats/distributions/binomial-draw.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const distance = fc.double({ min: 0, max: 1e6, noNaN: true });
const estimate = fc
  .tuple(number, distance, distance)
  .map(([value, below, above]): Estimate => ({ value, lower: value - below, upper: value + above }));

describe('estimateDifference', () => {
  it('turns round when both change places', () => {
    fc.assert(
      fc.property(estimate, estimate, (first, second) => {
        const [there, back] = [estimateDifference(first, second), estimateDifference(second, first)];
        expect(back.difference).toBeCloseTo(-there.difference, 6);
        expect(back.lower).toBeCloseTo(-there.upper, 6);
        expect(back.upper).toBeCloseTo(-there.lower, 6);
      }),
    );
  });

  it('is narrower than the distance between the far ends, and holds the difference', () => {
    fc.assert(
      fc.property(estimate, estimate, (first, second) => {
        const { difference, lower, upper } = estimateDifference(first, second);
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
        expect(lower).toBeGreaterThanOrEqual(first.lower - second.upper - 1e-6);
        expect(upper).toBeLessThanOrEqual(first.upper - second.lower + 1e-6);
      }),
    );
  });

  it('holds the true difference of two rates in about 95 of 100 draws', () => {
    const chance = seededChance(11);
    const trials = 4000;
    let held = 0;
    // nearly Poisson: many people, few events
    const draw = (mean: number): Estimate => {
      const value = binomialDraw(chance, 100_000, mean / 100_000);
      return { value, ...countInterval(value, 0.95) };
    };
    for (let trial = 0; trial < trials; trial++) {
      const { lower, upper } = estimateDifference(draw(12), draw(30));
      if (lower <= -18 && upper >= -18) held += 1;
    }
    expect(held / trials).toBeGreaterThan(0.94);
    expect(held / trials).toBeLessThan(0.98);
  });

  it('refuses a value outside its interval and a missing one', () => {
    const sound = { value: 1, lower: 0, upper: 2 };
    expect(() => estimateDifference(sound, { value: 3, lower: 0, upper: 2 })).toThrow(RangeError);
    expect(() => estimateDifference({ value: Number.NaN, lower: 0, upper: 2 }, sound)).toThrow(RangeError);
  });
});
