import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlatedVariable, rankCorrelation } from '../../../../src/stats/correlation/correlated-variable.ts';
import { correlationInterval } from '../../../../src/stats/correlation/correlation-interval.ts';

const ranked = (values: readonly (number | null)[]) =>
  correlatedVariable(Float64Array.from(values, (value) => value ?? Number.NaN));
const correlate = (first: readonly (number | null)[], second: readonly (number | null)[]) =>
  rankCorrelation(ranked(first), ranked(second));

describe('correlatedVariable', () => {
  it('ranks what is there, equal values with the mean of their ranks', () => {
    expect([...ranked([5, null, 1, 5, 9]).ranks]).toEqual([2.5, Number.NaN, 1, 2.5, 4]);
    expect([...ranked([]).ranks]).toEqual([]);
  });
});

describe('rankCorrelation', () => {
  it('is 1 for any steady rise and −1 for any steady fall', () => {
    expect(correlate([1, 2, 3, 4], [1, 10, 100, 1e9])).toBe(1);
    expect(correlate([1, 2, 3, 4], [0, -5, -6, -1000])).toBe(-1);
  });

  it('says nothing below three pairs or where one is equal everywhere', () => {
    expect(correlate([1, 2], [3, 4])).toBeNull();
    expect(correlate([1, 2, 3, null], [3, null, 4, 5])).toBeNull();
    expect(correlate([1, 2, 3], [7, 7, 7])).toBeNull();
    expect(correlate([], [])).toBeNull();
  });

  it('ranks among the common positions alone, as if the others were not there', () => {
    const pair = fc.tuple(fc.option(fc.integer({ min: 0, max: 9 })), fc.option(fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const complete = pairs.filter(([first, second]) => first !== null && second !== null);
        const found = correlate(
          pairs.map(([first]) => first),
          pairs.map(([, second]) => second),
        );
        const wanted = correlate(
          complete.map(([first]) => first),
          complete.map(([, second]) => second),
        );
        if (wanted === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(wanted, 12);
        const turned = correlate(pairs.map(([first]) => first).reverse(), pairs.map(([, second]) => second).reverse());
        if (found !== null) expect(turned).toBeCloseTo(found, 12);
      }),
    );
  });

  it('takes 240,000 pairs', () => {
    const values = Float64Array.from({ length: 240_000 }, (_, index) => (index * 7919) % 240_000);
    expect(rankCorrelation(correlatedVariable(values), correlatedVariable(values.map((value) => -value)))).toBe(-1);
  });
});

describe('correlationInterval', () => {
  it('holds the coefficient, is wider for ranks and narrower for more pairs', () => {
    const width = (count: number, kind: 'pearson' | 'rank') => {
      const { lower, upper } = correlationInterval(0.6, count, { kind })!;
      expect(lower).toBeLessThan(0.6);
      expect(upper).toBeGreaterThan(0.6);
      return upper - lower;
    };
    expect(width(20, 'rank')).toBeGreaterThan(width(20, 'pearson'));
    expect(width(80, 'pearson')).toBeLessThan(width(20, 'pearson'));
  });

  it('has no width at ±1, is none below four pairs and refuses what is no correlation', () => {
    expect(correlationInterval(-1, 9, { kind: 'pearson' })).toEqual({ lower: -1, upper: -1 });
    expect(correlationInterval(0.5, 3, { kind: 'pearson' })).toBeNull();
    expect(() => correlationInterval(1.01, 9, { kind: 'rank' })).toThrow(RangeError);
    expect(() => correlationInterval(Number.NaN, 9, { kind: 'rank' })).toThrow(RangeError);
  });
});
