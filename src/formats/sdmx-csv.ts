import type { Cell } from '../core/grid.ts';
import { type CsvOptions, type ParsedCsv, parseCsv } from './csv.ts';
import { type Refusal, unreadable } from './refusal.ts';

const LABEL_SEPARATOR = ': ';

/** True if a first line is the heading of SDMX-CSV 1 (`DATAFLOW,…`) or 2 (`STRUCTURE,STRUCTURE_ID,…`). */
export function isSdmxHeading(line: string): boolean {
  return /^"?(STRUCTURE(\[.\])?"?[,;\t|]"?STRUCTURE_ID\b|DATAFLOW\b[^,;\t|]*[,;\t|])/.test(line);
}

interface Parts {
  readonly code: Cell;
  readonly label: Cell;
}

function parts(cell: Cell): Parts {
  if (typeof cell !== 'string') return { code: cell, label: null };
  const at = cell.indexOf(LABEL_SEPARATOR);
  return at < 0 ? { code: cell, label: null } : { code: cell.slice(0, at), label: cell.slice(at + 2) };
}

/** Headings lose what SDMX-CSV packs into them: the sub-field separator in `STRUCTURE[;]`, the list mark in `NOTE[]`. */
function headingCode(cell: Cell): string {
  return String(cell ?? '').replace(/\[.?\]$/, '');
}

/**
 * Reads SDMX-CSV 1 and 2 with any of its delimiters. Where a file carries labels as `code: label`, the code stays in
 * the column and the label gets a column of its own behind it, named like the label of the heading: both ways in which
 * the standard writes labels then look the same. Values stay text (the `;` variant has decimal commas).
 */
export function parseSdmxCsv(text: string, options: CsvOptions): ParsedCsv | Refusal {
  const firstLine = text.slice(0, 2000).split(/\r?\n|\r/, 1)[0] ?? '';
  if (!isSdmxHeading(firstLine)) return unreadable('sdmx-header', { found: firstLine.slice(0, 80) });
  const named = /^"?(?:STRUCTURE(?:\[.\])?|DATAFLOW[^,;\t|]*)"?([,;\t|])/.exec(firstLine)?.[1];
  const parsed = parseCsv(text, { ...options, delimiter: options.delimiter ?? (named as CsvOptions['delimiter']) });
  if (!parsed.ok) return parsed;
  const [heading = [], ...body] = parsed.grid.rows;
  const headings = heading.map((cell) => parts(cell));
  const isSplit = headings.map((part) => part.label !== null);
  if (!isSplit.includes(true)) {
    const rows = [heading.map(headingCode), ...body];
    return { ...parsed, grid: { ...parsed.grid, rows } };
  }
  const hasLabels = isSplit.map(
    (split, column) => split && body.some((row) => parts(row[column] ?? null).label !== null),
  );
  const header = headings.flatMap((part, column) =>
    hasLabels[column] ? [headingCode(part.code), part.label] : [headingCode(part.code)],
  );
  const rows = body.map((row) =>
    row.flatMap((cell, column) => {
      if (!hasLabels[column]) return [cell];
      const { code, label } = parts(cell);
      return [code, label];
    }),
  );
  return { ...parsed, grid: { ...parsed.grid, rows: [header, ...rows] } };
}
