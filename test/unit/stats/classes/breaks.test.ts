import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classFit } from '../../../../src/stats/classes/class-fit.ts';
import { deviationBreaks } from '../../../../src/stats/classes/deviation-breaks.ts';
import { equalBreaks } from '../../../../src/stats/classes/equal-breaks.ts';
import { fisherJenks } from '../../../../src/stats/classes/fisher-jenks.ts';
import { headTailBreaks } from '../../../../src/stats/classes/head-tail-breaks.ts';
import { manualBreaks } from '../../../../src/stats/classes/manual-breaks.ts';
import { prettyNumbers } from '../../../../src/stats/classes/pretty-numbers.ts';
import { quantileBreaks } from '../../../../src/stats/classes/quantile-breaks.ts';
import { quantileSorted } from '../../../../src/stats/quantile.ts';

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

/** All ways to choose some members of a list, in order. */
function choices(list: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return list.flatMap((first, index) => choices(list.slice(index + 1), count - 1).map((rest) => [first, ...rest]));
}

/** Squared distances to the class means. */
function cost(sorted: readonly number[], bounds: readonly number[]): number {
  const classes = [Number.NEGATIVE_INFINITY, ...bounds].map((lower, index) =>
    sorted.filter((value) => value >= lower && value < (bounds[index] ?? Number.POSITIVE_INFINITY)),
  );
  return classes.reduce((total, list) => {
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    return total + list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

describe('fisherJenks', () => {
  it('finds the gap that anybody sees', () => {
    expect(fisherJenks([1, 2, 3, 50, 51, 52], 2)).toEqual([{ below: 3, above: 50 }]);
  });

  it('reduces the number of classes to the distinct values', () => {
    expect(fisherJenks([1, 1, 2, 2], 5)).toEqual([{ below: 1, above: 2 }]);
    expect(fisherJenks([], 3)).toEqual([]);
  });

  it('has no better cut into any number of classes', () => {
    const lists = fc.array(fc.integer({ min: -9, max: 12 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 5 }), (list, classCount) => {
        const sorted = [...list].sort((first, second) => first - second);
        const bounds = fisherJenks(sorted, classCount).map(({ above }) => above);
        const distinct = [...new Set(sorted)];
        const best = Math.min(
          ...choices(distinct.slice(1), Math.min(classCount, distinct.length) - 1).map((cut) => cost(sorted, cut)),
        );
        expect(cost(sorted, bounds)).toBeCloseTo(best, 8);
      }),
    );
  });

  it('cuts 240,000 values, and far away from zero as well as near it', () => {
    const many = Float64Array.from({ length: 240_000 }, (_, index) => Math.sqrt(index % 7919) + (index % 3) * 1000);
    many.sort();
    expect(fisherJenks(many, 3).map(({ below }) => Math.floor(below / 1000))).toEqual([0, 1]);
    const shifted = many.map((value) => value + 1e9);
    expect(fisherJenks(shifted, 3).map(({ below }) => Math.floor((below - 1e9) / 1000))).toEqual([0, 1]);
  });
});

describe('headTailBreaks', () => {
  it('goes on while few are above the mean and stops at one value', () => {
    expect(headTailBreaks([1, 1, 1, 1, 1, 1, 11])).toHaveLength(1);
    expect(headTailBreaks([1, 2, 3, 4])).toEqual([2.5]);
    expect(headTailBreaks([])).toEqual([]);
    expect(headTailBreaks([0.1, 0.1, 0.1])).toEqual([]);
  });
});

describe('deviationBreaks', () => {
  it('are the mean and whole deviations inside the range', () => {
    expect(deviationBreaks([-3, -1, 0, 1, 3], 3).map((bound) => bound / Math.sqrt(5))).toEqual([-1, 0, 1]);
    expect(deviationBreaks([], 5)).toEqual([]);
    expect(deviationBreaks([4], 5)).toEqual([]);
    expect(deviationBreaks([0.1, 0.1, 0.1], 5)).toEqual([]);
  });
});

describe('prettyNumbers', () => {
  it('are round, cover the range and refuse none', () => {
    expect(prettyNumbers(-2, 3, 7)).toEqual([-2, -1, 0, 1, 2, 3]);
    expect(() => prettyNumbers(3, 3, 5)).toThrow(RangeError);
    expect(() => prettyNumbers(1e9, 1e9 + 1e-7, 5)).toThrow(RangeError);
    expect(() => prettyNumbers(0, 1, 0)).toThrow(RangeError);
  });
});

describe('manualBreaks', () => {
  it('keeps what is written and refuses what does not ascend', () => {
    expect(manualBreaks([5, 10.5])).toEqual([5, 10.5]);
    for (const wrong of [[], [2, 1], [1, 1], [Number.NaN], [1, Number.POSITIVE_INFINITY]])
      expect(() => manualBreaks(wrong)).toThrow(RangeError);
  });
});

describe('classFit', () => {
  it('is never worse than one class and is 1 where every value is a class', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 6 }), (list, classCount) => {
        const sorted = [...list].sort((first, second) => first - second);
        const fit = classFit(
          sorted,
          fisherJenks(sorted, classCount).map(({ above }) => above),
        );
        if (sorted[0] === sorted.at(-1)) expect(fit).toBeNull();
        else expect(fit!.variance).toBeGreaterThanOrEqual(0);
        const distinct = [...new Set(sorted)];
        if (distinct.length > 1) expect(classFit(sorted, distinct.slice(1))).toEqual({ variance: 1, tabular: 1 });
      }),
    );
  });
});
