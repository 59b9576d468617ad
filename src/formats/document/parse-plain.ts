import type { Cell } from '../../core/grid.ts';
import { parseCsv } from '../csv.ts';
import { detectDelimiter } from '../delimiter.ts';
import { type Refusal, unreadable } from '../refusal.ts';
import { decodeText } from '../text.ts';
import type { DocumentTable, ParsedDocument } from './document.ts';
import { pictureTexts } from './picture-texts.ts';

const DEEPEST = 40;

/**
 * What a plain file says: JSON, CSV, a picture, or any text by its lines.
 * @param name of the file, which often is all that says what its numbers are
 */
export function parsePlain(
  bytes: Uint8Array,
  kind: 'json' | 'csv' | 'picture' | 'text',
  name: string,
): ParsedDocument | Refusal {
  if (kind === 'picture') {
    const texts = pictureTexts(bytes);
    return texts ? said(texts, []) : unreadable('damaged');
  }
  const decoded = decodeText(bytes, 'auto');
  if (!decoded.ok) return decoded;
  if (kind === 'csv') return readCsv(decoded.text, name);
  if (kind === 'text') return said(decoded.text.split(/\r?\n/), []);
  try {
    const told = new JsonWords();
    told.take(JSON.parse(decoded.text), name, 0);
    return said(told.words, told.tables);
  } catch {
    // no JSON, or deeper than anybody writes
    return unreadable('json-syntax');
  }
}

/** Where a semicolon parts the cells, the comma is in the numbers. */
function readCsv(text: string, title: string): ParsedDocument | Refusal {
  const delimiter = detectDelimiter(text);
  const parsed = parseCsv(text, { delimiter });
  if (!parsed.ok) return parsed;
  const { rows } = parsed.grid;
  return { ...said(wordsIn(rows), [{ title, rows }]), language: delimiter === ';' ? 'de' : 'en' };
}

function said(paragraphs: readonly string[], tables: readonly DocumentTable[]): ParsedDocument {
  return { ok: true, language: '', sections: [{ place: '', paragraphs, tables }], unread: [] };
}

const wordsIn = (rows: readonly (readonly Cell[])[]): string[] =>
  rows.flatMap((row) => row.filter((cell) => typeof cell === 'string'));

/** Words of a JSON text, and its lists and dictionaries as tables: a row per entry. */
class JsonWords {
  readonly words: string[] = [];
  readonly tables: DocumentTable[] = [];

  take(value: unknown, title: string, depth: number): void {
    if (depth > DEEPEST) throw new RangeError('nesting');
    if (typeof value === 'string') this.words.push(value);
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    const rows = entries.map(([key, entry]) => rowOf(Array.isArray(value) ? [] : [key], entry));
    const [first] = Object.values(value);
    const isList = typeof first === 'object' && first !== null && !Array.isArray(first);
    const names = isList ? wordsFirst(Object.entries(first)).map(([key]) => key) : [];
    const head = isList && !Array.isArray(value) ? ['', ...names] : names;
    if (rows.some((row) => row.length > 1)) this.tables.push({ title, rows: [head, ...rows] });
    for (const [key, entry] of entries) {
      if (!Array.isArray(value)) this.words.push(key);
      this.take(entry, Array.isArray(value) ? title : `${title} · ${key}`, depth + 1);
    }
  }
}

function rowOf(label: readonly string[], entry: unknown): Cell[] {
  const values: unknown[] = Array.isArray(entry)
    ? entry
    : typeof entry === 'object' && entry !== null
      ? wordsFirst(Object.entries(entry)).map(([, value]) => value)
      : [entry];
  const cells = values.map((value): Cell => (typeof value === 'string' || typeof value === 'number' ? value : null));
  return [...label, ...cells];
}

/** Entries of a record, those in words before the others: they say what the numbers are about. */
function wordsFirst(entries: readonly [string, unknown][]): readonly [string, unknown][] {
  const isWord = ([, value]: readonly [string, unknown]): boolean => typeof value === 'string';
  return [...entries.filter(isWord), ...entries.filter((entry) => !isWord(entry))];
}
