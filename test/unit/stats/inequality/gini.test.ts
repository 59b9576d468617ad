import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '../../../../src/stats/inequality/gini.ts';
import { theil } from '../../../../src/stats/inequality/theil.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 });

describe('gini', () => {
  it('is the mean absolute difference of all pairs against twice the mean', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const found = gini(Float64Array.from(values));
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
        expect(gini(Float64Array.from([...values].reverse()))).toBe(found);
      }),
    );
  });

  it('refuses negative and missing amounts', () => {
    expect(() => gini(Float64Array.of(1, -1))).toThrow(RangeError);
    expect(() => gini(Float64Array.of(Number.NaN))).toThrow(RangeError);
    expect(() => theil([-1], [0])).toThrow(RangeError);
  });

  it('takes 240,000 amounts', () => {
    expect(gini(Float64Array.from({ length: 240_000 }, (_, index) => index))).toBeCloseTo(1 / 3, 4);
  });
});

describe('theil', () => {
  it('lies between 0 and ln m, and its parts within the whole', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const parts = theil(
          values,
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
