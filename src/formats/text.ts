import { type Refusal, refuse } from './refusal.ts';

/** Encodings of deliveries; `auto` looks at the bytes. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';

/** Text with the encoding it was read in; no byte order mark, line ends as they were. */
export interface DecodedText {
  readonly ok: true;
  readonly text: string;
  readonly encoding: TextEncoding;
}

const SAMPLE_BYTES = 4096;
// ä ö ü ß Ä Ö Ü in UTF-8, read as Windows-1252; no German text has these pairs.
const MISREAD_UTF8 = /\u00c3[\u00a4\u00b6\u00bc\u0178\u201e\u2013\u0153]/;
// Letters given up by some program before, and controls that an older encoding turned into.
const GIVEN_UP = /[\ufffd\p{Cc}]/u;

/** True if a text was read in the wrong encoding, here or by the program that wrote it: no name looks like that. */
export function isMisread(text: string): boolean {
  return MISREAD_UTF8.test(text) || GIVEN_UP.test(text.replace(/\s/g, ' '));
}

/** The encoding that a byte order mark names, or null. */
function encodingOfMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: Latin text then has a zero in nearly every second byte, and always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros++;
    if (bytes[index + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.1) return 'utf-16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.1) return 'utf-16be';
  return null;
}

// Windows-1252 from 0x80 to 0x9f. Some engines decode it as ISO-8859-1 (Node 24 does), so the euro sign, dashes and
// quotation marks are put right here; where the engine did it already, nothing is left to replace.
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeSingleByte(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  // As on the web, ISO-8859-1 is read as Windows-1252: real files hold dashes and euro signs, never control characters.
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return decodeSingleByte(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** First byte that cannot stand there in UTF-8 or UTF-16, from 0; found by halving. */
function firstBadByte(bytes: Uint8Array, encoding: TextEncoding): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // `stream` forgives a sequence that is cut at the end
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

const LINE_FEED = 10;

/** Line, from 1, in which a byte stands; line feeds are the same byte in every encoding that is read. */
function lineOf(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let at = 0; at < position; at++) if (bytes[at] === LINE_FEED) line++;
  return line;
}

/**
 * Reads bytes as text. `auto`: byte order mark, then UTF-16 by its zeros, then UTF-8 if every byte fits, else
 * Windows-1252; a mixture of both is refused. A named encoding that does not fit is refused with `delivery-encoding`: half-read umlauts are worse.
 */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding | 'auto'): DecodedText | Refusal {
  const marked = encodingOfMark(bytes);
  const wanted = encoding === 'auto' ? (marked ?? unmarkedUtf16(bytes)) : encoding;
  if (wanted) {
    const text = decodeAs(bytes, wanted);
    if (text !== null && !(marked && wanted !== marked)) return { ok: true, text, encoding: wanted };
    const position = text === null ? firstBadByte(bytes, wanted) : 0;
    return refuse('delivery-encoding', {
      encoding: wanted,
      position,
      line: lineOf(bytes, position),
      found: marked ?? 'unknown',
    });
  }
  const text = decodeAs(bytes, 'utf-8');
  if (text !== null) return { ok: true, text, encoding: 'utf-8' };
  const single = decodeSingleByte(bytes);
  // UTF-8 with a damaged place: read as Windows-1252 every umlaut would turn into two wrong signs.
  if (MISREAD_UTF8.test(single)) {
    const position = firstBadByte(bytes, 'utf-8');
    return refuse('delivery-encoding', { encoding: 'utf-8', position, line: lineOf(bytes, position), found: 'mixed' });
  }
  return { ok: true, text: single, encoding: 'windows-1252' };
}
