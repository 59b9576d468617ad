import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inequalitySlope, inequalitySlopeLimits } from '../../../../src/stats/inequality/inequality-slope.ts';
import { quantileGroups } from '../../../../src/stats/inequality/quantile-groups.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';

describe('quantileGroups', () => {
  it('handles none, one and only gaps', () => {
    expect([...quantileGroups([], 5)]).toEqual([]);
    expect([...quantileGroups([3], 2)]).toEqual([0]);
    expect([...quantileGroups([Number.NaN, Number.NaN], 2)]).toEqual([0, 0]);
  });

  it.each([0, 1, 2.5, 256, Number.NaN])('refuses %d groups', (count) => {
    expect(() => quantileGroups([1, 2, 3], count)).toThrow(RangeError);
  });

  it('keeps groups of distinct values within one of each other, in the order of the values', () => {
    const distinct = fc.uniqueArray(fc.integer(), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(distinct, fc.integer({ min: 2, max: 10 }), (values, count) => {
        const groups = quantileGroups(values, count);
        const sizes = Array.from({ length: count }, (_, group) => groups.filter((other) => other === group + 1).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        const sorted = values.map((value, i) => [value, groups[i]!]).sort(([a], [b]) => a! - b!);
        expect(sorted.every(([, group], i) => i === 0 || sorted[i - 1]![1]! <= group!)).toBe(true);
      }),
    );
  });

  it('takes 240,000 values with ties', () => {
    const groups = quantileGroups(
      Float64Array.from({ length: 240_000 }, (_, i) => i % 1000),
      10,
    );
    const sizes = Array.from({ length: 10 }, (_, group) => groups.filter((other) => other === group + 1).length);
    expect(sizes).toEqual(Array.from({ length: 10 }, () => 24_000));
  });
});

const groups = { values: [30, 22, 10], populations: [100, 100, 100] };

describe('inequalitySlope', () => {
  it('is none for fewer than two groups with people and for missing values', () => {
    expect(inequalitySlope({ values: [], populations: [] })).toBeNull();
    expect(inequalitySlope({ values: [3], populations: [5] })).toBeNull();
    expect(inequalitySlope({ values: [3, 4], populations: [5, 0] })).toBeNull();
    expect(inequalitySlope({ values: [0, 0], populations: [0, 0] })).toBeNull();
    expect(inequalitySlope({ values: [3, Number.NaN], populations: [5, 5] })).toBeNull();
  });

  it('has no ratio where the line does not start above 0', () => {
    expect(inequalitySlope({ values: [0, 0], populations: [5, 5] })).toEqual({ slope: 0, intercept: 0, ratio: null });
    expect(inequalitySlope({ values: [-2, 9], populations: [5, 5] })!.ratio).toBeNull();
  });

  it('refuses negative and missing populations', () => {
    expect(() => inequalitySlope({ values: [1, 2], populations: [1] })).toThrow(RangeError);
    expect(() => inequalitySlope({ values: [1, 2], populations: [1, -1] })).toThrow(RangeError);
    expect(() => inequalitySlope({ values: [1, 2], populations: [1, Number.NaN] })).toThrow(RangeError);
  });

  it('turns its sign when the order turns', () => {
    const group = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), (list) => {
        const line = (rows: typeof list) =>
          inequalitySlope({ values: rows.map(([value]) => value), populations: rows.map(([, people]) => people) })!;
        expect(line([...list].reverse()).slope).toBeCloseTo(-line(list).slope, 7);
      }),
    );
  });
});

describe('inequalitySlopeLimits', () => {
  it('are the line itself where nothing is uncertain', () => {
    const line = inequalitySlope(groups)!;
    const found = inequalitySlopeLimits(groups, { errors: [0, 0, 0], chance: seededChance(1), draws: 10 })!;
    expect(found.slope.lower).toBeCloseTo(line.slope, 12);
    expect(found.ratio!.upper).toBeCloseTo(line.ratio!, 12);
  });

  it('repeat themselves with the seed', () => {
    const limits = (seed: number) =>
      inequalitySlopeLimits(groups, { errors: [2, 2, 2], chance: seededChance(seed), draws: 500 });
    expect(limits(7)).toEqual(limits(7));
    expect(limits(7)).not.toEqual(limits(8));
  });

  it('have no ratio where a drawn line may start below 0', () => {
    const found = inequalitySlopeLimits(groups, { errors: [50, 50, 50], chance: seededChance(1), draws: 500 })!;
    expect(found.ratio).toBeNull();
  });

  it('are none without a line and refuse missing errors', () => {
    const chance = seededChance(1);
    expect(inequalitySlopeLimits({ values: [1], populations: [1] }, { errors: [1], chance })).toBeNull();
    expect(() => inequalitySlopeLimits(groups, { errors: [1, 1], chance })).toThrow(RangeError);
    expect(() => inequalitySlopeLimits(groups, { errors: [1, 1, Number.NaN], chance })).toThrow(RangeError);
  });
});
