import type { PdfFile } from './pdf-file.ts';
import { PdfDamage, type PdfDictionary, PdfLexer, PdfName, type PdfValue, PdfWord } from './pdf-lexer.ts';

/** What a font makes of codes: letters, and how far they reach. */
export interface PdfFont {
  /** bytes of a code */
  readonly width: 1 | 2;
  readonly letters: ReadonlyMap<number, string>;
  /** thousandths of the size */
  advance(code: number): number;
}

/** A font; null where it does not say which letters its signs are. */
export function readFont(file: PdfFile, font: PdfDictionary): PdfFont | null {
  const stream = file.stream(font.get('ToUnicode'));
  const content = stream && file.content(stream);
  if (!content) return null;
  const letters = readLetters(content);
  if (nameOf(file.entry(font, 'Subtype')) !== 'Type0') {
    const [first] = [file.entry(font, 'FirstChar')];
    const widths = file.list(font.get('Widths'));
    const advance = (code: number): number => {
      const found = file.resolve(widths[code - (typeof first === 'number' ? first : 0)]);
      return typeof found === 'number' ? found : 500;
    };
    return { width: 1, letters, advance };
  }
  if (nameOf(file.entry(font, 'Encoding')) !== 'Identity-H') return null;
  const descendant = file.dictionary(file.list(font.get('DescendantFonts'))[0]);
  if (!descendant) return null;
  const standard = file.entry(descendant, 'DW');
  const widths = readWidths(file, file.list(descendant.get('W')));
  return { width: 2, letters, advance: (code) => widths.get(code) ?? (typeof standard === 'number' ? standard : 1000) };
}

/** The word of a name; '' for what is none. */
export function nameOf(value: PdfValue): string {
  return value instanceof PdfName ? value.name : '';
}

function readWidths(file: PdfFile, list: readonly PdfValue[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at + 1 < list.length; ) {
    const [first, second] = [file.resolve(list[at]), file.resolve(list[at + 1])];
    if (typeof first !== 'number') throw new PdfDamage('font');
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) if (typeof width === 'number') widths.set(first + index, width);
      at += 2;
    } else {
      const width = file.resolve(list[at + 2]);
      if (typeof second !== 'number' || typeof width !== 'number' || second - first > 65_535)
        throw new PdfDamage('font');
      for (let code = first; code <= second; code++) widths.set(code, width);
      at += 3;
    }
  }
  return widths;
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((number, byte) => number * 256 + byte, 0);
const lettersOf = (bytes: Uint8Array): string => new TextDecoder('utf-16be').decode(bytes);

/** Letters by code, from a table such as `beginbfchar <0001> <0041> endbfchar`. */
function readLetters(content: Uint8Array): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const lexer = new PdfLexer(content, 0, false);
  let values: PdfValue[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof PdfWord)) values.push(value);
    else {
      if (value.word === 'endbfchar') takeSingles(letters, values);
      else if (value.word === 'endbfrange') takeRanges(letters, values);
      values = [];
    }
  }
  return letters;
}

function takeSingles(letters: Map<number, string>, values: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [code, text] = [values[at], values[at + 1]];
    if (!(code instanceof Uint8Array) || !(text instanceof Uint8Array)) throw new PdfDamage('font');
    letters.set(numberOf(code), lettersOf(text));
  }
}

function takeRanges(letters: Map<number, string>, values: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [first, last, text] = [values[at], values[at + 1], values[at + 2]];
    if (!(first instanceof Uint8Array) || !(last instanceof Uint8Array)) throw new PdfDamage('font');
    const [start, end] = [numberOf(first), numberOf(last)];
    if (end - start > 65_535) throw new PdfDamage('font');
    for (let code = start; code <= end; code++) {
      const own = Array.isArray(text) ? text[code - start] : text;
      if (!(own instanceof Uint8Array)) throw new PdfDamage('font');
      const letter = lettersOf(own);
      letters.set(code, Array.isArray(text) ? letter : shifted(letter, code - start));
    }
  }
}

/** The letter so many places behind another one; only the last sign counts up. */
function shifted(letter: string, places: number): string {
  const signs = [...letter];
  const last = signs.pop()?.codePointAt(0) ?? 0;
  return signs.join('') + String.fromCodePoint(last + places);
}
