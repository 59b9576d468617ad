import { strToU8, Zip, ZipDeflate } from 'fflate';
import { assert } from '../core/assert.ts';
import { numberText } from './number-text.ts';
import { columnLetters, LAST_ROW } from './spreadsheet/cell-address.ts';
import {
  contentTypesXml,
  escapeText,
  packageRelationsXml,
  sheetNames,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
} from './spreadsheet/package-xml.ts';
import type { WriterColumn, WriterTable } from './write-csv.ts';

/** A table with the name of its tab; the name is shortened and cleaned to what Excel takes. */
export interface WriterSheet extends WriterTable {
  readonly name: string;
}

/** What a workbook is made of. */
export interface WorkbookOptions {
  readonly sheets: readonly WriterSheet[];
  /** day of the edition, ISO: the only date in the file */
  readonly date: string;
}

const CHUNK_LENGTH = 500_000;
const LONGEST_CELL = 32_767;
// Level 2 packs a table 8 % worse than level 6 in half the time.
const COMPRESSION_LEVEL = 2;
const NARROWEST = 9;
const WIDEST = 42;

/** Texts of all sheets; a cell points to its text by number. */
class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private useCount = 0;

  numberOf(text: string): number {
    this.useCount++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    assert(text.length <= LONGEST_CELL, `a cell of a workbook holds ${LONGEST_CELL} characters, not ${text.length}`);
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  *xml(): Generator<string> {
    const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespace}" count="${this.useCount}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys()) yield `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;
    yield '</sst>';
  }
}

/** Writer of the cells of one column: `(row) → XML`, empty for an empty cell. `r` is the row number in the sheet. */
function cellWriter(column: WriterColumn, letters: string, strings: SharedStrings): (row: number) => string {
  if (column.kind === 'number') {
    return (row) => {
      const text = numberText(column.at(row));
      return text === '' ? '' : `<c r="${letters}${row + 2}"><v>${text}</v></c>`;
    };
  }
  return (row) => {
    const text = column.at(row);
    return text ? `<c r="${letters}${row + 2}" t="s"><v>${strings.numberOf(text)}</v></c>` : '';
  };
}

function sheetStart({ columns }: WriterTable, strings: SharedStrings): string {
  const widths = columns.map(({ name }, index) => {
    const width = Math.min(WIDEST, Math.max(NARROWEST, name.length + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const header = columns.map(
    ({ name }, index) => `<c r="${columnLetters(index)}1" s="1" t="s"><v>${strings.numberOf(name)}</v></c>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData><row r="1">${header.join('')}</row>`
  );
}

function* sheetXml(sheet: WriterSheet, strings: SharedStrings): Generator<string> {
  assert(sheet.rowCount < LAST_ROW, `a sheet holds ${LAST_ROW - 1} rows below its header, not ${sheet.rowCount}`);
  const writers = sheet.columns.map((column, index) => cellWriter(column, columnLetters(index), strings));
  let chunk = sheetStart(sheet, strings);
  for (let row = 0; row < sheet.rowCount; row++) {
    let cells = '';
    for (const writer of writers) cells += writer(row);
    chunk += `<row r="${row + 2}">${cells}</row>`;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}</sheetData></worksheet>`;
}

function* parts(sheets: readonly WriterSheet[]): Generator<readonly [path: string, chunks: Iterable<string>]> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const strings = new SharedStrings();
  yield ['[Content_Types].xml', [contentTypesXml(names.length)]];
  yield ['_rels/.rels', [packageRelationsXml()]];
  yield ['xl/workbook.xml', [workbookXml(names)]];
  yield ['xl/_rels/workbook.xml.rels', [workbookRelationsXml(names.length)]];
  yield ['xl/styles.xml', [stylesXml()]];
  for (const [index, sheet] of sheets.entries())
    yield [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)];
  yield ['xl/sharedStrings.xml', strings.xml()];
}

/** Local midnight of the day: zip stores local time, so every time zone writes the same bytes. */
function zipTime(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Math.max(year, 1980), month - 1, day);
}

/**
 * Writes an XLSX workbook in chunks: numbers as numbers, texts as shared texts (never formulas), empty cells for null
 * and NaN, header bold and frozen. Equal input gives equal bytes.
 *
 * Own writer: write-excel-file 4.1 takes 5.9 s for 100,000 rows × 15 columns and stamps the hour into the file; this
 * one takes 1.8 s, two thirds of it for packing.
 * @throws {AssertionError} beyond 1,048,575 rows or 32,767 characters in a cell: the caller leaves such a table out
 */
export function* writeXlsx({ sheets, date }: WorkbookOptions): Generator<Uint8Array> {
  let finished: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    finished.push(bytes);
  });
  const mtime = zipTime(date);
  for (const [path, chunks] of parts(sheets)) {
    const file = new ZipDeflate(path, { level: COMPRESSION_LEVEL });
    file.mtime = mtime;
    zip.add(file);
    for (const chunk of chunks) {
      file.push(strToU8(chunk));
      yield* finished;
      finished = [];
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* finished;
}
