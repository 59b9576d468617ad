import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanDeviation } from '../../../src/stats/mean-deviation.ts';
import { zScores } from '../../../src/stats/z-scores.ts';

describe('meanDeviation', () => {
  it('divides by n or by n − 1', () => {
    expect(meanDeviation([2, 4, 4, 4, 5, 5, 7, 9], 'population')).toEqual({ mean: 5, deviation: 2 });
    expect(meanDeviation([2, 4, 4, 4, 5, 5, 7, 9], 'sample')?.deviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it('has no answer for too few values', () => {
    expect(meanDeviation([], 'population')).toBeNull();
    expect(meanDeviation([3], 'population')).toEqual({ mean: 3, deviation: 0 });
    expect(meanDeviation([3], 'sample')).toBeNull();
  });

  it('keeps its precision far from zero', () => {
    expect(meanDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3], 'sample')?.deviation).toBeCloseTo(1, 9);
  });
});

describe('zScores', () => {
  it('gives null where all values are equal, also up to rounding', () => {
    expect(zScores([0.1, 0.1, 0.1], 'population')).toBeNull();
    expect(zScores([0.1 + 0.2, 0.3, 0.3], 'population')).toBeNull();
    expect(zScores([0, 0], 'population')).toBeNull();
    expect(zScores([], 'population')).toBeNull();
  });

  it('ignores differences that the caller calls negligible', () => {
    expect(zScores([1e-12, -1e-12], 'population', 1e-9)).toBeNull();
  });

  it('has mean 0 and deviation 1, and keeps the order of the areas', () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, (list) => {
        const scores = zScores(list, 'population');
        if (!scores) return;
        const centre = meanDeviation(scores, 'population');
        expect(centre?.mean).toBeCloseTo(0, 8);
        expect(centre?.deviation).toBeCloseTo(1, 8);
        for (let i = 1; i < list.length; i++) {
          if (list[i]! > list[i - 1]!) expect(scores[i]!).toBeGreaterThanOrEqual(scores[i - 1]!);
        }
      }),
    );
  });
});
