import { attribute, scanXml, type XmlHandler } from '../spreadsheet/scan-xml.ts';
import type { DocumentSection, DocumentTable } from './document.ts';

/** Attributes that a person can read: alternatives, tips, titles, questions and warnings of forms. */
const SPOKEN =
  /\s(?:[\w-]+:)?(descr|title|alt|tooltip|prompt|promptTitle|error|errorTitle|displayName|caption|name|tag|author|initials|Target)=/g;
/** Elements whose text is content even where it is a blank. */
const RUNS = new Set(['t', 'instrText', 'delText', 'v', 'f']);
/** Paragraphs above a table that may say what it shows. */
const TITLE_PARAGRAPHS = 4;

interface OpenTable {
  readonly title: string;
  readonly rows: string[][];
}

class MarkupReader implements XmlHandler {
  readonly paragraphs: string[] = [];
  readonly tables: DocumentTable[] = [];
  private readonly openTables: OpenTable[] = [];
  private readonly names: string[] = [];
  private running = '';
  private depth = 0;

  open(name: string, tag: string): void {
    this.names.push(name);
    this.attributes(tag);
    if (name === 'p') this.depth++;
    else if (name === 'br' || name === 'cr' || name === 'tab') this.running += ' ';
    else if (name === 'tbl') this.openTable();
    else if (name === 'tr') this.openTables.at(-1)?.rows.push([]);
    else if (name === 'tc') this.openTables.at(-1)?.rows.at(-1)?.push('');
  }

  close(name: string): void {
    this.names.pop();
    if (name === 'p') {
      this.depth = Math.max(0, this.depth - 1);
      if (this.depth === 0) this.endParagraph();
    } else if (name === 'tbl') {
      const table = this.openTables.pop();
      if (table) this.tables.push(table);
    }
  }

  text(text: string): void {
    const isBlank = text.trim() === '';
    if (isBlank && !RUNS.has(this.names.at(-1) ?? '')) return;
    if (this.depth > 0) this.running += text;
    else if (!isBlank) this.say(text);
  }

  private attributes(tag: string): void {
    if (!tag.includes('=')) return;
    for (const [, name = ''] of tag.matchAll(SPOKEN)) {
      const value = attribute(tag, name) ?? '';
      if (/[\p{L}\d]/u.test(value)) this.say(value);
    }
  }

  private openTable(): void {
    const title = this.paragraphs.slice(-TITLE_PARAGRAPHS).join(' · ');
    this.openTables.push({ title, rows: [] });
  }

  private endParagraph(): void {
    const text = this.running;
    this.running = '';
    const said = this.say(text);
    const row = this.openTables.at(-1)?.rows.at(-1);
    if (said === '' || !row || row.length === 0) return;
    row[row.length - 1] = `${row.at(-1)} ${said}`.trim();
  }

  private say(text: string): string {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said !== '') this.paragraphs.push(said);
    return said;
  }
}

/** Every text of a part of a package, and its tables; null if it is cut off. */
export function parseMarkup(xml: string, place: string): DocumentSection | null {
  const reader = new MarkupReader();
  if (!scanXml(xml, reader)) return null;
  return { place, paragraphs: reader.paragraphs, tables: reader.tables };
}
