import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../src/core/indicator.ts';
import { columnKey } from '../../../src/core/table.ts';
import { measure } from '../../../src/measure/measure.ts';
import { cellsOf, checkedTable, type TestCell, type TestSlice, testAreas, testIndicator } from '../../checked-table.ts';

const AREAS = testAreas(['A', 'B']);
const slice = (series: string, period: string, cells: readonly TestCell[], group = ''): TestSlice => ({
  ...{ series, period, cells, group },
});

function measured(slices: readonly TestSlice[], ...indicators: IndicatorDefinition[]) {
  return measure(checkedTable({ areas: AREAS, slices, indicators }));
}

function values(slices: readonly TestSlice[], indicator: IndicatorDefinition) {
  const { table } = measured(slices, indicator);
  return Object.fromEntries((table.indicators[0]?.periods ?? []).map(({ period, value }) => [period, cellsOf(value)]));
}

const SHARE = testIndicator({
  id: 'share',
  kind: 'share',
  numerator: 'cases',
  denominator: 'residents',
  multiplier: 100,
});

describe('measure', () => {
  it('divides sums by sums on every level, never averages rates', () => {
    const slices = [slice('cases', '2021', [null, 1, 30]), slice('residents', '2021', [null, 10, 100])];
    expect(values(slices, SHARE)).toEqual({ 2021: [(100 * 31) / 110, 10, 30] });
  });

  it('calls a value not applicable where nobody could have it', () => {
    const slices = [slice('cases', '2021', [null, 0, 5]), slice('residents', '2021', [null, 0, 10])];
    expect(values(slices, SHARE)).toEqual({ 2021: [50, 'not-applicable', 50] });
  });

  it('lets the weaker of numerator and denominator speak', () => {
    const slices = [slice('cases', '2021', [null, 'hidden', 5]), slice('residents', '2021', [null, null, 10])];
    expect(values(slices, SHARE)[2021]).toEqual(['hidden', 'hidden', 50]);
  });

  it('matches events of a year with residents of its last day and takes the period of the numerator', () => {
    const slices = [
      slice('cases', '2021', [null, 1, 2]),
      slice('residents', '2021-06-30', [null, 5, 5]),
      slice('residents', '2021-12-31', [null, 10, 10]),
    ];
    const { table } = measured(slices, SHARE);
    const [period] = table.indicators[0]?.periods ?? [];
    expect(period).toMatchObject({ period: '2021', basePeriod: '2021', denominatorPeriod: '2021-12-31' });
    expect(cellsOf(period!.value)).toEqual([15, 10, 20]);
    expect([...table.counts.keys()]).toEqual([
      columnKey('cases', '', '2021'),
      columnKey('residents', '', '2021-12-31'),
    ]);
  });

  it('matches a school year with the year in which it ends', () => {
    const slices = [slice('cases', '2020-08/2021-07', [null, 1, 2]), slice('residents', '2021-12-31', [null, 10, 10])];
    expect(values(slices, SHARE)).toEqual({ '2020-08/2021-07': [15, 10, 20] });
  });

  it('measures a change against the earlier period, only where that was delivered', () => {
    const change = testIndicator({
      ...{ id: 'change', kind: 'change', multiplier: 100 },
      ...{ numerator: 'residents - previous(residents, 5)', denominator: 'previous(residents, 5)' },
    });
    const slices = [
      slice('residents', '2016-12-31', [null, 100, 50]),
      slice('residents', '2021-12-31', [null, 110, 40]),
    ];
    expect(values(slices, change)).toEqual({ '2021-12-31': [0, 10, -20] });
  });

  it('pools consecutive periods before dividing and names the span', () => {
    const pooled = { ...SHARE, pooledPeriods: 3 };
    const slices = [2019, 2020, 2021].flatMap((year, index) => [
      slice('cases', String(year), [null, index, 1]),
      slice('residents', String(year), [null, 10, 10]),
    ]);
    expect(values(slices, pooled)).toEqual({ '2019/2021': [10, 10, 10] });
  });

  it('leaves out a pooled period with a year missing and says so in the log', () => {
    const slices = ['2018', '2020', '2021'].flatMap((year) => [
      slice('cases', year, [null, 1, 1]),
      slice('residents', year, [null, 10, 10]),
    ]);
    const { table, findings } = measured(slices, { ...SHARE, pooledPeriods: 2 });
    expect(table.indicators[0]?.periods.map(({ period }) => period)).toEqual(['2020/2021']);
    expect(table.log[0]?.choices.periodsLeftOut).toBe('2018, 2020');
    expect(findings).toEqual([]);
  });

  it('has no pooled value and no change across a break of the definition', () => {
    const years = ['2015', '2016', '2017', '2018'];
    const slices = years.flatMap((year) => [
      slice('cases', year, [null, 1, 1]),
      slice('residents', `${year}-12-31`, [null, 10, 10]),
    ]);
    const breaks = ['2017-01-01'];
    const pooled = { ...SHARE, pooledPeriods: 2, breaks };
    expect(Object.keys(values(slices, pooled))).toEqual(['2015/2016', '2017/2018']);
    expect(measured(slices, pooled).table.log[0]?.choices.breaks).toBe('2017-01-01');
    const change = testIndicator({
      ...{ id: 'change', kind: 'change', multiplier: 100, breaks },
      ...{ numerator: 'residents - previous(residents, 1)', denominator: 'previous(residents, 1)' },
    });
    expect(Object.keys(values(slices, change))).toEqual(['2016-12-31', '2018-12-31']);
    expect(Object.keys(values(slices, { ...SHARE, breaks }))).toEqual(years);
  });

  it('never aggregates delivered shares', () => {
    const delivered = testIndicator({ id: 'd', kind: 'delivered', numerator: 'rate' });
    expect(values([slice('rate', '2021', [null, 1, 3])], delivered)).toEqual({ 2021: ['unknown', 1, 3] });
    expect(values([slice('rate', '2021', [2, 1, 3])], delivered)).toEqual({ 2021: [2, 1, 3] });
  });

  it('leaves higher levels as delivered for series whose areas do not add up', () => {
    const table = checkedTable({
      areas: AREAS,
      slices: [slice('moves_in', '2021', [null, 3, 4]), slice('residents', '2021', [null, 3, 4])],
      indicators: [testIndicator({ id: 'm', numerator: 'moves_in' }), testIndicator({ id: 'r' })],
    });
    const { indicators } = measure({ ...table, notAdditive: new Set(['moves_in']) }).table;
    expect(indicators.map(({ periods }) => cellsOf(periods[0]!.value)[0])).toEqual(['unknown', 7]);
  });

  it('keeps the periods of a definition to its validity', () => {
    const slices = ['2019', '2020', '2021'].map((year) => slice('residents', year, [null, 1, 1]));
    const definition = testIndicator({ id: 'n', validFrom: '2020-01-01', validTo: '2020-12-31' });
    expect(Object.keys(values(slices, definition))).toEqual(['2020']);
  });

  it('shares equal combinations between indicators and tells counts from square kilometres', () => {
    const density = testIndicator({ id: 'density', kind: 'density', denominator: 'area_km2' });
    const slices = [
      slice('cases', '2021', [null, 1, 2]),
      slice('residents', '2021', [null, 10, 10]),
      slice('area_km2', '2021', [null, 2.5, 1]),
    ];
    const { table } = measured(slices, SHARE, density);
    expect([...table.quantities.values()].map(({ id, isCount }) => [id, isCount])).toEqual([
      ['cases', true],
      ['residents', true],
      ['area_km2', false],
    ]);
    expect(table.indicators.map(({ denominator }) => denominator)).toEqual(['residents', 'area_km2']);
  });

  it('reports a share above its whole at the delivered cell, once for each period', () => {
    const slices = [slice('cases', '2021', [10, 12, 11]), slice('residents', '2021', [20, 10, 10])];
    const [finding, ...others] = measured(slices, SHARE).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'numerator-above-denominator', severity: 'error', areaCode: 'A', more: 1 });
    expect(finding).toMatchObject({ file: 'sources/2021.csv', row: 3, column: 'cases', value: '12' });
    expect(finding?.details).toEqual({ indicator: 'share', area: 'A', period: '2021', numerator: 12, denominator: 10 });
    expect(measured(slices, { ...SHARE, kind: 'ratio' }).findings).toEqual([]);
  });

  it('reports a share above its whole at the catalogue where the numerator is a sum', () => {
    const slices = [slice('cases', '2021', [null, 12, 11]), slice('residents', '2021', [null, 10, 30])];
    const double = { ...SHARE, numerator: '2 * cases' };
    expect(measured(slices, double).findings).toMatchObject([
      { file: 'catalogue/indicators.csv', row: 2, column: 'numerator', value: '2 * cases', areaCode: 'R', more: 1 },
    ]);
  });

  it('notes an indicator whose series nobody delivered and warns of a likely misspelling', () => {
    const slices = [slice('residents', '2021', [null, 10, 10])];
    const absent = measured(slices, SHARE).findings;
    expect(absent).toMatchObject([
      { code: 'indicator-without-figures', severity: 'note', details: { series: 'cases' } },
    ]);
    const misspelt = measured(slices, testIndicator({ id: 'n', numerator: 'residnets' })).findings;
    expect(misspelt.map(({ code, severity }) => [code, severity])).toEqual([
      ['indicator-without-figures', 'note'],
      ['expression-series-unknown', 'warning'],
    ]);
    expect(misspelt[1]?.details?.suggestion).toBe('residents');
  });

  it('reports wrong expressions at their line of the catalogue with the place in the text', () => {
    const slices = [slice('residents', '2021', [null, 10, 10]), slice('residents', '2021', [null, 1, 1], 'age=0..17')];
    const wrong = testIndicator({
      id: 'w',
      numerator: 'residents +',
      declared: { file: 'catalogue/indicators.csv', row: 7 },
    });
    expect(measured(slices, wrong).findings).toMatchObject([
      { code: 'expression-syntax', row: 7, column: 'numerator', value: 'residents +', details: { position: 12 } },
    ]);
    const ages = testIndicator({ id: 'a', numerator: 'sum(residents, age < 15)' });
    expect(measured(slices, ages).findings).toMatchObject([
      { code: 'expression-ages-do-not-fit', details: { wanted: 'age=0..14', delivered: 'age=0..17' } },
    ]);
    const cancelled = testIndicator({ id: 'c', numerator: 'residents - residents' });
    expect(measured(slices, cancelled).findings).toMatchObject([{ code: 'expression-syntax' }]);
  });

  it('measures median ages on every level from the bands', () => {
    const median = testIndicator({ id: 'm', kind: 'median-age', unit: 'years' });
    const slices = [
      slice('residents', '2021', [null, 10, 0], 'age=0..17'),
      slice('residents', '2021', [null, 20, 0], 'age=18..64'),
      slice('residents', '2021', [null, 10, 0], 'age=65..'),
    ];
    expect(values(slices, median)).toEqual({ 2021: [41.5, 41.5, 'not-applicable'] });
    const old = slices.map((entry) => ({ ...entry, cells: [null, 1, entry.group === 'age=65..' ? 5 : null] }));
    expect(values(old, median)[2021]).toEqual(['unknown', 41.5, 'unknown']);
  });

  it('refuses a median without age bands', () => {
    const median = testIndicator({ id: 'm', kind: 'median-age' });
    expect(measured([slice('residents', '2021', [null, 1, 1])], median).findings).toMatchObject([
      { code: 'expression-ages-do-not-fit' },
    ]);
  });

  it('has nothing to say about an empty workspace', () => {
    const { table, findings } = measure(checkedTable({ areas: testAreas([]), slices: [], indicators: [] }));
    expect(findings).toEqual([]);
    expect(table.indicators).toEqual([]);
  });
});
