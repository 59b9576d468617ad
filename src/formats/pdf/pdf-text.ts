/** Signs of PDFDocEncoding that are not those of Latin-1, from 0x80 on. */
const DOCUMENT_SIGNS =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac';

/** A text outside of pages: UTF-16 or UTF-8 by its mark, else in the encoding of PDF. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte <= 0xa0 ? DOCUMENT_SIGNS[byte - 0x80] : String.fromCharCode(byte);
  return text;
}
