import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/formats/text.ts';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe('decodeText', () => {
  it('reads UTF-8 and drops the byte order mark', () => {
    const bytes = new TextEncoder().encode('\ufeffKöln;1');
    expect(decodeText(bytes, 'auto')).toEqual({ ok: true, text: 'Köln;1', encoding: 'utf-8' });
  });

  it.each([
    ['utf-16le', false, '\ufeff'],
    ['utf-16be', true, '\ufeff'],
    ['utf-16le', false, ''],
    ['utf-16be', true, ''],
  ] as const)('recognises %s (big end first: %s, mark %j)', (encoding, bigEndian, mark) => {
    const text = 'Gebiet;Wert\nKöln-Mülheim;1,5\n';
    expect(decodeText(utf16(mark + text, bigEndian), 'auto')).toEqual({ ok: true, text, encoding });
  });

  it('takes bytes that are no UTF-8 for Windows-1252, euro sign and dash included', () => {
    const bytes = new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e, 0x20, 0x80, 0x20, 0x96, 0x20, 0x81]);
    expect(decodeText(bytes, 'auto')).toEqual({ ok: true, text: 'Köln € – \u0081', encoding: 'windows-1252' });
  });

  it('keeps the name of ISO-8859-1 where the mapping gives it', () => {
    expect(decodeText(new Uint8Array([0xe4]), 'iso-8859-1')).toEqual({ ok: true, text: 'ä', encoding: 'iso-8859-1' });
  });

  it('refuses a named encoding that does not fit and says where', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('Köln;'), 0xf6, 0x0a]);
    const refusal = { ok: false, code: 'delivery-encoding' };
    expect(decodeText(bytes, 'utf-8')).toMatchObject({ ...refusal, details: { encoding: 'utf-8', position: 6 } });
  });

  it('refuses a file whose byte order mark contradicts the mapping', () => {
    expect(decodeText(utf16('\ufeffab', false), 'utf-8')).toMatchObject({ code: 'delivery-encoding' });
    expect(decodeText(new TextEncoder().encode('\ufeffab'), 'windows-1252')).toMatchObject({
      details: { found: 'utf-8' },
    });
  });

  it('refuses a mixture of UTF-8 and Windows-1252 instead of doubling every umlaut', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('Müngersdorf\n'), 0x4b, 0xf6, 0x6c, 0x6e]);
    expect(decodeText(bytes, 'auto')).toMatchObject({ code: 'delivery-encoding', details: { position: 14, line: 2 } });
  });

  it('gives back every text that was written in UTF-8 or UTF-16 with a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, bigEndian) => {
        const clean = text.replaceAll('\ufeff', '');
        expect(decodeText(new TextEncoder().encode(`\ufeff${clean}`), 'auto')).toMatchObject({ text: clean });
        expect(decodeText(utf16(`\ufeff${clean}`, bigEndian), 'auto')).toMatchObject({ text: clean });
      }),
    );
  });
});
