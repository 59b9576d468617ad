import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBreaks } from '../../../src/stats/equal-breaks.ts';
import { fisherJenks } from '../../../src/stats/fisher-jenks.ts';
import { quantileSorted } from '../../../src/stats/quantile.ts';
import { quantileBreaks } from '../../../src/stats/quantile-breaks.ts';

describe('quantileSorted', () => {
  it('is linear between neighbours', () => {
    expect(quantileSorted([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantileSorted([7], 0.9)).toBe(7);
  });

  it('refuses no values and shares beyond 0–1', () => {
    expect(() => quantileSorted([], 0.5)).toThrow(RangeError);
    expect(() => quantileSorted([1], 1.1)).toThrow(RangeError);
  });
});

describe('quantileBreaks', () => {
  it('has fewer classes where values are tied', () => {
    expect(quantileBreaks([0, 0, 0, 0, 1, 2], 3)).toHaveLength(1);
    expect(quantileBreaks([4, 4, 4], 5)).toEqual([]);
    expect(quantileBreaks([], 5)).toEqual([]);
  });

  it('ascends strictly above the smallest value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 9 }), (list, classCount) => {
        const sorted = [...list].sort((first, second) => first - second);
        const bounds = quantileBreaks(sorted, classCount);
        expect(bounds.length).toBeLessThan(Math.max(1, classCount));
        bounds.forEach((bound, index) => {
          expect(bound).toBeGreaterThan(bounds[index - 1] ?? sorted[0]!);
        });
      }),
    );
  });
});

describe('equalBreaks', () => {
  it('cuts the range evenly and a single value not at all', () => {
    expect(equalBreaks([0, 1, 9], 3)).toEqual([3, 6]);
    expect(equalBreaks([5, 5], 3)).toEqual([]);
    expect(equalBreaks([], 3)).toEqual([]);
  });
});

describe('fisherJenks', () => {
  const spread = (list: readonly number[]) => {
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    return list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };

  it('finds the gap that anybody sees', () => {
    expect(fisherJenks([1, 2, 3, 50, 51, 52], 2)).toEqual([{ below: 3, above: 50 }]);
  });

  it('reduces the number of classes to the distinct values', () => {
    expect(fisherJenks([1, 1, 2, 2], 5)).toEqual([{ below: 1, above: 2 }]);
    expect(fisherJenks([], 3)).toEqual([]);
  });

  it('has no better cut into two classes', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(lists, (list) => {
        const sorted = [...list].sort((first, second) => first - second);
        const [border] = fisherJenks(sorted, 2);
        if (!border) return;
        const cut = (limit: number) =>
          spread(sorted.filter((value) => value < limit)) + spread(sorted.filter((value) => value >= limit));
        const best = Math.min(...sorted.filter((value) => value > sorted[0]!).map(cut));
        expect(cut(border.above)).toBeCloseTo(best, 6);
      }),
    );
  });
});
