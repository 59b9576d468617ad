import type { DocumentSection } from '../document/document.ts';
import type { TextRun } from './content-text.ts';
import type { PdfFile } from './pdf-file.ts';
import { nameOf } from './pdf-font.ts';
import { PdfDamage, type PdfDictionary, PdfReference, type PdfValue } from './pdf-lexer.ts';
import { textOfBytes } from './pdf-text.ts';
import { joinedText, textLines } from './text-lines.ts';

/** A page by its object. */
export interface ReadPage {
  readonly number: number;
  readonly runs: readonly TextRun[];
  /** alternatives that stand among the drawing */
  readonly spoken: readonly string[];
  readonly runsOfPiece: ReadonlyMap<number, readonly TextRun[]>;
}

const BLOCKS = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Title',
  'LBody',
  'Lbl',
  'Caption',
  'TOCI',
  'Note',
  'BlockQuote',
]);
const HEADING = /^(?:H\d?|Title)$/;
const DEEPEST = 60;

/** What a document says by its structure: paragraphs, tables with their captions, drawings with what stands in them. */
export class PageStructure {
  readonly sections: DocumentSection[] = [];
  /** runs that are part of it */
  readonly used = new Set<TextRun>();
  private readonly file: PdfFile;
  private readonly pages: ReadonlyMap<number, ReadPage>;
  /** headings that stand above, the highest first */
  private readonly headings: string[] = [];
  private caption = '';
  /** label of the entry of a list that is read */
  private label = '';
  private readonly roles: PdfDictionary | null;
  private readonly seen = new Set<number>();

  constructor(file: PdfFile, root: PdfDictionary, pages: ReadonlyMap<number, ReadPage>) {
    this.file = file;
    this.pages = pages;
    this.roles = file.dictionary(root.get('RoleMap'));
    for (const kid of file.list(root.get('K'))) this.element(kid, null, 0);
  }

  private element(value: PdfValue, page: ReadPage | null, depth: number): void {
    const element = this.open(value, depth);
    if (!element) return;
    const role = this.roleOf(element);
    const own = this.pageOf(element) ?? page;
    if (role === 'Table') this.table(element, own, depth);
    else if (role === 'Figure' || role === 'Formula') this.figure(element, own, depth);
    else if (BLOCKS.has(role)) this.block(element, role, { page: own, depth });
    else for (const kid of this.kids(element)) this.element(kid, own, depth + 1);
  }

  /** An element, each once: rings would never end. */
  private open(value: PdfValue, depth: number): PdfDictionary | null {
    if (depth > DEEPEST) throw new PdfDamage('structure');
    if (value instanceof PdfReference) {
      if (this.seen.has(value.number)) throw new PdfDamage('structure');
      this.seen.add(value.number);
    }
    const element = this.file.dictionary(value);
    return element?.has('S') ? element : null;
  }

  private roleOf(element: PdfDictionary): string {
    const role = nameOf(this.file.entry(element, 'S'));
    const mapped = this.roles && nameOf(this.file.entry(this.roles, role));
    return mapped || role;
  }

  private kids(element: PdfDictionary): readonly PdfValue[] {
    return this.file.list(element.get('K'));
  }

  private pageOf(element: PdfDictionary): ReadPage | null {
    const page = element.get('Pg');
    return page instanceof PdfReference ? (this.pages.get(page.number) ?? null) : null;
  }

  /** Runs of an element and all below it, and the page of the first. */
  private runs(
    element: PdfDictionary,
    page: ReadPage | null,
    depth: number,
  ): readonly { run: TextRun; page: ReadPage }[] {
    const own = this.pageOf(element) ?? page;
    return this.kids(element).flatMap((kid) => {
      if (typeof kid === 'number') return runsOf(own, kid);
      const below = this.file.dictionary(kid);
      const piece = below && !below.has('S') ? this.file.entry(below, 'MCID') : null;
      if (below && typeof piece === 'number') return runsOf(this.pageOf(below) ?? own, piece);
      const inner = this.open(kid, depth);
      return inner ? this.runs(inner, own, depth + 1) : [];
    });
  }

  private allRuns(element: PdfDictionary, page: ReadPage | null, depth: number) {
    const runs = this.runs(element, page, depth);
    for (const { run } of runs) this.used.add(run);
    return runs;
  }

  private textOf(element: PdfDictionary, page: ReadPage | null, depth: number): string {
    const runs = this.allRuns(element, page, depth);
    const said = this.spoken(element, ['ActualText']);
    return said[0] ?? joinedText(runs.map(({ run }) => run));
  }

  private spoken(element: PdfDictionary, keys: readonly string[]): string[] {
    return keys.flatMap((key) => {
      const text = this.file.entry(element, key);
      return text instanceof Uint8Array ? [textOfBytes(text)] : [];
    });
  }

  private block(element: PdfDictionary, role: string, at: { page: ReadPage | null; depth: number }): void {
    const text = this.textOf(element, at.page, at.depth + 1);
    if (text === '') return;
    if (HEADING.test(role)) {
      this.headings.length = Math.min(this.headings.length, Math.max(0, Number(role.slice(1)) - 1 || 0));
      this.headings.push(text);
      this.caption = '';
    }
    if (role === 'Caption') this.caption = text;
    if (role === 'Lbl') this.label = text;
    this.say(at.page ?? this.pageOf(element), [text], role === 'LBody' ? { label: this.label } : {});
  }

  private table(element: PdfDictionary, page: ReadPage | null, depth: number): void {
    const rows: string[][] = [];
    let [title, first] = [[...this.headings, this.caption].join(' · '), page];
    const collect = (parent: PdfDictionary, below: number): void => {
      for (const kid of this.kids(parent)) {
        const inner = this.open(kid, below);
        if (!inner) continue;
        const role = this.roleOf(inner);
        if (role === 'TR') rows.push([]);
        if (role === 'TH' || role === 'TD') {
          first ??= this.pageOf(inner);
          rows.at(-1)?.push(this.textOf(inner, page, below + 1));
        } else if (role === 'Caption') title += ` · ${this.textOf(inner, page, below + 1)}`;
        else collect(inner, below + 1);
      }
    };
    collect(element, depth + 1);
    this.say(first, rows.flat(), { tables: [{ title, rows }] });
  }

  private figure(element: PdfDictionary, page: ReadPage | null, depth: number): void {
    const runs = this.allRuns(element, page, depth + 1);
    const spoken = this.spoken(element, ['Alt', 'ActualText', 'T']);
    const rows = textLines(runs.map(({ run }) => run));
    const title = [...this.headings, ...spoken].join(' · ');
    this.say(runs[0]?.page ?? page, [...spoken, ...rows.map((row) => row.join(' '))], { tables: [{ title, rows }] });
  }

  private say(
    page: ReadPage | null,
    paragraphs: readonly string[],
    { tables = [], ...more }: Partial<Pick<DocumentSection, 'label' | 'tables'>>,
  ): void {
    const place = page ? `p. ${page.number}` : '';
    this.sections.push({ place, headings: [...this.headings], paragraphs, tables, ...more });
  }
}

function runsOf(page: ReadPage | null, piece: number): { run: TextRun; page: ReadPage }[] {
  return page ? (page.runsOfPiece.get(piece) ?? []).map((run) => ({ run, page })) : [];
}
