import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberText } from '../../../src/formats/number-text.ts';

it('writes all digits and never an exponent', () => {
  expect([0, -0, 12.3, 0.1 + 0.2, 1e21, 1.5e-7, -2.5e-10, 1.25e22, 123456789012345680000].map(numberText)).toEqual([
    '0',
    '0',
    '12.3',
    '0.30000000000000004',
    '1000000000000000000000',
    '0.00000015',
    '-0.00000000025',
    '12500000000000000000000',
    '123456789012345680000',
  ]);
});

it('writes nothing for what is no value, and refuses infinity', () => {
  expect([null, Number.NaN].map(numberText)).toEqual(['', '']);
  expect(() => numberText(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

it('gives back every number exactly', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = numberText(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});
