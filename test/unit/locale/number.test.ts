import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatFileSize,
  formatNumber,
  formatPeriod,
  formatValue,
  periodPhrase,
} from '../../../src/locale/number.ts';

describe('numbers as people read them', () => {
  it('have dots and commas by language, and a real minus sign', () => {
    expect(formatNumber('de', 1234.5, 1)).toBe('1.234,5');
    expect(formatNumber('en', 1234.5, 1)).toBe('1,234.5');
    expect(formatNumber('de', -0.4, 1)).toBe('−0,4');
  });

  it('are never minus zero', () => {
    expect(formatNumber('de', -0.04, 1)).toBe('0,0');
    expect(formatNumber('en', -0, 0)).toBe('0');
  });

  it('keep their digits whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(Number(formatNumber('de', value).replaceAll('.', '').replace('−', '-'))).toBe(value);
      }),
    );
  });

  it('stand before their unit with a narrow space that does not break', () => {
    expect(formatValue('de', 12.34, '%', 1)).toBe('12,3\u202f%');
  });

  it.each([
    [0, '1 kB', '1 kB'],
    [412_400, '412 kB', '412 kB'],
    [999_499, '999 kB', '999 kB'],
    [999_500, '1,0 MB', '1.0 MB'],
    [17_476_670, '17,5 MB', '17.5 MB'],
    [1_234_567_890, '1.234,6 MB', '1,234.6 MB'],
  ])('tell how large a file of %i bytes is', (bytes, german, english) => {
    const size = (language: 'de' | 'en') => formatFileSize(language, bytes).replace('\u202f', ' ');
    expect([size('de'), size('en')]).toEqual([german, english]);
  });
});

describe('times as people read them', () => {
  it.each([
    ['2021-12-31', '31.12.2021', '31 December 2021'],
    ['2021', '2021', '2021'],
    ['2019/2021', '2019–2021', '2019–2021'],
    ['2020-08/2021-07', 'Schuljahr 2020/21', 'school year 2020/21'],
    ['2021-05', '05/2021', 'May 2021'],
  ])('%s is %s and %s', (code, german, english) => {
    expect([formatPeriod('de', code), formatPeriod('en', code)]).toEqual([german, english]);
  });

  it('say of a flow that it belongs to a whole year, of a stock only its day', () => {
    expect([periodPhrase('de', '2021'), periodPhrase('en', '2021')]).toEqual(['im Jahr 2021', 'in the year 2021']);
    expect(periodPhrase('de', '2021-12-31')).toBe('31.12.2021');
    expect(periodPhrase('de', '2019/2021')).toBe('2019–2021');
  });

  it('leave alone what is no period', () => {
    expect(formatPeriod('de', 'irgendwann')).toBe('irgendwann');
    expect(formatDate('en', '2022-04-05')).toBe('5 April 2022');
  });
});
