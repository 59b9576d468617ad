import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from '../../../../src/publish/print/printable-text.ts';
import { call, inline, labelled, length, literal, sequence } from '../../../../src/publish/print/typst.ts';

/** Reads a literal as Typst does: a backslash takes the next character as it is. */
function readLiteral(code: string): string {
  expect(code.startsWith('"') && code.endsWith('"')).toBe(true);
  const inner = code.slice(1, -1);
  expect(/(?:^|[^\\])(?:\\\\)*"/.test(inner), inner).toBe(false);
  return inner.replace(/\\(["\\])/g, '$1');
}

describe('pieces of Typst', () => {
  it('hold every text as a literal that ends where it should and says the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readLiteral(literal(text))).toBe(printableText(text));
      }),
    );
    expect(readLiteral(literal('" + eval("1") + "\\'))).toBe('" + eval("1") + "\\');
  });

  it('call functions of the frame with texts, numbers, truths and lists; what is missing is left out', () => {
    const piece = call('table', ['a#b', 2, [true, ['c']]], { caption: null, note: 'd', width: length(12.345, 'mm') });
    expect(piece.code).toBe('table("a#b",2,(true,("c",),),note: "d",width: 12.35mm)');
  });

  it('stand one below the other, in one line, or under a name', () => {
    const piece = call('plain', ['x']);
    expect(sequence(piece, null, false, piece).code).toBe('[#plain("x")\n\n#plain("x")\n\n]');
    expect(inline('a', piece).code).toBe('[#"a";#plain("x");]');
    expect(labelled(piece, 'so01').code).toBe('[#plain("x") #label("so01")]');
  });
});
