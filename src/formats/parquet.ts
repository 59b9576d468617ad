import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Cell, Grid } from '../core/grid.ts';
import { LIMITS, type Limits, piece, type Refusal, tooLarge, unreadable } from './refusal.ts';
import { isoText } from './spreadsheet/date-format.ts';

/** A Parquet file as one long grid. */
export interface ParsedParquet {
  readonly ok: true;
  readonly grid: Grid;
}

/** A value of any Parquet type as a cell: whole numbers beyond 2^53 and nested values become text. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : isoText(value.getTime());
  if (value === null || value === undefined) return null;
  return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part));
}

/** Makes cells of values, in place: the rows are ours and there may be millions. Returns what breaks a limit. */
function toCells(rows: unknown[][], names: readonly string[], limits: Limits): Refusal | null {
  for (const [index, row] of rows.entries()) {
    for (let column = 0; column < row.length; column++) {
      const cell = cellOf(row[column]);
      row[column] = cell;
      if (typeof cell !== 'string' || cell.length <= limits.cellLength) continue;
      // the names are row 1
      const where = { line: index + 2, inColumn: piece(names[column] ?? '') };
      return tooLarge('cellLength', { found: cell.length, allowed: limits.cellLength, ...where });
    }
  }
  return null;
}

/**
 * Reads a Parquet file. Numbers stay numbers, dates become ISO text. Sizes are taken from the footer before anything
 * is unpacked.
 */
export async function parseParquet(bytes: Uint8Array, limits: Limits = LIMITS): Promise<ParsedParquet | Refusal> {
  const buffer = bytes.slice().buffer;
  const metadata = parquetMetadata(buffer);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const rowCount = Number(metadata.num_rows);
  if (rowCount * names.length > limits.cells)
    return tooLarge('cells', { found: rowCount * names.length, allowed: limits.cells });
  let unpacked = 0;
  let values = 0;
  for (const { meta_data } of metadata.row_groups.flatMap(({ columns }) => columns)) {
    unpacked += Number(meta_data?.total_uncompressed_size ?? 0);
    values += Number(meta_data?.num_values ?? 0);
  }
  if (values > limits.cells) return tooLarge('cells', { found: values, allowed: limits.cells });
  if (unpacked > limits.unpackedBytes)
    return tooLarge('unpackedBytes', { found: unpacked, allowed: limits.unpackedBytes });
  const file = { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
  let rows: unknown[][] = [];
  await parquetRead({
    file,
    metadata,
    compressors,
    onComplete: (read) => {
      rows = read;
    },
  });
  if (rows.length !== rowCount) return unreadable('damaged', { found: rows.length, expected: rowCount });
  const refusal = toCells(rows, names, limits);
  if (refusal) return refusal;
  const body = rows as Cell[][];
  body.unshift(names);
  return { ok: true, grid: { name: null, rows: body, lineNumbers: null, merges: [] } };
}
