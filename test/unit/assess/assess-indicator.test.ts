import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { COMPARISON } from '../../../src/core/comparison.ts';
import type { IndicatorDefinition } from '../../../src/core/indicator.ts';
import { type TestArea, type TestCell, testAreas, testIndicator, testSource } from '../../checked-table.ts';
import { protectedTable, type TestPeriod } from '../../protected-table.ts';

const SHARE = testIndicator({ id: 'x', kind: 'share', multiplier: 100 });
const { none, similar, higher, farLower, farHigher } = COMPARISON;

function assessed(
  periods: readonly TestPeriod[],
  definition: IndicatorDefinition = SHARE,
  areas: readonly (string | TestArea)[] = ['A', 'B', 'C', 'D'],
  isPublic = true,
) {
  const sources = [testSource({ alreadyPublic: isPublic ? 'printed in 2019' : null })];
  const table = protectedTable({ areas: testAreas(areas), indicators: [{ definition, periods }], sources });
  return assess(table).indicators.get(definition.id)!;
}

const counted = (numerators: readonly TestCell[], denominators: readonly TestCell[]): TestPeriod => ({
  period: '2021',
  numerators,
  denominators,
  values: numerators.map((above, area) => {
    const below = denominators[area]!;
    return typeof above === 'number' && typeof below === 'number' ? (100 * above) / below : 'hidden';
  }),
});

describe('intervals', () => {
  it('are Wilson in the unit of a share, and missing where anything is hidden', () => {
    const [period] = assessed([counted([100, 20, 'hidden', 30, 5], [1000, 100, 50, 'hidden', 5])]).periods;
    expect(period?.lower?.[1]).toBeCloseTo(13.3367, 4);
    expect(period?.upper?.[1]).toBeCloseTo(28.8829, 4);
    expect(period?.upper?.[4]).toBe(100);
    expect(period?.lower?.[2]).toBeNaN();
    expect(period?.lower?.[3]).toBeNaN();
  });

  it('are exact or Byar for a rate, which may exceed its denominator', () => {
    const rate = testIndicator({ id: 'x', kind: 'rate', multiplier: 1000 });
    const [period] = assessed([counted([31, 1, 30, 0, 0], [4, 1000, 10, 10, 10])], rate).periods;
    expect(period?.lower?.[1]).toBeCloseTo(0.0253178, 6);
    expect(period?.upper?.[1]).toBeCloseTo(5.5716434, 6);
    expect(period?.lower?.[0]).toBeGreaterThan(5000);
  });

  it('are not given for a share above its whole, nor for other kinds', () => {
    expect(assessed([counted([1, 11, 1, 1, 1], [10, 10, 10, 10, 10])]).periods[0]?.lower?.[1]).toBeNaN();
    const ratio = testIndicator({ id: 'x', kind: 'ratio' });
    expect(assessed([counted([1, 1, 1, 1, 1], [10, 10, 10, 10, 10])], ratio).periods[0]?.lower).toBeNull();
  });
});

describe('comparison', () => {
  it('calls an area similar while the benchmark lies inside its interval', () => {
    const [period] = assessed([counted([250, 20, 21, 100, 'hidden'], [1000, 100, 50, 200, 'hidden'])]).periods;
    expect([...period!.againstRegion]).toEqual([none, similar, higher, farHigher, none]);
  });

  it('compares with the area above and with the region', () => {
    const areas = [
      { code: 'R', level: 0 },
      { code: 'M', level: 1, parent: 'R' },
      { code: 'a', level: 2, parent: 'M' },
    ];
    const [period] = assessed([counted([5000, 400, 300], [10_000, 1000, 1000])], SHARE, areas).periods;
    expect([...period!.againstParent]).toEqual([none, farLower, farLower]);
    expect([...period!.againstRegion]).toEqual([none, farLower, farLower]);
    const [other] = assessed([counted([2000, 400, 300], [10_000, 1000, 1000])], SHARE, areas).periods;
    expect([...other!.againstParent]).toEqual([none, farHigher, farLower]);
    expect([...other!.againstRegion]).toEqual([none, farHigher, farHigher]);
  });

  it('compares nothing with a hidden benchmark or without an interval', () => {
    const [period] = assessed([counted(['hidden', 20, 20, 20, 20], [100, 100, 100, 100, 100])]).periods;
    expect([...period!.againstRegion]).toEqual([none, none, none, none, none]);
    const count = testIndicator({ id: 'x', kind: 'count' });
    expect([...assessed([{ period: '2021', values: [9, 1, 2, 3, 3] }], count).periods[0]!.againstParent]).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});

describe('ranks', () => {
  it('come with the range that the intervals allow, on each level by itself', () => {
    const [period] = assessed([counted([250, 10, 12, 90, 'hidden'], [1000, 100, 100, 100, 'hidden'])]).periods;
    expect([...period!.ranks]).toEqual([0, 3, 2, 1, 0]);
    expect([...period!.rankFrom!]).toEqual([0, 2, 2, 1, 0]);
    expect([...period!.rankTo!]).toEqual([0, 3, 3, 1, 0]);
    const count = testIndicator({ id: 'x', kind: 'count' });
    expect(assessed([{ period: '2021', values: [9, 1, 2, 3, 3] }], count).periods[0]?.rankFrom).toBeNull();
  });

  it('count shown values only and share the smaller rank', () => {
    const [period] = assessed([{ period: '2021', values: [9, 5, 'hidden', 5, 7] }]).periods;
    expect([...period!.ranks]).toEqual([0, 2, 0, 2, 1]);
    expect([...period!.rankedCounts]).toEqual([1, 3, 3, 3, 3]);
  });
});

describe('classes', () => {
  const codes = Array.from({ length: 20 }, (_, index) => `A${index}`);
  const run = (values: readonly TestCell[], definition = SHARE, isPublic = true) =>
    assessed([{ period: '2021', values: [null, ...values] }], definition, codes, isPublic);

  it('are five quantiles with bounds as printed, the region without one', () => {
    const { breaks, periods } = run(codes.map((_, index) => index + 0.04));
    expect(breaks).toMatchObject([
      { since: null, scheme: 'areas', level: 1, bounds: [3.8, 7.6, 11.4, 15.2], method: 'quantile-7' },
    ]);
    expect(breaks[0]).toMatchObject({ mergedClasses: 0, varianceFit: expect.closeTo(0.9624, 4) });
    expect([...periods[0]!.classes]).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]);
  });

  it('are the same in all periods', () => {
    const year = (period: string, shift: number): TestPeriod => ({
      period,
      values: [null, ...codes.map((_, index) => index + shift)],
    });
    const { breaks, periods } = assessed([year('2020', 0), year('2021', 20)], SHARE, codes);
    expect(breaks).toHaveLength(1);
    expect(Math.max(...periods[0]!.classes)).toBe(3);
    expect(Math.min(...periods[1]!.classes.subarray(1))).toBe(3);
  });

  it('have bounds of their own for each definition', () => {
    const year = (period: string, shift: number): TestPeriod => ({
      period,
      values: [null, ...codes.map((_, index) => index + shift)],
    });
    const definition = { ...SHARE, breaks: ['2020-01-01'] };
    const { breaks, periods } = assessed([year('2019', 0), year('2020', 20), year('2021', 20)], definition, codes);
    expect(breaks.map(({ since, bounds }) => [since, bounds[0]])).toEqual([
      [null, 3.8],
      ['2020-01-01', 23.8],
    ]);
    for (const { classes } of periods) expect([classes[1], classes[20]]).toEqual([1, 5]);
  });

  it('are fewer where values are few, one where all are equal', () => {
    expect(run(codes.map((_, index) => index % 2)).breaks[0]?.bounds).toEqual([1]);
    const { breaks, periods } = run(codes.map(() => 4));
    expect(breaks[0]?.bounds).toEqual([]);
    expect(periods[0]?.classes[1]).toBe(1);
  });

  it('never hold fewer than three areas unless all figures are public already', () => {
    const skewed = codes.map((_, index) => (index < 12 ? 0 : index === 12 ? 1 : 5));
    const sizes = (isPublic: boolean) => {
      const { classes } = run(skewed, SHARE, isPublic).periods[0]!;
      return [...new Set(classes.subarray(1))].map((id) => classes.filter((other) => other === id).length);
    };
    expect(Math.min(...sizes(true))).toBeLessThan(3);
    expect(Math.min(...sizes(false))).toBeGreaterThanOrEqual(3);
  });

  it('use the bounds of the lowest level on all levels, but for counts their own', () => {
    const areas: TestArea[] = [
      { code: 'R', level: 0 },
      ...['M', 'N', 'O'].map((code) => ({ code, level: 1, parent: 'R' })),
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((code) => ({ code, level: 2, parent: 'M' })),
    ];
    const values = [null, 100, 200, 300, 1, 2, 3, 4, 5, 6];
    const share = assessed([{ period: '2021', values }], SHARE, areas).breaks;
    expect(share.map(({ level }) => level)).toEqual([2, 1]);
    expect(share[0]?.bounds).toEqual(share[1]?.bounds);
    const count = assessed([{ period: '2021', values }], { ...SHARE, kind: 'count', decimals: 0 }, areas).breaks;
    expect(count[1]?.bounds[0]).toBeGreaterThan(100);
  });

  it('have no entry for a level without shown values', () => {
    expect(run(codes.map(() => 'hidden' as const)).breaks).toEqual([]);
  });

  it('do not depend on hidden values or on the order of areas', () => {
    const lists = fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(lists, (list) => {
        const forward = run(list.map((value) => value ?? 'hidden'));
        const backward = run([...list].reverse().map((value) => value ?? 'unknown'));
        expect(backward.breaks).toEqual(forward.breaks);
      }),
      { numRuns: 30 },
    );
  });
});
