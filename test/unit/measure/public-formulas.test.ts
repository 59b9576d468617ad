import { describe, expect, it } from 'vitest';
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
    const rounding = { ...source!.protection, method: 'rounding', roundingBase: 5 } as const;
    const rounded = measure({ ...table, sources: [{ ...source!, protection: rounding }] }).formulas.sources[0]!;
    expect([formulas.sources[0]!.inexactness, rounded.inexactness]).toEqual([0, 2.5]);
    expect(formulas.sources.map(({ id, minimum }) => [id, minimum])).toEqual([
      [source!.id, source!.protection.minimumCount],
      ['open', 0],
    ]);
  });
});
