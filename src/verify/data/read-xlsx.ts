import { parseRelations, parseSharedStrings, parseWorkbook } from '../../formats/spreadsheet/workbook-parts.ts';
import { unzip } from '../../formats/spreadsheet/zip.ts';
import type { TableCell } from './compare-rows.ts';
import { CellTexts, eachSheetRow } from './sheet-rows.ts';

/** Where a row of a workbook stands. */
export interface SheetPlace {
  readonly sheet: string;
  readonly line: number;
}

/** More than the longest workbook Excel opens. */
const MAXIMUM_BYTES = 3_000_000_000;

/**
 * Hands over the rows of all sheets of a workbook, one after another. False if it cannot be read, or if anything in its
 * cells is written in a way that nobody here understands.
 */
export function eachXlsxRow(bytes: Uint8Array, row: (cells: TableCell[], place: SheetPlace) => void): boolean {
  const isWanted = (path: string): boolean => /\.(?:xml|rels)$/.test(path);
  const unzipped = unzip(bytes, { isWanted, maximumBytes: MAXIMUM_BYTES });
  if (!unzipped.ok) return false;
  const text = (path: string): string => new TextDecoder().decode(unzipped.files.get(path) ?? new Uint8Array(0));
  const shared = text('xl/sharedStrings.xml');
  // reading aids stand beside a text and in no cell
  if (/<(?:\w+:)?rPh[\s>]|<!DOCTYPE/i.test(shared)) return false;
  const strings = new CellTexts(parseSharedStrings(shared));
  const { sheets } = parseWorkbook(text('xl/workbook.xml'));
  const relations = parseRelations(text('xl/_rels/workbook.xml.rels'), 'xl');
  for (const [index, { name: sheet, relation }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const content = unzipped.files.get(path);
    // whoever reads documents takes the sheets by these names
    if (!content || relations.find(({ id }) => id === relation)?.path !== path) return false;
    if (!eachSheetRow(content, strings, (cells, line) => row(cells, { sheet, line }))) return false;
  }
  return sheets.length > 0 && strings.areAllShown();
}
