import type { DocumentSection, ParsedDocument } from '../document/document.ts';
import { parseMarkup } from '../document/markup-part.ts';
import { LIMITS, type Limits, type Refusal, unreadable } from '../refusal.ts';
import { declaresEntities } from '../spreadsheet/scan-xml.ts';
import { type ContentText, contentText, FontShelf, type TextRun } from './content-text.ts';
import { PageStructure, type ReadPage } from './page-structure.ts';
import { PdfFile, type PdfStream } from './pdf-file.ts';
import { nameOf } from './pdf-font.ts';
import { PdfDamage, type PdfDictionary, PdfReference, type PdfValue } from './pdf-lexer.ts';
import { textOfBytes } from './pdf-text.ts';
import { textLines } from './text-lines.ts';

const DEEPEST = 60;
/** Lines of a page without structure that may say what stands below them. */
const TITLE_LINES = 4;
/** Keys whose texts are marks for programs. */
const MARKS = new Set(['ID', 'Dest', 'D', 'Headers', 'CheckSum', 'Registry', 'Ordering', 'Panose', 'Names', 'Limits']);
/** Keys of streams that hold shapes of letters and tables of them. */
const FONT_KEYS = new Set(['FontFile', 'FontFile2', 'FontFile3', 'CIDSet', 'CIDToGIDMap']);
/** Things that run or hold something inside of a file. */
const ACTING = [
  'JS',
  'JavaScript',
  'EmbeddedFiles',
  'XFA',
  'AcroForm',
  'AA',
  'OpenAction',
  'Collection',
  'RichMedia',
  'AF',
];

/**
 * Reads all that a person could find in a PDF file as typesetting programs write it: texts of pages in the order of the
 * structure and line by line, tables, drawings, alternatives, notes, outlines, properties. Refused is what is damaged,
 * encrypted, changed afterwards or written in another way; what is inside and not read is named.
 */
export function parsePdf(bytes: Uint8Array, limits: Limits = LIMITS): ParsedDocument | Refusal {
  try {
    return new PdfReader(new PdfFile(bytes, limits.unpackedBytes)).read();
  } catch (error) {
    if (!(error instanceof PdfDamage)) throw error;
    return unreadable('damaged', { part: error.message });
  }
}

class PdfReader {
  private readonly file: PdfFile;
  private readonly fonts: FontShelf;
  private readonly unread = new Set<string>();
  private readonly sections: DocumentSection[] = [];
  /** streams that are read with their pages, or belong to fonts */
  private readonly known = new Set<number>();

  constructor(file: PdfFile) {
    this.file = file;
    this.fonts = new FontShelf(file);
  }

  read(): ParsedDocument {
    const { file } = this;
    const catalog = file.dictionary(file.trailer.get('Root'));
    if (!catalog) throw new PdfDamage('catalog');
    const pages = new Map<number, ReadPage>();
    this.pages(catalog.get('Pages'), { resources: null, pages, depth: 0 });
    if (pages.size === 0) throw new PdfDamage('pages');
    const root = file.dictionary(catalog.get('StructTreeRoot'));
    const structure = root && new PageStructure(file, root, pages);
    if (structure) this.sections.push(...structure.sections);
    for (const page of pages.values()) this.rest(page, structure?.used ?? null);
    this.objects();
    const language = file.entry(catalog, 'Lang');
    return {
      ok: true,
      language: language instanceof Uint8Array ? textOfBytes(language) : '',
      sections: this.sections,
      unread: [...this.unread],
    };
  }

  private pages(
    value: PdfValue | undefined,
    way: { resources: PdfDictionary | null; pages: Map<number, ReadPage>; depth: number },
  ): void {
    const node = this.file.dictionary(value);
    if (!node || way.depth > DEEPEST) throw new PdfDamage('pages');
    const resources = this.file.dictionary(node.get('Resources')) ?? way.resources;
    if (nameOf(this.file.entry(node, 'Type')) === 'Pages')
      for (const kid of this.file.list(node.get('Kids'))) this.pages(kid, { ...way, resources, depth: way.depth + 1 });
    else if (value instanceof PdfReference) {
      if (way.pages.has(value.number)) throw new PdfDamage('pages');
      way.pages.set(value.number, this.page(node, way.pages.size + 1, resources));
    }
  }

  private page(node: PdfDictionary, number: number, resources: PdfDictionary | null): ReadPage {
    const listed = node.get('Contents');
    const references = listed instanceof PdfReference && this.file.stream(listed) ? [listed] : this.file.list(listed);
    const pieces = references.map((reference) => {
      if (reference instanceof PdfReference) this.known.add(reference.number);
      const stream = this.file.stream(reference);
      const content = stream && this.file.content(stream);
      if (!content) throw new PdfDamage(`page ${number}`);
      return content;
    });
    const { runs, spoken } = this.told(joined(pieces), resources);
    return { number, runs, spoken, runsOfPiece: byPiece(runs) };
  }

  /** What stands on a page beside the structure, line by line; without a structure that is all, and may be a table. */
  private rest({ number, runs, spoken }: ReadPage, used: ReadonlySet<TextRun> | null): void {
    const rows = textLines(used ? runs.filter((run) => !used.has(run)) : runs);
    const title = rows.slice(0, TITLE_LINES).flat().join(' · ');
    const paragraphs = [...rows.flatMap((cells) => [cells.join(' '), ...(cells.length > 1 ? cells : [])]), ...spoken];
    this.sections.push({ place: `p. ${number}`, paragraphs, tables: used ? [] : [{ title, rows }] });
  }

  private told(content: Uint8Array, resources: PdfDictionary | null): ContentText {
    const told = contentText(this.file, content, { resources, fonts: this.fonts });
    for (const part of told.unread) this.unread.add(part);
    return told;
  }

  /** Every object, used or not: texts among its values, and streams of kinds that are read or say nothing. */
  private objects(): void {
    const texts = new Set<string>();
    const start = { depth: 0, isMark: false };
    this.texts(this.file.trailer, texts, start);
    for (const number of this.file.numbers()) this.texts(this.file.object(number), texts, start);
    for (const number of this.file.numbers()) {
      const stream = this.known.has(number) ? null : this.file.stream(new PdfReference(number));
      if (stream) this.stream(stream, number);
    }
    this.sections.push(...[...texts].map((text) => ({ place: '', paragraphs: [text], tables: [] })));
  }

  private texts(value: PdfValue, texts: Set<string>, at: { readonly depth: number; readonly isMark: boolean }): void {
    const { depth, isMark } = at;
    if (depth > DEEPEST) throw new PdfDamage('nesting');
    if (value instanceof Uint8Array) {
      if (isMark) return;
      const text = textOfBytes(value).replace(/\s+/g, ' ').trim();
      if (/[\p{L}\d]/u.test(text)) texts.add(text);
    } else if (value instanceof Map) {
      for (const key of ACTING) if (value.has(key)) this.unread.add(key);
      for (const [key, entry] of value) {
        if (FONT_KEYS.has(key) && entry instanceof PdfReference) this.known.add(entry.number);
        this.texts(entry, texts, { depth: depth + 1, isMark: isMark || MARKS.has(key) });
      }
    } else if (Array.isArray(value)) for (const entry of value) this.texts(entry, texts, { depth: depth + 1, isMark });
  }

  private stream(stream: PdfStream, number: number): void {
    const { dictionary } = stream;
    const kind = (key: string): string => nameOf(this.file.entry(dictionary, key));
    if (kind('Type') === 'Metadata') this.metadata(stream);
    else if (dictionary.has('PatternType') || kind('Subtype') === 'Form') {
      const content = this.file.content(stream);
      if (!content) throw new PdfDamage(`stream ${number}`);
      const { runs, spoken } = this.told(content, this.file.dictionary(dictionary.get('Resources')));
      const paragraphs = [...textLines(runs).map((cells) => cells.join(' ')), ...spoken];
      if (paragraphs.length > 0) this.sections.push({ place: `object ${number}`, paragraphs, tables: [] });
    } else if (!isSilent(dictionary, kind)) this.unread.add(`object ${number}`);
  }

  private metadata(stream: PdfStream): void {
    const content = this.file.content(stream);
    const text = content && new TextDecoder().decode(content);
    const section = text && !declaresEntities(text) ? parseMarkup(text, 'XMP') : null;
    if (!section) throw new PdfDamage('XMP');
    this.sections.push(section);
  }
}

/** Pictures, tables of letters, profiles of colours, functions and shadings say nothing by themselves. */
function isSilent(dictionary: PdfDictionary, kind: (key: string) => string): boolean {
  if (kind('Subtype') === 'Image' || kind('Type') === 'CMap') return true;
  if (dictionary.has('FunctionType') || dictionary.has('ShadingType')) return true;
  const isProfile = dictionary.has('N') && (dictionary.has('Alternate') || dictionary.has('Range'));
  return isProfile;
}

function byPiece(runs: readonly TextRun[]): ReadonlyMap<number, readonly TextRun[]> {
  const pieces = new Map<number, TextRun[]>();
  for (const run of runs) {
    const list = pieces.get(run.piece) ?? [];
    pieces.set(run.piece, list);
    list.push(run);
  }
  return pieces;
}

/** Contents in several streams are one, with a break between them. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length + 1, 0)).fill(10);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length + 1;
  }
  return all;
}
