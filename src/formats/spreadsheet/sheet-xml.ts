import { assert } from '../../core/assert.ts';
import { numberText } from '../number-text.ts';
import type { WriterColumn } from '../write-csv.ts';
import { columnLetters, LAST_ROW } from './cell-address.ts';
import { CELL_STYLE, numberStyle } from './cell-styles.ts';
import { escapeText } from './package-xml.ts';
import type { SharedStrings } from './shared-strings.ts';

/** A column of a sheet: what is written, and how it looks. */
export type SheetColumn = WriterColumn & {
  /** decimals that are shown of a number; the cell holds all of them (default: as the programme likes) */
  readonly decimals?: number;
  /** width in characters (default: as its name needs) */
  readonly width?: number;
  /** true: long texts go on in further lines */
  readonly isWrapped?: boolean;
  /** words where a number is missing */
  wordAt?(row: number): string | null;
  /** name of the sheet to which a cell leads */
  leadsTo?(row: number): string;
};

/** A table with the name of its tab; the name is shortened and cleaned to what Excel takes. */
export interface WriterSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rowCount: number;
  /** lines above the table, the title first; a sheet without columns is these lines alone */
  readonly lines?: readonly string[];
  /** name under which the table is found in the workbook: letters, digits, underscores */
  readonly tableName?: string;
  /** columns that stay in sight (default 0) */
  readonly frozenColumns?: number;
}

const CHUNK_LENGTH = 500_000;
const NARROWEST = 9;
const WIDEST = 42;
const WIDTH_OF_LINES = 100;
const LINE_POINTS = 15;

/** Number of the row, from 1, in which the headings stand. */
const headingRow = ({ lines = [] }: WriterSheet): number => lines.length + 1;

/** Corners of a table with its headings, such as `A4:C20`. */
export function tableCorners(sheet: WriterSheet): string {
  const first = headingRow(sheet);
  return `A${first}:${columnLetters(sheet.columns.length - 1)}${first + sheet.rowCount}`;
}

/** Writer of the cells of one column: `(row) → XML`, empty for an empty cell. `first` is the row number of row 0. */
function cellWriter(
  column: SheetColumn,
  { letters, strings, first }: { letters: string; strings: SharedStrings; first: number },
): (row: number) => string {
  const styled = (row: number, style: number, text: string | null | undefined): string =>
    text ? styledText(`${letters}${row + first}`, [style, text], strings) : '';
  if (column.kind === 'number') {
    const style = column.decimals === undefined ? '' : ` s="${numberStyle(column.decimals)}"`;
    return (row) => {
      const text = numberText(column.at(row));
      return text === ''
        ? styled(row, CELL_STYLE.word, column.wordAt?.(row))
        : `<c r="${letters}${row + first}"${style}><v>${text}</v></c>`;
    };
  }
  if (column.leadsTo) return (row) => styled(row, CELL_STYLE.link, column.at(row));
  if (column.isWrapped) return (row) => styled(row, CELL_STYLE.wrapped, column.at(row));
  return (row) => {
    const text = column.at(row);
    return text ? `<c r="${letters}${row + first}"${strings.cellEnd(text)}` : '';
  };
}

function styledText(address: string, [style, text]: readonly [number, string], strings: SharedStrings): string {
  return `<c r="${address}" s="${style}" t="s"><v>${strings.numberOf(text)}</v></c>`;
}

function sheetStart(sheet: WriterSheet, strings: SharedStrings): string {
  const { columns, lines, tableName, frozenColumns = 0 } = sheet;
  const isText = columns.length === 0;
  const widths = columns.map(({ name, width }) => width ?? Math.min(WIDEST, Math.max(NARROWEST, name.length + 2)));
  const cols = (isText ? [WIDTH_OF_LINES] : widths).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const above = (lines ?? []).map((line, index) => {
    const style = index === 0 ? CELL_STYLE.title : isText ? CELL_STYLE.wrapped : CELL_STYLE.plain;
    const height = isText && index > 0 ? rowHeight([[line, WIDTH_OF_LINES]]) : '';
    return `<row r="${index + 1}"${height}>${styledText(`A${index + 1}`, [style, line], strings)}</row>`;
  });
  const row = headingRow(sheet);
  const style = tableName === undefined ? CELL_STYLE.bold : CELL_STYLE.heading;
  const headings = columns.map(({ name }, index) =>
    styledText(`${columnLetters(index)}${row}`, [style, name], strings),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${isText ? '' : pane(row, frozenColumns)}</sheetView></sheetViews>` +
    `${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${above.join('')}` +
    `${isText ? '' : `<row r="${row}"${rowHeight(columns.map(({ name }, index) => [name, widths[index]!]))}>${headings.join('')}</row>`}`
  );
}

/** Height of a row whose longest text needs several lines; not every programme finds it by itself. */
function rowHeight(texts: readonly (readonly [text: string, width: number])[]): string {
  // what is bold or broken between words needs more room than its letters
  const lines = Math.max(1, ...texts.map(([text, width]) => Math.ceil((text.length * 1.1) / width)));
  return lines === 1 ? '' : ` ht="${lines * LINE_POINTS}" customHeight="1"`;
}

/** Headings, and the first columns where wanted, stay in sight. */
function pane(row: number, frozenColumns: number): string {
  const cell = `${columnLetters(frozenColumns)}${row + 1}`;
  const corner = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  return (
    `<pane ${frozenColumns > 0 ? `xSplit="${frozenColumns}" ` : ''}ySplit="${row}" topLeftCell="${cell}"` +
    ` activePane="${corner}" state="frozen"/><selection pane="${corner}" activeCell="${cell}" sqref="${cell}"/>`
  );
}

function sheetEnd(sheet: WriterSheet): string {
  const first = headingRow(sheet) + 1;
  const links = sheet.columns.flatMap(({ leadsTo }, index) => {
    if (!leadsTo) return [];
    return Array.from({ length: sheet.rowCount }, (_, row) => {
      const place = `'${escapeText(leadsTo(row)).replaceAll("'", "''")}'!A1`;
      return `<hyperlink ref="${columnLetters(index)}${first + row}" location="${place}"/>`;
    });
  });
  return (
    `</sheetData>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    `${sheet.tableName === undefined ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'}</worksheet>`
  );
}

/**
 * The part of one sheet in chunks.
 * @throws {AssertionError} beyond what a sheet holds: the caller leaves such a table out
 */
export function* sheetXml(sheet: WriterSheet, strings: SharedStrings): Generator<string> {
  const first = headingRow(sheet) + 1;
  const most = LAST_ROW - first + 1;
  assert(sheet.rowCount <= most, `a sheet holds ${most} rows below its header, not ${sheet.rowCount}`);
  const writers = sheet.columns.map((column, index) =>
    cellWriter(column, { letters: columnLetters(index), strings, first }),
  );
  const wrapped = sheet.columns.filter(({ isWrapped }) => isWrapped);
  let chunk = sheetStart(sheet, strings);
  for (let row = 0; row < sheet.rowCount; row++) {
    let cells = '';
    for (const writer of writers) cells += writer(row);
    const height = rowHeight(wrapped.map(({ at, width }) => [String(at(row) ?? ''), width ?? WIDEST]));
    chunk += `<row r="${row + first}"${height}>${cells}</row>`;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk + sheetEnd(sheet);
}
