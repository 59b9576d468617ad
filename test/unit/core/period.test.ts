import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  crossesBreak,
  isInForce,
  parsePeriod,
  shiftPeriodCode,
  yearOf,
} from '../../../src/core/period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2021-12-31', 'reference-date', '2021-12-31', '2021-12-31'],
    ['2021', 'year', '2021-01-01', '2021-12-31'],
    ['2019/2021', 'span', '2019-01-01', '2021-12-31'],
    ['2020-08/2021-07', 'school-year', '2020-08-01', '2021-07-31'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
  ])('reads %s as %s', (code, kind, start, end) => {
    expect(parsePeriod(code)).toEqual({ code, kind, start, end });
  });

  it.each([
    '',
    '21',
    '2021-13-01',
    '2021-02-29',
    '1900-02-29',
    '2021/2019',
    '2021/2021',
    '2021-08/2020-07',
    'Januar 2021',
  ])('knows that %j is no period', (code) => {
    expect(parsePeriod(code)).toBeNull();
  });

  it('knows the leap day of 2000', () => {
    expect(parsePeriod('2000-02-29')?.kind).toBe('reference-date');
  });
});

describe('periods', () => {
  it('stand for the year in which they end', () => {
    expect(['2021-12-31', '2021', '2019/2021', '2020-08/2021-07'].map((code) => yearOf(parsePeriod(code)!))).toEqual(
      Array(4).fill(2021),
    );
  });

  it('shift by whole years, whatever their kind', () => {
    expect(shiftPeriodCode('2021-12-31', -5)).toBe('2016-12-31');
    expect(shiftPeriodCode('2020-08/2021-07', 1)).toBe('2021-08/2022-07');
    expect(shiftPeriodCode('2020-02-29', 1)).toBe('2021-02-28');
  });

  it('come back when shifted there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: -20, max: 20 }), (year, shift) => {
        for (const code of [`${year}-12-31`, `${year}`, `${year}/${year + 2}`, `${year}-08/${year + 1}-07`])
          expect(shiftPeriodCode(shiftPeriodCode(code, shift), -shift)).toBe(code);
      }),
    );
  });

  it('stand in the order of their ends', () => {
    const codes = ['2021', '2019/2021', '2020', '2021-12-31', '2020-08/2021-07'];
    const sorted = codes.map((code) => parsePeriod(code)!).sort(comparePeriods);
    expect(sorted.map((period) => period.code)).toEqual(['2020', '2020-08/2021-07', '2019/2021', '2021', '2021-12-31']);
  });

  it('cross a break if they begin before it and end on it or later', () => {
    const spans = ['2016', '2017', '2016/2017', '2016-12-31', '2017-01-01', '2016-08/2017-07'];
    const crossing = (breaks: readonly string[]) => spans.filter((code) => crossesBreak(breaks, parsePeriod(code)!));
    expect(crossing(['2017-01-01'])).toEqual(['2016/2017', '2016-08/2017-07']);
    expect(crossing(['2016-06-01', '2030-01-01'])).toEqual(['2016', '2016/2017']);
    expect(crossing([])).toEqual([]);
  });

  it('are in force for a definition if they end while it is valid', () => {
    const definition = { validFrom: '2017-01-01', validTo: '2020-12-31' };
    expect(['2016', '2017', '2020-12-31', '2020/2021'].map((code) => isInForce(definition, code))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInForce({ validFrom: null, validTo: null }, '1900')).toBe(true);
  });
});
