import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inequalityByChance } from '../../../../src/stats/inequality/inequality-by-chance.ts';

const OPTIONS = { seed: 1, draws: 40, isShare: true, aversion: 0.5 };
const people = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });

describe('inequality by chance', () => {
  it('does not depend on the order of the areas', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 30 }), fc.boolean(), (populations, cases, isShare) => {
        const options = { ...OPTIONS, isShare };
        expect(inequalityByChance(cases, [...populations].reverse(), options)).toEqual(
          inequalityByChance(cases, populations, options),
        );
      }),
    );
  });

  it('is nothing where everybody is a case, and shrinks as areas grow', () => {
    const all = inequalityByChance(30, [10, 20], OPTIONS)!;
    expect([all.gini.expected, all.theil.expected, all.atkinson.upper]).toEqual([0, 0, 0]);
    const small = inequalityByChance(100, new Array(10).fill(100), OPTIONS)!;
    const large = inequalityByChance(10_000, new Array(10).fill(10_000), OPTIONS)!;
    expect(large.gini.upper).toBeLessThan(small.gini.expected / 5);
    expect(small.gini.upper).toBeGreaterThan(small.gini.expected);
  });

  it('is greater for events than for people of whom nobody can be a case twice', () => {
    const sizes = new Array(10).fill(50);
    const share = inequalityByChance(250, sizes, OPTIONS)!;
    const rate = inequalityByChance(250, sizes, { ...OPTIONS, isShare: false })!;
    expect(rate.gini.expected).toBeGreaterThan(share.gini.expected);
  });

  it('is none without cases or people, or with more cases than people of a share', () => {
    expect(inequalityByChance(0, [10, 20], OPTIONS)).toBeNull();
    expect(inequalityByChance(5, [], OPTIONS)).toBeNull();
    expect(inequalityByChance(5, [0, 0], OPTIONS)).toBeNull();
    expect(inequalityByChance(5, [1, 2], OPTIONS)).toBeNull();
    expect(inequalityByChance(5, [1, 2], { ...OPTIONS, isShare: false })).not.toBeNull();
  });

  it('refuses negative and missing figures', () => {
    expect(() => inequalityByChance(-1, [1], OPTIONS)).toThrow(RangeError);
    expect(() => inequalityByChance(1, [Number.NaN], OPTIONS)).toThrow(RangeError);
  });
});
