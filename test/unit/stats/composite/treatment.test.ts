import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logPlusOne, shiftedLog } from '../../../../src/stats/composite/log-transformation.ts';
import { skewnessKurtosis } from '../../../../src/stats/composite/skewness-kurtosis.ts';
import { treatSkew } from '../../../../src/stats/composite/treat-skew.ts';
import { winsorise } from '../../../../src/stats/composite/winsorise.ts';

const GAP = Number.NaN;
const LIMITS = { skewness: 2, kurtosis: 3.5, most: 5 };

describe('skewnessKurtosis', () => {
  it.each([[[]], [[GAP]], [[1]], [[3, 3, 3]], [[0.1 + 0.2, 0.3, 0.3]]])('tells no shape of %j', (values) => {
    expect(skewnessKurtosis(values)).toEqual({ skewness: null, kurtosis: null });
  });

  it('turns its sign with the values and passes over gaps', () => {
    const values = [1, 2, GAP, 3, 10];
    const turned = skewnessKurtosis(values.map((value) => -value));
    expect(turned.skewness).toBeCloseTo(-skewnessKurtosis(values).skewness!, 12);
    expect(turned.kurtosis).toBeCloseTo(skewnessKurtosis(values).kurtosis!, 12);
  });
});

describe('winsorise', () => {
  it('leaves an accepted shape alone', () => {
    const { values, changed, passes } = winsorise([1, 2, GAP, 3], LIMITS);
    expect([[...values], changed, passes]).toEqual([[1, 2, GAP, 3], 0, true]);
  });

  it('pulls tied values in together, even beyond the limit', () => {
    const list = [...Array.from({ length: 40 }, (_, i) => i % 5), 900, 900, 900];
    const { values, changed } = winsorise(list, { ...LIMITS, most: 1 });
    expect([changed, Math.max(...values)]).toEqual([3, 4]);
  });

  it('stops at the limit and says that it was not enough', () => {
    const list = [...Array.from({ length: 60 }, (_, i) => i / 100), 50, 60, 70, 80, 90, 100];
    const { changed, passes } = winsorise(list, { ...LIMITS, most: 2 });
    expect([changed, passes]).toEqual([2, false]);
  });

  it('changes no value that it was given', () => {
    const list = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100]);
    expect(winsorise(list, LIMITS).values[10]).toBe(10);
  });
});

describe('treatSkew', () => {
  it('takes logarithms of the untreated values where pulling in does not do', () => {
    const list = [...Array.from({ length: 60 }, (_, i) => i / 100), 50, 60, 70, 80, 90, 100, 110];
    const { method, values, changed } = treatSkew(list, LIMITS);
    expect([method, changed]).toEqual(['logarithm', 0]);
    expect([...values]).toEqual([...shiftedLog(list)!]);
  });

  it('keeps the order of the values and the gaps', () => {
    const lists = fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(GAP)));
    fc.assert(
      fc.property(lists, (list) => {
        const { values } = treatSkew(list, LIMITS);
        list.forEach((value, i) => {
          expect(Number.isNaN(values[i]!)).toBe(Number.isNaN(value));
          if (i > 0 && value > list[i - 1]!) expect(values[i]!).toBeGreaterThanOrEqual(values[i - 1]!);
        });
      }),
    );
  });
});

describe('logarithms', () => {
  it('are not taken of equal values or of none', () => {
    expect(shiftedLog([])).toBeNull();
    expect(shiftedLog([3, GAP, 3])).toBeNull();
  });

  it('of x + 1 need more than −1', () => {
    expect([...logPlusOne([-1, -3, GAP, 0])]).toEqual([GAP, GAP, GAP, 0]);
  });
});
