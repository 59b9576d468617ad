import { read, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, Merge } from '../../core/grid.ts';
import { LIMITS, type Limits, type Refusal, tooLarge, unreadable } from '../refusal.ts';
import { columnLetters } from './cell-address.ts';
import { isDateFormat, serialText } from './date-format.ts';
import { chooseSheets } from './sheet-choice.ts';
import type { ParsedWorkbook } from './xlsx.ts';

/** A cell as the library keeps it in a dense sheet; `t` is its type, `v` its value, `z` its number format. */
interface LibraryCell {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: string | number;
}

function cellOf(cell: LibraryCell | undefined, from1904: boolean): Cell {
  if (!cell || cell.t === 'z') return null;
  const { v } = cell;
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (typeof v === 'number') {
    const isDate = typeof cell.z === 'string' && isDateFormat(cell.z);
    return isDate ? (serialText(v, from1904) ?? v) : v;
  }
  if (typeof v === 'boolean') return v;
  return typeof v === 'string' && v !== '' ? v : null;
}

function mergesOf(sheet: WorkSheet): readonly Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rowCount: e.r - s.r + 1,
    columnCount: e.c - s.c + 1,
  }));
}

function gridOf(name: string, sheet: WorkSheet, from1904: boolean): Grid {
  // Dense sheets are arrays with holes where a row or cell is absent.
  const source = (sheet['!data'] ?? []) as unknown as readonly (readonly (LibraryCell | undefined)[] | undefined)[];
  const rows: Cell[][] = [];
  for (let row = 0; row < source.length; row++) {
    const cells = Array.from(source[row] ?? [], (cell) => cellOf(cell, from1904));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    rows.push(cells);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return { name, rows, lineNumbers: null, merges: mergesOf(sheet) };
}

function limitBroken(grids: readonly Grid[], limits: Limits): Refusal | null {
  let cells = 0;
  for (const { name, rows } of grids) {
    for (const [index, row] of rows.entries()) {
      cells += row.length;
      const column = row.findIndex((cell) => typeof cell === 'string' && cell.length > limits.cellLength);
      if (column < 0) continue;
      const where = { line: index + 1, inColumn: columnLetters(column), inSheet: name ?? '' };
      return tooLarge('cellLength', { found: String(row[column]).length, allowed: limits.cellLength, ...where });
    }
  }
  return cells > limits.cells ? tooLarge('cells', { found: cells, allowed: limits.cells }) : null;
}

/**
 * Reads the sheets of an old binary workbook (`.xls`, Excel 97–2003), as `parseXlsx` does for new ones. Only bytes that
 * are such a file may come here: the library would guess at anything.
 */
export function parseXls(
  bytes: Uint8Array,
  options: { readonly sheet: string | null; readonly limits?: Limits },
): ParsedWorkbook | Refusal {
  const limits = options.limits ?? LIMITS;
  let workbook: ReturnType<typeof read>;
  try {
    workbook = read(bytes, { type: 'array', dense: true, cellDates: false, cellNF: true, cellHTML: false });
  } catch (error) {
    return unreadable(/password|encrypt/i.test(String(error)) ? 'encrypted' : 'damaged');
  }
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const chosen = chooseSheets(workbook.SheetNames, options.sheet);
  if ('ok' in chosen) return chosen;
  const grids: Grid[] = [];
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name];
    if (sheet && chosen.has(name)) grids.push(gridOf(name, sheet, from1904));
  }
  return limitBroken(grids, limits) ?? { ok: true, grids };
}
