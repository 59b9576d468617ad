import { Unzlib } from 'fflate';
import { PdfDamage, type PdfDictionary, PdfLexer, PdfName, PdfReference, type PdfValue, PdfWord } from './pdf-lexer.ts';

/** A stream: what describes it, and its bytes as they stand in the file. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly packed: Uint8Array;
}

const SLICE = 65_536;
const LONGEST_TAIL = 1024;

/**
 * The objects of a PDF file with one table of them, uncompressed and unencrypted, as typesetting programs write it.
 * Files that were changed afterwards, or keep objects inside streams, are damage: each reader finds other objects there.
 */
export class PdfFile {
  readonly trailer: PdfDictionary;
  private readonly bytes: Uint8Array;
  private readonly offsets: ReadonlyMap<number, number>;
  private readonly values = new Map<number, PdfValue>();
  private readonly streams = new Map<number, PdfStream>();
  private budget: number;

  constructor(bytes: Uint8Array, unpackedBytes: number) {
    this.bytes = bytes;
    this.budget = unpackedBytes;
    const tail = latin(bytes.subarray(Math.max(0, bytes.length - LONGEST_TAIL)));
    const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail) ?? [];
    if (latin(bytes.subarray(0, 5)) !== '%PDF-' || start === undefined) throw new PdfDamage('end');
    const { offsets, trailer } = readTable(bytes, Number(start));
    this.offsets = offsets;
    this.trailer = trailer;
    for (const key of ['Encrypt', 'Prev', 'XRefStm']) if (trailer.has(key)) throw new PdfDamage(key);
  }

  /** Numbers of all objects. */
  numbers(): Iterable<number> {
    return this.offsets.keys();
  }

  /** A value itself, whichever object holds it; null where there is none. */
  resolve(value: PdfValue | undefined): PdfValue {
    for (let step = 0; step < 10; step++) {
      if (!(value instanceof PdfReference)) return value ?? null;
      value = this.object(value.number);
    }
    throw new PdfDamage('reference');
  }

  /** An entry of a dictionary, resolved. */
  entry(dictionary: PdfDictionary, key: string): PdfValue {
    return this.resolve(dictionary.get(key));
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    const found = this.resolve(value);
    return found instanceof Map ? found : null;
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    if (found === null) return [];
    return Array.isArray(found) ? found : [found];
  }

  /** The stream of an object; null where the object is none. */
  stream(value: PdfValue | undefined): PdfStream | null {
    if (!(value instanceof PdfReference)) return null;
    this.object(value.number);
    return this.streams.get(value.number) ?? null;
  }

  /** Bytes of a stream unpacked; null where it is packed in a way that is not read. */
  content({ dictionary, packed }: PdfStream): Uint8Array | null {
    const filters = this.list(dictionary.get('Filter'));
    if (filters.length === 0) return packed;
    const [filter] = filters;
    const isFlate = filters.length === 1 && filter instanceof PdfName && filter.name === 'FlateDecode';
    if (!isFlate || dictionary.has('DecodeParms')) return null;
    const unpacked = inflated(packed, this.budget);
    this.budget -= unpacked.length;
    return unpacked;
  }

  /** An object by its number. */
  object(number: number): PdfValue {
    const known = this.values.get(number);
    if (known !== undefined) return known;
    const offset = this.offsets.get(number);
    if (offset === undefined) return null;
    const lexer = new PdfLexer(this.bytes, offset);
    const [own, , mark] = [lexer.next(), lexer.next(), lexer.next()];
    const value = lexer.next();
    if (own !== number || !isWord(mark, 'obj') || value === undefined || value instanceof PdfWord)
      throw new PdfDamage(`object ${number}`);
    this.values.set(number, value);
    const end = lexer.next();
    if (isWord(end, 'stream') && value instanceof Map) this.streams.set(number, this.packed(number, value, lexer.at));
    else if (!isWord(end, 'endobj')) throw new PdfDamage(`object ${number}`);
    return value;
  }

  private packed(number: number, dictionary: PdfDictionary, after: number): PdfStream {
    const length = this.entry(dictionary, 'Length');
    const start = this.bytes[after] === 13 ? after + 2 : after + 1;
    if (typeof length !== 'number' || start + length > this.bytes.length) throw new PdfDamage(`stream ${number}`);
    const lexer = new PdfLexer(this.bytes, start + length);
    if (!isWord(lexer.next(), 'endstream')) throw new PdfDamage(`stream ${number}`);
    return { dictionary, packed: this.bytes.subarray(start, start + length) };
  }
}

const isWord = (value: PdfValue | undefined, word: string): boolean => value instanceof PdfWord && value.word === word;
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

interface ObjectTable {
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: PdfDictionary;
}

function readTable(bytes: Uint8Array, start: number): ObjectTable {
  const lexer = new PdfLexer(bytes, start, false);
  if (!isWord(lexer.next(), 'xref')) throw new PdfDamage('xref');
  const offsets = new Map<number, number>();
  for (let first = lexer.next(); !isWord(first, 'trailer'); first = lexer.next()) {
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number' || count > bytes.length / 20)
      throw new PdfDamage('xref');
    for (let index = 0; index < count; index++) {
      const [offset, , use] = [lexer.next(), lexer.next(), lexer.next()];
      if (typeof offset !== 'number' || !(use instanceof PdfWord)) throw new PdfDamage('xref');
      if (use.word === 'n') offsets.set(first + index, offset);
    }
  }
  const trailer = new PdfLexer(bytes, lexer.at).next();
  if (!(trailer instanceof Map)) throw new PdfDamage('trailer');
  return { offsets, trailer };
}

/** Inflates piece by piece and stops where more comes out than may. */
function inflated(packed: Uint8Array, budget: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Unzlib((piece, isLast) => {
    length += piece.length;
    pieces.push(piece);
    isWhole = isLast;
  });
  try {
    for (let start = 0; start < packed.length && length <= budget; start += SLICE)
      stream.push(packed.subarray(start, start + SLICE), start + SLICE >= packed.length);
  } catch {
    // the library throws in many ways: whatever it was, the stream is damaged
    throw new PdfDamage('stream');
  }
  if (!isWhole || length > budget) throw new PdfDamage(length > budget ? 'size' : 'stream');
  const all = new Uint8Array(length);
  let filled = 0;
  for (const piece of pieces) {
    all.set(piece, filled);
    filled += piece.length;
  }
  return all;
}
