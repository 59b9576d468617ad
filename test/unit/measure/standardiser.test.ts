import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../src/core/indicator.ts';
import { columnKey } from '../../../src/core/table.ts';
import { measure } from '../../../src/measure/measure.ts';
import { standardisedRate } from '../../../src/stats/rates/standardised-rate.ts';
import { cellsOf, checkedTable, type TestCell, type TestSlice, testAreas, testIndicator } from '../../checked-table.ts';

const AREAS = testAreas(['A', 'B']);
type Cells = readonly TestCell[];

/** A series by age group: the region first, then both areas. */
const byAge = (series: string, groups: Readonly<Record<string, Cells>>, period = '2021'): TestSlice[] =>
  Object.entries(groups).map(([age, cells]) => ({ series, period, group: age && `age=${age}`, cells }));

const PEOPLE = { '0..44': [null, 4000, 2000], '45..64': [null, 2000, 3000], '65..': [null, 1000, 4000] };
const CASES = { '0..44': [null, 20, 8], '45..64': [null, 40, 70], '65..': [null, 60, 200] };

const RATE = testIndicator({
  ...{ id: 'rate', kind: 'standardised-rate', numerator: 'cases', denominator: 'residents', multiplier: 1000 },
  standardisation: { standard: 'european-2013', ages: [0, 45, 65] },
});
const RATIO = testIndicator({
  ...{ id: 'ratio', kind: 'standardised-ratio', numerator: 'cases', denominator: 'residents', multiplier: 100 },
  standardisation: { standard: 'region', ages: [0, 45, 65] },
});

function measured(slices: readonly TestSlice[], indicator: IndicatorDefinition) {
  const { table, findings } = measure(checkedTable({ areas: AREAS, slices, indicators: [indicator] }));
  const periods = table.indicators[0]?.periods ?? [];
  return { table, findings, periods, cells: periods.map(({ value }) => cellsOf(value)) };
}

/** European standard people under 45, from 45 to 64, from 65 on. */
const WEIGHTS = [54_000, 26_500, 19_500];

describe('a standardised rate', () => {
  it('weights the rates by age of every level with the standard population', () => {
    const { cells, periods } = measured([...byAge('cases', CASES), ...byAge('residents', PEOPLE)], RATE);
    const rates = [
      [28 / 6000, 110 / 5000, 260 / 5000],
      [20 / 4000, 40 / 2000, 60 / 1000],
      [8 / 2000, 70 / 3000, 200 / 4000],
    ].map((byGroup) => byGroup.reduce((sum, rate, group) => sum + rate * WEIGHTS[group]!, 0) / 100);
    cells[0]!.forEach((cell, area) => {
      expect(cell).toBeCloseTo(rates[area]!, 10);
    });
    const found = standardisedRate({ events: [20, 40, 60], populations: [4000, 2000, 1000], weights: WEIGHTS });
    const { variance } = found as { variance: number };
    expect(periods[0]!.standardisation!.variance![1]).toBeCloseTo(variance * 1e6, 10);
  });

  it('keeps the counts of every age group and of all together', () => {
    const { table } = measured([...byAge('cases', CASES), ...byAge('residents', PEOPLE)], RATE);
    const groups = ['age=0..44', 'age=45..64', 'age=65..'];
    for (const series of ['cases', 'residents']) {
      const names = groups.map((group) => `${series}[${group}]`);
      for (const name of [...names, names.join('+')])
        expect(table.counts.has(columnKey(name, '', '2021')), name).toBe(true);
    }
  });

  it('has no value where an age group is missing, and says why', () => {
    const cases = { ...CASES, '65..': [null, null, 200] };
    const { cells } = measured([...byAge('cases', cases), ...byAge('residents', PEOPLE)], RATE);
    expect(cells[0]!.slice(0, 2)).toEqual(['unknown', 'unknown']);
    const hidden = { ...CASES, '65..': [null, 'hidden' as const, 200] };
    expect(measured([...byAge('cases', hidden), ...byAge('residents', PEOPLE)], RATE).cells[0]![1]).toBe('hidden');
  });

  it('is unreliable below ten events and not applicable where nobody is of an age', () => {
    const cases = { '0..44': [null, 0, 8], '45..64': [null, 4, 70], '65..': [null, 5, 0] };
    const people = { ...PEOPLE, '65..': [null, 1000, 0] };
    const { cells } = measured([...byAge('cases', cases), ...byAge('residents', people)], RATE);
    expect(cells[0]!.slice(1)).toEqual(['unreliable', 'not-applicable']);
  });

  it('is the crude rate of the region where the region is the standard, in the first year alone', () => {
    const slices = [
      ...byAge('cases', CASES, '2020'),
      ...byAge('residents', PEOPLE, '2020'),
      ...byAge('cases', CASES, '2021'),
      ...byAge('residents', { ...PEOPLE, '65..': [null, 2000, 6000] }, '2021'),
    ];
    const standardisation = { standard: 'region', ages: [0, 45, 65] } as const;
    const { cells, periods } = measured(slices, { ...RATE, standardisation });
    expect(cells[0]![0]).toBeCloseTo((1000 * 398) / 16_000, 10);
    const later = (28 + 110 + (260 * 5000) / 8000) / 16;
    expect(cells[1]![0]).toBeCloseTo(later, 10);
    expect(periods[1]!.standardisation!.reference.map(({ people }) => people.basePeriod)).toEqual([
      '2020',
      '2020',
      '2020',
    ]);
  });

  it('takes no age group that was not delivered, nor one that cuts the standard', () => {
    const slices = [...byAge('cases', CASES), ...byAge('residents', PEOPLE)];
    const ages = { ...RATE, standardisation: { standard: 'european-2013', ages: [0, 50, 65] } } as const;
    expect(measured(slices, ages).findings).toMatchObject([
      { code: 'expression-ages-do-not-fit', column: 'numerator' },
    ]);
    const young = {
      ...RATE,
      numerator: 'sum(cases, age < 18)',
      denominator: 'sum(residents, age < 18)',
      standardisation: { standard: 'european-2013', ages: [0] },
    } as const;
    const minors = [...byAge('cases', { '0..17': [null, 9, 9] }), ...byAge('residents', { '0..17': [null, 90, 90] })];
    expect(measured(minors, young).findings).toMatchObject([{ code: 'catalogue-value', column: 'standard' }]);
    const late = { ...RATE, standardisation: { standard: 'european-2013', ages: [45, 65] } } as const;
    expect(measured(slices, late).findings).toMatchObject([
      { code: 'expression-ages-do-not-fit', column: 'denominator' },
    ]);
  });

  it('pools the years of every age group', () => {
    const slices = ['2020', '2021'].flatMap((year) => [
      ...byAge('cases', CASES, year),
      ...byAge('residents', PEOPLE, year),
    ]);
    const { cells, periods } = measured(slices, { ...RATE, pooledPeriods: 2 });
    const single = measured([...byAge('cases', CASES), ...byAge('residents', PEOPLE)], RATE);
    expect(periods.map(({ period }) => period)).toEqual(['2020/2021']);
    expect(cells[0]![1]).toBeCloseTo(single.cells[0]![1] as number, 10);
    const [pooled, one] = [periods[0]!, single.periods[0]!].map((each) => each.standardisation!.variance![1]!);
    expect(pooled).toBeCloseTo(one! / 2, 10);
  });
});

describe('a standardised ratio', () => {
  const OF_REGION = {
    '': [398, 120, 278],
    '0..44': [28, null, null],
    '45..64': [110, null, null],
    '65..': [260, null, null],
  };

  it('needs events by age of the region alone', () => {
    const { cells, periods } = measured([...byAge('cases', OF_REGION), ...byAge('residents', PEOPLE)], RATIO);
    const expected = [
      (28 * 4 + 28 * 2) / 6 + 110 + 260,
      (28 * 4) / 6 + (110 * 2) / 5 + 260 / 5,
      (28 * 2) / 6 + (110 * 3) / 5 + (260 * 4) / 5,
    ];
    [398, 120, 278].forEach((observed, area) => {
      expect(periods[0]!.standardisation!.expected!.values[area]).toBeCloseTo(expected[area]!, 10);
      expect(cells[0]![area]).toBeCloseTo((100 * observed) / expected[area]!, 10);
    });
    expect(cells[0]![0]).toBeCloseTo(100, 10);
  });

  it('ends where the denominator does', () => {
    const cases = { '': [138, 60, 78], '0..44': [28, null, null], '45..64': [110, null, null] };
    const young = { ...RATIO, denominator: 'sum(residents, age < 65)' };
    const { cells, findings } = measured([...byAge('cases', cases), ...byAge('residents', PEOPLE)], young);
    expect(findings).toEqual([]);
    expect(cells[0]![1]).toBeCloseTo((100 * 60) / ((28 * 4) / 6 + (110 * 2) / 5), 10);
  });

  it('has no value where people of an age or the region are not known, or nothing is expected', () => {
    const people = { ...PEOPLE, '65..': [9000, null, 4000] };
    expect(measured([...byAge('cases', OF_REGION), ...byAge('residents', people)], RATIO).cells[0]![1]).toBe('unknown');
    const noRegion = { ...OF_REGION, '65..': [null, null, null] };
    expect(measured([...byAge('cases', noRegion), ...byAge('residents', PEOPLE)], RATIO).cells[0]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    const none = { '': [0, 0, 0], '0..44': [0, null, null], '45..64': [0, null, null], '65..': [0, null, null] };
    expect(measured([...byAge('cases', none), ...byAge('residents', PEOPLE)], RATIO).cells[0]![1]).toBe(
      'not-applicable',
    );
  });
});
