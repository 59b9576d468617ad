import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigits, parseNumber } from '../../../../src/ingest/delivery/parse-number.ts';

const COMMA = { decimal: ',', thousands: '.' } as const;
const POINT = { decimal: '.', thousands: ',' } as const;

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['1.234', 1234],
    ['1.234.567,89', 1234567.89],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234,5', 1234.5],
    ["1'234", 1234],
    ['1’234’567', 1234567],
    ['-12,5', -12.5],
    ['−12,5', -12.5],
    ['+3', 3],
    ['0,001', 0.001],
    ['1,5E+05', 150000],
    ['9007199254740991', 9007199254740991],
  ])('reads %s with decimal comma', (text, value) => {
    expect(parseNumber(text, COMMA)).toBe(value);
  });

  it.each([
    '1.23',
    '12.34',
    '1.2345',
    '1.234.5',
    '1,2,3',
    '1 23',
    ',5',
    '5,',
    '1..234',
    '',
    '-',
    'a',
    '1.234 567',
    '0x10',
    '1_000',
  ])('does not read %s with decimal comma', (text) => {
    expect(parseNumber(text, COMMA)).toBeNaN();
  });

  it('never reads a decimal comma as thousands: a fraction never changes the size of a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^\d{1,8}$/), (whole, fraction) => {
        const read = parseNumber(`${whole},${fraction}`, COMMA);
        expect(read).toBe(Number(`${whole}.${fraction}`));
        expect(Math.floor(read)).toBe(whole);
      }),
    );
  });

  it('reads a comma as thousands only where every group behind it has three digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.stringMatching(/^\d{1,6}$/), (head, tail) => {
        const read = parseNumber(`${head},${tail}`, POINT);
        if (tail.length !== 3 || String(head).length > 3) expect(read).toBeNaN();
        else expect(read).toBe(Number(`${head}${tail}`));
      }),
    );
  });

  it('reads what German and English print back to the same number', () => {
    const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 });
    const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseNumber(german.format(value), COMMA)).toBe(value === 0 ? 0 : value);
        expect(parseNumber(english.format(value), POINT)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('returns a finite number or NaN for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text, COMMA);
        expect(Number.isNaN(value) || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('parseDigits', () => {
  it('reads whole numbers up to fifteen digits and leaves longer ones alone', () => {
    expect(parseDigits('999999999999999')).toBe(999999999999999);
    expect(parseDigits('9999999999999999')).toBeNaN();
    expect(parseDigits('')).toBeNaN();
    expect(parseDigits('1a')).toBeNaN();
  });
});
