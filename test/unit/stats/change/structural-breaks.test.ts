import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakInterval } from '../../../../src/stats/change/break-interval.ts';
import { breakTest } from '../../../../src/stats/change/break-test.ts';
import { structuralBreaks } from '../../../../src/stats/change/structural-breaks.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';

const steps = (...parts: readonly (readonly [number, number])[]) =>
  parts.flatMap(([count, mean]) => Array.from({ length: count }, () => mean));
const noise = (count: number, seed: number) => {
  const chance = seededChance(seed);
  return Array.from({ length: count }, () => chance.normal());
};

describe('structuralBreaks', () => {
  it('is none for fewer than ten values', () => {
    expect(structuralBreaks([])).toBeNull();
    expect(structuralBreaks(steps([4, 1], [5, 9]))).toBeNull();
    expect(structuralBreaks([...steps([4, 1], [5, 9]), Number.NaN])).toBeNull();
  });

  it('finds no break in equal values, also where they cannot be written exactly', () => {
    expect(structuralBreaks(steps([20, 7]))).toMatchObject({ breaks: [], means: [7] });
    const found = structuralBreaks(steps([20, 0.1]))!;
    expect(found.breaks).toEqual([]);
    expect(found.candidates[0]).toEqual({ residual: 0, bic: null });
  });

  it('finds steps exactly and stops there, without an interval', () => {
    const found = structuralBreaks(steps([6, 3], [7, 8], [5, 1]))!;
    expect(found.breaks).toEqual([
      { start: 6, interval: null },
      { start: 13, interval: null },
    ]);
    expect(found.means).toEqual([3, 8, 1]);
  });

  it('keeps the positions of the series where values are missing', () => {
    const series = [Number.NaN, ...noise(12, 3), Number.NaN, ...noise(12, 4).map((value) => value + 20), Number.NaN];
    const found = structuralBreaks(series)!;
    expect(found.breaks.map(({ start }) => start)).toEqual([14]);
    expect(found.breaks[0]!.interval!.lower).toBeGreaterThanOrEqual(1);
    expect(found.breaks[0]!.interval!.upper).toBeLessThanOrEqual(25);
  });

  it('does not care for place and scale', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(values, (series) => {
        const starts = (list: readonly number[]) => structuralBreaks(list)!.breaks.map(({ start }) => start);
        expect(starts(series.map((value) => 8 * value - 64))).toEqual(starts(series));
      }),
    );
  });

  it('never does worse with one more break', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 10, maxLength: 40 }), (series) => {
        const residuals = structuralBreaks(series)!.candidates.map(({ residual }) => residual);
        const most = Math.floor(series.length / Math.max(2, Math.floor(0.15 * series.length))) - 1;
        expect(residuals).toHaveLength(most + 1);
        expect(residuals[1]!).toBeLessThanOrEqual(residuals[0]! + 1e-9);
      }),
    );
  });
});

describe('breakInterval', () => {
  it('is none where means are equal or nothing spreads', () => {
    expect(breakInterval([1, 2], [1, 2])).toBeNull();
    expect(breakInterval([1, 1], [2, 3])).toBeNull();
    expect(breakInterval([], [2, 3])).toBeNull();
  });

  it('is mirrored when the segments change places', () => {
    const segment = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(segment, segment, (before, after) => {
        const [found, turned] = [breakInterval(before, after), breakInterval(after, before)];
        expect(turned && { lower: 0 - turned.upper, upper: 0 - turned.lower }).toEqual(found);
      }),
    );
  });

  it('reaches farther into the segment that spreads more', () => {
    const found = breakInterval([-1, 1, -1, 1], [1, 9, 1, 9])!;
    expect(-found.lower).toBeGreaterThan(found.upper);
  });

  it('covers the true break in about 95 of 100 series whose segments spread differently', () => {
    let [found, covered] = [0, 0];
    for (let series = 0; series < 400; series++) {
      const values = noise(100, series).map((value, i) => (i < 40 ? value : 2 * value + 1.8));
      const { breaks } = structuralBreaks(values)!;
      if (breaks.length !== 1) continue;
      found += 1;
      const { lower, upper } = breaks[0]!.interval!;
      if (lower <= 39 && upper >= 39) covered += 1;
    }
    expect(found).toBeGreaterThan(300);
    expect(covered / found).toBeGreaterThan(0.9);
  });
});

describe('breakTest', () => {
  const chance = () => seededChance(1);

  it('is none for fewer than ten values and for equal ones', () => {
    expect(breakTest(steps([9, 1]), { chance: chance() })).toBeNull();
    expect(breakTest(steps([30, 0.1]), { chance: chance() })).toBeNull();
  });

  it('is certain of a clean step', () => {
    const found = breakTest(steps([10, 1], [10, 2]), { chance: chance() })!;
    expect(found.statistic).toBe(Number.POSITIVE_INFINITY);
    expect(found.pValue).toBeLessThan(0.01);
  });

  it('repeats itself with the seed', () => {
    const values = noise(30, 5);
    expect(breakTest(values, { chance: chance() })).toEqual(breakTest(values, { chance: chance() }));
  });

  it.each([10, 20, 50])('rejects about one in twenty series of %d random values', (count) => {
    let rejected = 0;
    const shared = seededChance(99);
    for (let series = 0; series < 400; series++) {
      if (breakTest(noise(count, 1000 + series), { chance: shared, orders: 199 })!.pValue <= 0.05) rejected += 1;
    }
    // 20 expected; five deviations above.
    expect(rejected).toBeLessThan(42);
    expect(rejected).toBeGreaterThan(3);
  });
});
