import { describe, expect, it } from 'vitest';
import { isBuiltInDateFormat, isDateFormat, serialText } from '../../../../src/formats/spreadsheet/date-format.ts';

describe('isDateFormat', () => {
  it.each(['dd.mm.yyyy', 'yyyy', 'm/d/yy h:mm', '[$-407]d. mmmm yyyy;@', 'mm:ss.0', 'yyyy"-"mm'])('%j: yes', (format) =>
    expect(isDateFormat(format)).toBe(true),
  );
  it.each(['General', '0.00', '#,##0', '0.0%', '0.00E+00', '@', '#,##0 "Schüler"', '[h]:mm', '00000', '[Red]0', ''])(
    '%j: no',
    (format) => expect(isDateFormat(format)).toBe(false),
  );
  it('knows the built-in ones', () => {
    expect([0, 1, 10, 14, 22, 37, 46, 49].map(isBuiltInDateFormat)).toEqual([
      ...[false, false, false, true, true, false, false, false],
    ]);
  });
});

describe('serialText', () => {
  it.each([
    [44_561, '2021-12-31'],
    [44_561.5, '2021-12-31T12:00:00'],
    [61, '1900-03-01'],
    [59, '1900-02-28'],
    [1, '1900-01-01'],
    [0.5, '12:00:00'],
    [44_561.999999999, '2022-01-01'],
  ])('%d is %s', (serial, text) => expect(serialText(serial, false)).toBe(text));

  it('counts from 1904 where the workbook does', () => {
    expect(serialText(43_099, true)).toBe('2021-12-31');
  });

  it('leaves numbers alone that are no dates', () => {
    expect([-1, 2_958_466, Number.NaN].map((serial) => serialText(serial, false))).toEqual([null, null, null]);
  });
});
