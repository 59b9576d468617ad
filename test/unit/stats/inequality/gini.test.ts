import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atkinson } from '../../../../src/stats/inequality/atkinson.ts';
import { gini } from '../../../../src/stats/inequality/gini.ts';
import { theil } from '../../../../src/stats/inequality/theil.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 });
/** Amounts with how many have them. */
const weighted = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 5 })), {
  minLength: 1,
  maxLength: 20,
});
const ones = (values: ArrayLike<number>) => Array.from(values, () => 1);

describe('gini', () => {
  it('is the mean absolute difference of all pairs against twice the mean', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const found = gini(Float64Array.from(values), ones(values));
        const sum = values.reduce((total, value) => total + value, 0);
        if (sum === 0) {
          expect(found).toBeNull();
          return;
        }
        const pairs = values.reduce(
          (total, first) => total + values.reduce((all, second) => all + Math.abs(first - second), 0),
          0,
        );
        expect(found).toBeCloseTo(pairs / (2 * values.length * sum), 10);
        expect(gini(Float64Array.from([...values].reverse()), ones(values))).toBe(found);
      }),
    );
  });

  it('takes 240,000 amounts', () => {
    const values = Float64Array.from({ length: 240_000 }, (_, index) => index);
    expect(gini(values, ones(values))).toBeCloseTo(1 / 3, 4);
  });
});

describe('indices of inequality', () => {
  it('count an amount as often as its weight says', () => {
    fc.assert(
      fc.property(weighted, (rows) => {
        const values = rows.map(([value]) => value);
        const weights = rows.map(([, weight]) => weight);
        const each = rows.flatMap(([value, weight]) => new Array<number>(weight).fill(value));
        const near = (found: number | null | undefined, wanted: number | null | undefined) =>
          wanted == null ? expect(found ?? null).toBeNull() : expect(found).toBeCloseTo(wanted, 9);
        near(gini(Float64Array.from(values), weights), gini(Float64Array.from(each), ones(each)));
        near(
          theil(values, weights, new Array(values.length).fill(0))?.whole,
          theil(each, ones(each), new Array(each.length).fill(0))?.whole,
        );
        for (const aversion of [0.5, 1, 2])
          near(atkinson(values, weights, aversion), atkinson(each, ones(each), aversion));
      }),
    );
  });

  it('stay the same when everybody gets twice as much', () => {
    fc.assert(
      fc.property(weighted, (rows) => {
        const values = rows.map(([value]) => value);
        const weights = rows.map(([, weight]) => weight);
        const twice = values.map((value) => 2 * value);
        const found = gini(Float64Array.from(values), weights);
        if (found === null) return;
        expect(gini(Float64Array.from(twice), weights)).toBeCloseTo(found, 12);
        expect(atkinson(twice, weights)).toBeCloseTo(atkinson(values, weights)!, 12);
      }),
    );
  });

  it('refuse negative and missing amounts and weights, and weights that do not fit', () => {
    expect(() => gini(Float64Array.of(1, -1), [1, 1])).toThrow(RangeError);
    expect(() => gini(Float64Array.of(Number.NaN), [1])).toThrow(RangeError);
    expect(() => theil([-1], [1], [0])).toThrow(RangeError);
    expect(() => theil([1], [Number.NaN], [0])).toThrow(RangeError);
    expect(() => atkinson([1], [-1])).toThrow(RangeError);
    expect(() => atkinson([1, 2], [1])).toThrow(RangeError);
    expect(() => atkinson([1], [1], 0)).toThrow(RangeError);
  });
});

describe('theil', () => {
  it('lies between 0 and ln m, and its parts within the whole', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const parts = theil(
          values,
          ones(values),
          values.map((_, index) => index % 3),
        );
        if (!parts) return;
        expect(parts.whole).toBeLessThanOrEqual(Math.log(values.length) + 1e-12);
        expect(parts.between).toBeLessThanOrEqual(parts.whole + 1e-12);
        expect(parts.between + parts.within).toBeCloseTo(parts.whole, 12);
      }),
    );
  });
});
