import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaShares } from '../../../../src/stats/distributions/beta-share.ts';
import {
  binomialProbability,
  hypergeometricProbability,
  poissonProbability,
} from '../../../../src/stats/distributions/count-probability.ts';
import { binomialShares, poissonShares } from '../../../../src/stats/distributions/count-share.ts';
import { gammaShareAbove, gammaShareBelow } from '../../../../src/stats/distributions/gamma-share.ts';
import { normalShareBelow, normalShareBeyond } from '../../../../src/stats/distributions/normal-share.ts';
import { studentLimit, studentShareBeyond } from '../../../../src/stats/distributions/student-limit.ts';

const shape = fc.double({ min: 0.1, max: 5000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('shares of distributions', () => {
  it('are everything and nothing at the ends', () => {
    expect([gammaShareBelow(3, 0), gammaShareAbove(3, 0)]).toEqual([0, 1]);
    expect(betaShares(2, 3, { x: 0 })).toEqual({ below: 0, above: 1 });
    expect(betaShares(2, 3, { x: 1 })).toEqual({ below: 1, above: 0 });
    expect([normalShareBelow(Number.NEGATIVE_INFINITY), normalShareBeyond(0)]).toEqual([0, 1]);
  });

  it('below and above make one', () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, x) => {
        const { below, above } = betaShares(a, b, { x });
        expect(below + above).toBeCloseTo(1, 12);
        expect(gammaShareBelow(a, b) + gammaShareAbove(a, b)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('of a beta distribution are mirrored when its shapes change places', () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, x) => {
        expect(betaShares(a, b, { x, rest: 1 - x }).below).toBeCloseTo(
          betaShares(b, a, { x: 1 - x, rest: x }).above,
          12,
        );
      }),
    );
  });
});

describe('probabilities of counts', () => {
  it('sum to one and to their cumulative shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), share, (trials, chance) => {
        let sum = 0;
        for (let count = 0; count <= trials; count++) {
          expect(binomialShares(count, trials, chance).atLeast).toBeCloseTo(1 - sum, 12);
          sum += binomialProbability(count, trials, { share: chance });
          expect(binomialShares(count, trials, chance).atMost).toBeCloseTo(sum, 12);
        }
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
    let sum = 0;
    for (let count = 0; count < 60; count++) {
      sum += poissonProbability(count, 7.5);
      expect(poissonShares(count, 7.5).atMost).toBeCloseTo(sum, 13);
    }
  });

  it('of a draw without putting back sum to one over what can be drawn', () => {
    const size = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(size, size, share, (marked, unmarked, part) => {
        const drawn = Math.round((marked + unmarked) * part);
        let sum = 0;
        for (let count = -1; count <= drawn + 1; count++)
          sum += hypergeometricProbability(count, { marked, unmarked, drawn });
        expect(sum).toBeCloseTo(1, 11);
      }),
    );
  });

  it('are certain where nothing can vary', () => {
    expect([poissonProbability(0, 0), poissonProbability(2, 0)]).toEqual([1, 0]);
    expect([binomialProbability(0, 5, { share: 0 }), binomialProbability(5, 5, { share: 1 })]).toEqual([1, 1]);
    expect([binomialProbability(2, 5, { share: 0 }), binomialProbability(2, 5, { share: 1 })]).toEqual([0, 0]);
    expect(binomialProbability(0, 0, { share: 0.4 })).toBe(1);
  });
});

describe('studentLimit', () => {
  it('is the inverse of the share beyond', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        (within, degrees) => {
          expect(studentShareBeyond(studentLimit(within, degrees), degrees)).toBeCloseTo(1 - within, 12);
        },
      ),
    );
  });

  it('refuses a percentage and no degree of freedom', () => {
    expect(() => studentLimit(95, 3)).toThrow(RangeError);
    expect(() => studentLimit(0.95, 0)).toThrow(RangeError);
    expect(() => studentLimit(0.95, Number.NaN)).toThrow(RangeError);
  });
});
