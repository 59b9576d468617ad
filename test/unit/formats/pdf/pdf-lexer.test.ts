import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfDamage, PdfLexer } from '../../../../src/formats/pdf/pdf-lexer.ts';

const firstOf = (text: string) => new PdfLexer(new TextEncoder().encode(text), 0, false).next();
const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });

describe('the lexer of PDF', () => {
  it('reads every number as the nearest there is, however long it is written', () => {
    const sign = fc.constantFrom('', '-', '+');
    const long = fc.record({ sign, whole: digits(20), point: fc.constantFrom('', '.'), part: digits(20) });
    fc.assert(
      fc.property(long, fc.constantFrom('', ' ', '/N', ']'), (written, after) => {
        const text = written.sign + written.whole + written.point + written.part;
        fc.pre(/\d/.test(text));
        expect(firstOf(text + after)).toBe(Number(text));
      }),
    );
  });

  it.each(['-', '.', '+.', '1.2.3', '--1', '1-2', '4x'])('calls %s no number', (text) => {
    expect(() => firstOf(text)).toThrow(PdfDamage);
  });
});
