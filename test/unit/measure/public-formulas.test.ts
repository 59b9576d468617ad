import { describe, expect, it } from 'vitest';
import type { ProtectionRule, Source } from '../../../src/core/source.ts';
import { measure } from '../../../src/measure/measure.ts';
import { checkedTable, type TestSlice, testAreas, testIndicator } from '../../checked-table.ts';

const slice = (series: string, period: string, group = ''): TestSlice => ({
  series,
  period,
  group,
  cells: [30, 10, 20],
});

describe('publicFormulas', () => {
  it('tells what an indicator is summed from, and at which delivered periods', () => {
    const rate = testIndicator({
      id: 'rate',
      kind: 'rate',
      numerator: 'births',
      denominator: 'mean(residents)',
      multiplier: 1000,
    });
    const slices = [slice('births', '2021'), slice('residents', '2020-12-31'), slice('residents', '2021-12-31')];
    const { formulas } = measure(checkedTable({ areas: testAreas(['A', 'B']), slices, indicators: [rate] }));
    expect(formulas.indicators).toEqual([
      {
        id: 'rate',
        kind: 'rate',
        multiplier: 1000,
        numerator: [{ series: 'births', group: '', years: 0, coefficient: 1 }],
        denominator: [
          { series: 'residents', group: '', years: 0, coefficient: 0.5 },
          { series: 'residents', group: '', years: -1, coefficient: 0.5 },
        ],
        periods: [{ period: '2021', numerator: ['2021'], denominator: ['2021-12-31', '2020-12-31'] }],
      },
    ]);
  });

  it('tells which groups make up others, only of series in use and only when all were delivered', () => {
    const count = testIndicator({ id: 'count', kind: 'count', numerator: 'residents' });
    const slices = [
      slice('residents', '2020'),
      slice('residents', '2021'),
      ...['sex=f', 'sex=m'].map((group) => slice('residents', '2021', group)),
      slice('unused', '2021'),
    ];
    const { formulas } = measure(checkedTable({ areas: testAreas(['A', 'B']), slices, indicators: [count] }));
    expect(formulas.series.map(({ id }) => id)).toEqual(['residents']);
    expect(formulas.series[0]!.wholes).toEqual([{ whole: '', parts: ['sex=f', 'sex=m'], periods: ['2021'] }]);
    expect(formulas.series[0]!.addsUp).toBe(true);
  });

  it('tells the rules of sources in general, and none of those whose figures are public already', () => {
    const table = checkedTable({ areas: testAreas(['A']), slices: [], indicators: [] });
    const [source] = table.sources;
    const open = { ...source!, id: 'open', alreadyPublic: 'Statistisches Landesamt' };
    const { formulas } = measure({ ...table, sources: [source!, open] });
    expect(formulas.sources.map(({ id, minimum }) => [id, minimum])).toEqual([
      [source!.id, source!.protection.minimumCount],
      ['open', 0],
    ]);
  });

  it('tells how far a printed count may be from the true one', () => {
    const table = checkedTable({ areas: testAreas(['A']), slices: [], indicators: [] });
    const [source] = table.sources;
    const of = (change: Partial<ProtectionRule>, more: Partial<Source> = {}): number => {
      const changed = { ...source!, ...more, protection: { ...source!.protection, ...change } };
      return measure({ ...table, sources: [changed] }).formulas.sources[0]!.inexactness;
    };
    expect(of({})).toBe(0);
    expect(of({ method: 'rounding', roundingBase: 5 })).toBe(2.5);
    expect(of({ method: 'controlled-rounding', roundingBase: 5 })).toBe(4);
    expect(of({ method: 'cell-key' })).toBe(source!.protection.noise.largest);
    const noiseTable = [{ noises: [-9, 0, 4], probabilities: [0.1, 0.8, 0.1] }];
    expect(of({ method: 'cell-key' }, { noiseTable })).toBe(9);
    expect(of({ method: 'rounding', roundingBase: 5 }, { alreadyPublic: 'ja' })).toBe(0);
  });
});
