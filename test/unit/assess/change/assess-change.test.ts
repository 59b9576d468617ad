import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { AssessedChange } from '../../../../src/core/assessed.ts';
import { CHANGE, TREND_TEST } from '../../../../src/core/change.ts';
import { type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const BASE = 10_000;

/** Change of area A; cases per period, each of 10,000. */
function changeOf(
  codes: readonly string[],
  cases: readonly TestCell[],
  { baseYears, ...fields }: Partial<Parameters<typeof testIndicator>[0]> & { readonly baseYears?: number } = {},
): AssessedChange {
  const definition = testIndicator({ id: 'x', kind: 'share', multiplier: 100, ...fields });
  const periods = codes.map((period, at) => {
    const numerator = cases[at]!;
    const value = typeof numerator === 'number' ? (100 * numerator) / BASE : numerator;
    return { period, values: [value, value], numerators: [numerator, numerator], denominators: [BASE, BASE] };
  });
  const shown = protectedTable({ areas: testAreas(['A']), indicators: [{ definition, periods }] });
  const table = assess(shown, baseYears === undefined ? {} : { baseYears });
  return table.indicators.get('x')!.change;
}

const years = (count: number, first = 2012): string[] => Array.from({ length: count }, (_, at) => String(first + at));

describe('assessChange', () => {
  it('looks back five years, and to the earliest figure after that where there is none', () => {
    expect(changeOf(years(8), [1000, 1000, 1000, 1000, 1000, 1000, 1000, 2000]).from[1]).toBe(2);
    const gap = [1000, 1000, 'hidden', null, 1000, 1000, 1000, 2000] as const;
    expect(changeOf(years(8), gap)).toMatchObject({ from: Int16Array.of(4, 4), directions: Uint8Array.of(3, 3) });
  });

  it('looks back as far as the edition says, and holds the trend of five years against it', () => {
    const rising = [1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700];
    expect(changeOf(years(8), rising, { baseYears: 7 })).toMatchObject({ from: Int16Array.of(0, 0) });
    const near = changeOf(years(8), rising, { baseYears: 1 });
    expect([near.from[1], near.trendTests[1]]).toEqual([6, TREND_TEST.fails]);
    const two = changeOf(years(8), rising, { baseYears: 2 });
    expect([two.from[1], two.directions[1], two.trendTests[1]]).toEqual([5, CHANGE.up, TREND_TEST.holds]);
    // nothing within the years: no base, whatever stands before
    expect(changeOf(['2016', '2021'], [1000, 2000], { baseYears: 4 }).from[1]).toBe(-1);
  });

  it('holds only over five years without a gap, and not by a single one', () => {
    expect(changeOf(years(5), [1000, 1100, 1200, 1300, 1400]).trendTests[1]).toBe(TREND_TEST.holds);
    expect(changeOf(years(5), [1000, 1100, null, 1300, 1400]).trendTests[1]).toBe(TREND_TEST.untested);
    expect(changeOf(years(5), [1000, 1000, 1000, 1000, 2000]).trendTests[1]).toBe(TREND_TEST.fails);
    const skipped = ['2012', '2014', '2016', '2018', '2020'];
    expect(changeOf(skipped, [1000, 1100, 1200, 1300, 1400]).trendTests[1]).toBe(TREND_TEST.untested);
  });

  it('never compares across a break or between different kinds of period', () => {
    const broken = changeOf(years(4), [1000, 1000, 2000, 2000], { breaks: ['2014-01-01'] });
    expect([broken.from[1], broken.directions[1]]).toEqual([2, CHANGE.flat]);
    expect(changeOf(['2012', '2013-12-31'], [1000, 2000]).from[1]).toBe(-1);
  });

  it('compares figures of the same season only', () => {
    expect(changeOf(['2018-03-31', '2018-12-31', '2023-12-31'], [1000, 1500, 2000]).from[1]).toBe(1);
    expect(changeOf(['2023-03-31', '2023-12-31'], [1000, 2000]).from[1]).toBe(-1);
    expect(changeOf(['2021-05', '2022-11', '2023-05'], [1000, 1500, 2000]).from[1]).toBe(0);
    // days of elections and turns of the year are near enough
    expect(changeOf(['2017-09-24', '2021-09-26'], [1000, 2000]).from[1]).toBe(0);
    expect(changeOf(['2020-01-01', '2021-12-31'], [1000, 2000]).from[1]).toBe(0);
  });

  it('compares pooled years only where they share none, and gives them no trend', () => {
    const spans = ['2012/2014', '2013/2015', '2014/2016', '2015/2017', '2016/2018'];
    const pooled = changeOf(spans, [1000, 1100, 1200, 1300, 1400]);
    expect([pooled.from[1], pooled.directions[1], pooled.trendTests[1]]).toEqual([0, CHANGE.up, TREND_TEST.untested]);
    expect(changeOf(spans.slice(0, 3), [1000, 1100, 1200]).from[1]).toBe(-1);
  });

  it('compares no standardised ratio over time: its standard is the region of each period', () => {
    const found = changeOf(years(6), [1000, 1200, 1400, 1600, 1800, 2000], { kind: 'standardised-ratio' });
    expect([found.to[1], found.from[1], found.directions[1]]).toEqual([5, -1, CHANGE.none]);
  });

  it('says nothing of an area without a newest value', () => {
    const { to, from, directions, differences } = changeOf(years(2), [1000, 'hidden']);
    expect([to[1], from[1], directions[1]]).toEqual([-1, -1, CHANGE.none]);
    expect(differences[1]).toBeNaN();
  });
});
