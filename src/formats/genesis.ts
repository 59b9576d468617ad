import type { Cell } from '../core/grid.ts';
import { type CsvOptions, type ParsedCsv, parseCsv } from './csv.ts';
import type { Refusal } from './refusal.ts';

/** True if a first line opens a classic table: `GENESIS-Tabelle: …` or `Tabelle: 12411-0001`. */
export function isGenesisTitle(line: string): boolean {
  return /^\ufeff?"?(GENESIS-Tabelle|Tabelle|Table)\s*:\s*\S/.test(line);
}

/**
 * Reads a classic table of GENESIS or IT.NRW: title lines, several header rows, figures, notes below a line of
 * underscores. The lines stay as they are; which of them are header and footer says the mapping of the delivery.
 */
export function parseGenesis(text: string, options: CsvOptions): ParsedCsv | Refusal {
  const parsed = parseCsv(text, { ...options, delimiter: options.delimiter ?? ';' });
  if (!parsed.ok) return parsed;
  const { grid } = parsed;
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  // Some services fill title lines with delimiters, some do not: equal width makes columns addressable in every row.
  const rows = grid.rows.map((row) => (row.length < width ? padded(row, width) : row));
  return { ...parsed, grid: { ...grid, rows } };
}

function padded(row: readonly Cell[], width: number): Cell[] {
  return [...row, ...Array.from({ length: width - row.length }, () => null)];
}
