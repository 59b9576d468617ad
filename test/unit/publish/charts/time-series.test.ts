import { describe, expect, it } from 'vitest';
import { spread } from '../../../../src/publish/charts/line-names.ts';
import { sparklineTable } from '../../../../src/publish/charts/sparkline.table.ts';
import { drawSparkline } from '../../../../src/publish/charts/sparkline.ts';
import { axisPeriod, periodYear, unbrokenRuns } from '../../../../src/publish/charts/time-axis.ts';
import { timeSeriesTable } from '../../../../src/publish/charts/time-series.table.ts';
import { drawTimeSeries, type TimeSeriesInput } from '../../../../src/publish/charts/time-series.ts';

const none = new Set<number>();
const input: TimeSeriesInput = {
  id: 't',
  language: 'de',
  title: 'Verlauf',
  description: '',
  periods: ['2018-12-31', '2019-12-31', '2020-12-31', '2021-12-31'],
  lines: [
    { name: 'Nordort', role: 'other', values: [1, null, 3, 4], lower: null, upper: null },
    { name: 'Region', role: 'region', values: [2, 2, 2, 2.5], lower: null, upper: null },
    { name: 'N 1', role: 'area', values: [3, 4, null, null], lower: [2, 3, 1, null], upper: [4, 5, 2, null] },
  ],
  unit: '%',
  decimals: 1,
  breaks: [],
};
const line = (svg: string, role: string): string => new RegExp(`<g class="line ${role}">(.*?)</g>`).exec(svg)![1]!;

describe('unbroken runs of a line', () => {
  const years = [2018, 2019, 2020, 2021];

  it('end at a missing value, and zero is not missing', () => {
    expect(unbrokenRuns([0, 1, null, 2], { years, breaks: none })).toEqual([[0, 1], [3]]);
    expect(unbrokenRuns([null, null], { years: [2018, 2019], breaks: none })).toEqual([]);
    expect(unbrokenRuns([], { years: [], breaks: none })).toEqual([]);
  });

  it('end where a period is missing altogether', () => {
    expect(unbrokenRuns([1, 2, 3], { years: [2011, 2012, 2016], breaks: none })).toEqual([[0, 1], [2]]);
  });

  it('do not end at a usual distance of several years', () => {
    expect(unbrokenRuns([1, 2, 3], { years: [2015, 2017, 2019], breaks: none })).toEqual([[0, 1, 2]]);
  });

  it('end at a break of comparability', () => {
    expect(unbrokenRuns([1, 2, 3, 4], { years, breaks: new Set([2]) })).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe('a time series', () => {
  const drawn = drawTimeSeries(input);

  it('leaves a gap where a value is missing', () => {
    expect(line(drawn, 'other').match(/M/g)).toHaveLength(1);
    expect(line(drawn, 'other')).toContain('<circle');
    expect(line(drawn, 'region').match(/L/g)).toHaveLength(3);
  });

  it('draws no interval where there is no value', () => {
    expect(/class="band" d="([^"]*)"/.exec(drawn)![1]!.match(/L/g)).toHaveLength(3);
  });

  it('begins at zero, unless all values lie far from it; then it says so', () => {
    expect(drawn).not.toContain('Achse beginnt');
    const far = drawTimeSeries({ ...input, lines: [{ ...input.lines[1]!, values: [44, 44.5, 44.2, 45] }] });
    expect(far).toContain('Achse beginnt bei 44,0');
    expect(far).toContain('class="cut"');
  });

  it('reads out what stands out, with the years without a value', () => {
    expect(drawn).toContain(
      'N 1: 3,0\u202f% (31.12.2018), 4,0\u202f% (31.12.2019). Ohne Wert: 31.12.2020, 31.12.2021.',
    );
  });

  it('draws a break with its word', () => {
    const broken = drawTimeSeries({ ...input, breaks: [{ before: '2020-12-31', word: 'neue <Definition>' }] });
    expect(broken).toContain('neue &lt;Definition&gt;');
    expect(line(broken, 'region').match(/M/g)).toHaveLength(2);
  });

  it('survives one period, no values and no lines', () => {
    const one = { ...input, periods: ['2021'], lines: [{ ...input.lines[1]!, values: [5] }] };
    expect(drawTimeSeries(one)).not.toMatch(/NaN|Infinity/);
    const empty = { ...input, lines: [{ ...input.lines[1]!, values: [null, null, null, null] }] };
    expect(drawTimeSeries(empty)).not.toMatch(/NaN|Infinity/);
    expect(drawTimeSeries({ ...input, lines: [] })).not.toMatch(/NaN|Infinity/);
  });

  it('has the same facts in its table', () => {
    const { rows } = timeSeriesTable(input);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['31.12.2018', '1,0', '2,0', '3,0'],
      ['31.12.2019', '–', '2,0', '4,0'],
      ['31.12.2020', '3,0', '2,0', '–'],
      ['31.12.2021', '4,0', '2,5', '–'],
    ]);
  });
});

describe('periods on an axis', () => {
  it('are short, and stand at the year in which they end', () => {
    expect(
      ['2021-12-31', '2021', '2019/2021', '2020-08/2021-07', '2021-05'].map((code) => axisPeriod('de', code)),
    ).toEqual(['2021', '2021', '2019–21', '2020/21', '5/2021']);
    expect(periodYear('2019/2021')).toBe(2021);
    expect(periodYear('2021-07')).toBe(2021.5);
    expect(() => periodYear('gestern')).toThrow(RangeError);
  });
});

describe('names of lines', () => {
  it('are moved apart and stay within the column', () => {
    const places = spread([50, 50, 50, 100], { top: 0, bottom: 100 });
    expect(places.every((place, index) => index === 0 || place - places[index - 1]! >= 14)).toBe(true);
    expect(places.at(-1)).toBeLessThanOrEqual(100);
    expect(spread([99, 100], { top: 0, bottom: 100 })).toEqual([86, 100]);
    expect(spread([], { top: 0, bottom: 100 })).toEqual([]);
  });
});

describe('a sparkline', () => {
  const spark = {
    id: 's',
    language: 'de' as const,
    title: 'Armut',
    periods: input.periods,
    values: [1, null, 3, 4],
    unit: '%',
    decimals: 0,
  };

  it('has gaps, a dot at the newest value and a sentence', () => {
    const drawn = drawSparkline(spark);
    expect(drawn).toContain('Armut: 1\u202f% (31.12.2018), 4\u202f% (31.12.2021)');
    expect(drawn).toContain('class="alone"');
  });

  it('says so where there is nothing, and draws one value or equal values without NaN', () => {
    expect(drawSparkline({ ...spark, values: [null, null, null, null] })).toContain('kein Verlauf');
    expect(drawSparkline({ ...spark, values: [null, 2, null, null] })).not.toContain('NaN');
    expect(drawSparkline({ ...spark, values: [2, 2, 2, 2] })).not.toContain('NaN');
  });

  it('has a table', () => {
    expect(sparklineTable(spark).rows[1]!.cells[1]!.text).toBe('–');
  });
});
