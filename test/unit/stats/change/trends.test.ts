import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../../../src/stats/change/mann-kendall.ts';
import { recentTrendOfProportion, recentTrendOfValue } from '../../../../src/stats/change/recent-trend.ts';
import { robustScores } from '../../../../src/stats/change/robust-scores.ts';

const gap = Number.NaN;
const five = (value: number) => Array.from({ length: 5 }, () => value);

describe('recentTrendOfProportion', () => {
  it('names the reason where there is no trend', () => {
    expect(recentTrendOfProportion([], [])).toBe('few-points');
    expect(recentTrendOfProportion([1, 2, 3, 4], [9, 9, 9, 9])).toBe('few-points');
    expect(recentTrendOfProportion([1, 2, gap, 4, 5], five(9))).toBe('unknown');
    expect(recentTrendOfProportion([1, 2, 3, 4, 5], [9, 9, 0, 9, 9])).toBe('unknown');
    expect(recentTrendOfProportion(five(0), five(9))).toBe('no-variation');
    expect(recentTrendOfProportion(five(9), five(9))).toBe('no-variation');
  });

  it('looks at the last five years alone', () => {
    const [cases, populations] = [[10, 20, 30, 40, 50], five(1000)];
    const found = recentTrendOfProportion(cases, populations);
    expect(recentTrendOfProportion([gap, 900, ...cases], [gap, 1000, ...populations])).toEqual(found);
  });

  it('finds none where all years are equal', () => {
    expect(recentTrendOfProportion(five(33), five(777))).toMatchObject({ direction: 0, isConsistent: false });
  });

  it('refuses more cases than people', () => {
    expect(() => recentTrendOfProportion([1, 2, 3, 4, 10], five(9))).toThrow(RangeError);
    expect(() => recentTrendOfProportion(five(1), [9])).toThrow(RangeError);
  });

  it('turns its direction when time turns, and when cases and others change places', () => {
    const year = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 400, max: 900 }));
    fc.assert(
      fc.property(fc.array(year, { minLength: 5, maxLength: 5 }), (years) => {
        const trend = (rows: typeof years, count: (row: (typeof years)[number]) => number) =>
          recentTrendOfProportion(
            rows.map(count),
            rows.map(([, people]) => people),
          );
        const found = trend(years, ([cases]) => cases);
        const turned = trend([...years].reverse(), ([cases]) => cases);
        const others = trend(years, ([cases, people]) => people - cases);
        if (typeof found === 'string' || typeof turned === 'string' || typeof others === 'string') return;
        expect(turned.direction).toBe(0 - found.direction);
        expect(others.direction).toBe(0 - found.direction);
        expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 6);
      }),
    );
  });

  it('takes 240,000 people', () => {
    const found = recentTrendOfProportion([24_000, 24_300, 24_600, 24_900, 25_200], five(240_000));
    expect(found).toMatchObject({ direction: 1 });
  });
});

describe('recentTrendOfValue', () => {
  const values = [1, 2, 3, 4, 5];
  const around = (width: number) => ({
    lower: values.map((value) => value - width),
    upper: values.map((value) => value + width),
  });

  it('names the reason where there is no trend', () => {
    expect(recentTrendOfValue([1, 2], { lower: [0, 1], upper: [2, 3] })).toBe('few-points');
    expect(recentTrendOfValue([1, 2, gap, 4, 5], around(1))).toBe('unknown');
    expect(recentTrendOfValue(values, { ...around(1), upper: [2, 3, gap, 5, 6] })).toBe('unknown');
    expect(recentTrendOfValue(values, around(0))).toBe('no-width');
  });

  it('needs narrow intervals', () => {
    expect(recentTrendOfValue(values, around(1))).toMatchObject({ direction: 1 });
    expect(recentTrendOfValue(values, around(5))).toMatchObject({ direction: 0, isConsistent: true });
  });

  it('finds none where all years are equal', () => {
    const equal = { lower: five(0.1), upper: five(0.5) };
    expect(recentTrendOfValue(five(0.3), equal)).toMatchObject({ direction: 0, isConsistent: false });
  });

  it('refuses bounds in the wrong order and number', () => {
    expect(() => recentTrendOfValue(values, { lower: five(9), upper: five(8) })).toThrow(RangeError);
    expect(() => recentTrendOfValue(values, { lower: [1], upper: five(8) })).toThrow(RangeError);
  });
});

describe('mannKendall', () => {
  it('is none for fewer than six values and for equal ones', () => {
    expect(mannKendall([])).toBeNull();
    expect(mannKendall([1, 2, 3, 4, 5])).toBeNull();
    expect(mannKendall([1, 2, 3, gap, 4, 5])).toBeNull();
    expect(mannKendall(Array.from({ length: 20 }, () => 0))).toBeNull();
    expect(mannKendall([0, -0, 0, -0, 0, -0])).toBeNull();
  });

  it('keeps the time of gaps', () => {
    const found = mannKendall([0, 1, 2, gap, 4, 5, 6])!;
    expect(found.slope).toBe(1);
    expect(found).toEqual(mannKendall([0, 1, 2, 4, 5, 6], [2010, 2011, 2012, 2014, 2015, 2016]));
  });

  it('refuses times that do not ascend', () => {
    expect(() => mannKendall([1, 2, 3, 4, 5, 6], [1, 2, 3, 3, 4, 5])).toThrow(RangeError);
    expect(() => mannKendall([1, 2, 3, 4, 5, 6], [1, 2])).toThrow(RangeError);
  });

  it('turns its sign with time, does not care for the scale, and reaches 1 where all rises', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 25 }), (values) => {
        const found = mannKendall(values);
        if (!found) return;
        expect(mannKendall([...values].reverse())!.score + found.score).toBe(0);
        expect(mannKendall(values.map((value) => 3 * value - 7))!.z).toBe(found.z);
        expect(Math.abs(found.tau)).toBeLessThanOrEqual(1);
      }),
    );
    expect(mannKendall([1, 2, 4, 8, 16, 32])!.tau).toBe(1);
  });
});

describe('robustScores', () => {
  it('handles none, one and gaps', () => {
    expect(robustScores([])).toBeNull();
    expect(robustScores([gap])).toBeNull();
    expect(robustScores([7])).toEqual({ median: 7, scale: 'none', scores: Float64Array.of(0), outliers: [] });
    expect(robustScores([1, gap, 2, 3, 4, 50])!.outliers).toEqual([5]);
  });

  it('does not depend on order, place and scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const found = robustScores(values)!;
        const moved = robustScores([...values].reverse().map((value) => 4 * value + 8))!;
        expect([...moved.scores].reverse().map((score) => score.toFixed(9))).toEqual(
          [...found.scores].map((score) => score.toFixed(9)),
        );
      }),
    );
  });

  it('takes 240,000 values', () => {
    const values = Float64Array.from({ length: 240_000 }, (_, i) => i % 100);
    values[77_777] = 1000;
    expect(robustScores(values)!.outliers).toEqual([77_777]);
  });
});
