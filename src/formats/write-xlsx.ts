import { strToU8, Zip, ZipDeflate } from 'fflate';
import { stylesXml } from './spreadsheet/cell-styles.ts';
import {
  contentTypesXml,
  packageRelationsXml,
  propertiesXml,
  sheetNames,
  sheetRelationsXml,
  tableXml,
  type WorkbookProperties,
  workbookRelationsXml,
  workbookXml,
} from './spreadsheet/package-xml.ts';
import { SharedStrings } from './spreadsheet/shared-strings.ts';
import { sheetXml, tableCorners, type WriterSheet } from './spreadsheet/sheet-xml.ts';

export type { SheetColumn, WriterSheet } from './spreadsheet/sheet-xml.ts';

/** What a workbook is made of. */
export interface WorkbookOptions {
  readonly sheets: readonly WriterSheet[];
  /** day of the edition, ISO: the only date in the file */
  readonly date: string;
  /** what it says about itself (default: nothing) */
  readonly properties?: WorkbookProperties;
}

// Level 2 packs a table 8 % worse than level 6 in half the time.
const COMPRESSION_LEVEL = 2;

function* parts({
  sheets,
  date,
  properties,
}: WorkbookOptions): Generator<readonly [path: string, chunks: Iterable<string>]> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const strings = new SharedStrings();
  const tables = sheets.flatMap(({ tableName }, index) => (tableName === undefined ? [] : [index + 1]));
  const hasProperties = properties !== undefined;
  yield ['[Content_Types].xml', [contentTypesXml({ sheetCount: names.length, tables, hasProperties })]];
  yield ['_rels/.rels', [packageRelationsXml(hasProperties)]];
  if (properties) yield ['docProps/core.xml', [propertiesXml(properties, date)]];
  yield ['xl/workbook.xml', [workbookXml(names)]];
  yield ['xl/_rels/workbook.xml.rels', [workbookRelationsXml(names.length)]];
  yield ['xl/styles.xml', [stylesXml()]];
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    yield [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, strings)];
    if (sheet.tableName === undefined) continue;
    const columns = sheet.columns.map(({ name }) => name);
    const table = { number, name: sheet.tableName, corners: tableCorners(sheet), columns };
    yield [`xl/worksheets/_rels/sheet${number}.xml.rels`, [sheetRelationsXml(number)]];
    yield [`xl/tables/table${number}.xml`, [tableXml(table)]];
  }
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
export function* writeXlsx(options: WorkbookOptions): Generator<Uint8Array> {
  let finished: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    finished.push(bytes);
  });
  const mtime = zipTime(options.date);
  for (const [path, chunks] of parts(options)) {
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
