import type { FindingCode } from '../../core/codes.ts';
import type { Effects } from '../../core/effects.ts';
import { type Finding, shortValue } from '../../core/finding.ts';
import { printedText } from '../../core/printed-text.ts';
import { readGrids } from '../../formats/read-grids.ts';
import { isMisread } from '../../formats/text.ts';
import { refusalFinding } from '../refusal-finding.ts';
import { suggest } from '../suggest.ts';

/** Which columns a list has: `required` ones and others that may be left out. */
export interface SheetColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** code of findings about columns */
  readonly code: FindingCode;
  /** code of the finding when the file does not exist */
  readonly missing: FindingCode;
}

/** One row of a list; empty cells are empty text. */
export interface SheetRow {
  /** 1-based line of the file */
  readonly row: number;
  get(column: string): string;
}

/** A list of the workspace (areas, indicators …) as read. */
export interface Sheet {
  readonly file: string;
  readonly rows: readonly SheetRow[];
  readonly findings: readonly Finding[];
}

function columnFindings(
  file: string,
  { row, headings }: { row: number; headings: readonly string[] },
  columns: SheetColumns,
): Finding[] {
  const known = [...columns.required, ...columns.optional];
  const findings: Finding[] = [];
  for (const name of columns.required) {
    if (headings.includes(name)) continue;
    const near = suggest(name, headings);
    const details = { expected: name, problem: 'missing', ...(near === null ? {} : { suggestion: near }) };
    findings.push({ code: columns.code, severity: 'error', file, row, column: name, details });
  }
  headings.forEach((heading, index) => {
    const base = { code: columns.code, file, row, column: heading, value: heading };
    if (heading !== '' && headings.indexOf(heading) < index) {
      findings.push({ ...base, severity: 'error', details: { problem: 'duplicate' } });
    } else if (heading !== '' && !known.includes(heading)) {
      const near = suggest(heading, known);
      const details = { problem: 'unknown', ...(near === null ? {} : { suggestion: near }) };
      findings.push({ ...base, severity: near === null ? 'warning' : 'error', details });
    }
  });
  return findings;
}

// Beside the table of a workbook people write notes; a line of a text file has no beside.
const SPREADSHEETS: ReadonlySet<string> = new Set(['xlsx', 'xls']);

/** Texts that were read in the wrong encoding, and rows that a delimiter inside a cell has made longer. */
function rowFindings(
  cells: readonly string[],
  { file, row, headings, isText }: { file: string; row: number; headings: readonly string[]; isText: boolean },
): Finding[] {
  const findings = headings.flatMap((column, index): Finding[] => {
    const value = cells[index] ?? '';
    if (column === '' || !isMisread(value)) return [];
    const details = { problem: 'misread', own: 1 };
    const place = { file, row, column, value: shortValue(value) };
    return [{ code: 'delivery-encoding', severity: 'error', ...place, details }];
  });
  if (isText && cells.slice(headings.length).some((cell) => cell !== '')) {
    const details = { cells: cells.length, expected: headings.length, own: 1 };
    const place = { file, row, column: headings.at(-1) ?? '', value: shortValue(cells.at(-1)) };
    findings.push({ code: 'delivery-row-long', severity: 'error', ...place, details });
  }
  return findings;
}

/**
 * Reads a list that planners keep in CSV or XLSX, headings in its first filled row.
 * Rows without any content are passed over.
 */
export async function readSheet(effects: Effects, file: string, columns: SheetColumns): Promise<Sheet> {
  const bytes = await effects.readFile(file);
  if (!bytes) return { file, rows: [], findings: [{ code: columns.missing, severity: 'error', file }] };
  const options = { fileName: file, format: 'auto', encoding: 'auto', delimiter: 'auto', sheet: null } as const;
  const read = await readGrids(bytes, options);
  if (!read.ok) return { file, rows: [], findings: [refusalFinding(read, { file, more: { own: 1 } })] };
  const grid = read.grids[0];
  const start = grid ? grid.rows.findIndex((row) => row.some((cell) => printedText(cell) !== '')) : -1;
  if (!grid || start < 0) return { file, rows: [], findings: [{ code: 'delivery-empty', severity: 'error', file }] };
  const headings = (grid.rows[start] ?? []).map((cell) => printedText(cell).toLowerCase());
  const position = new Map(headings.map((heading, index) => [heading, index] as const).reverse());
  const rows: SheetRow[] = [];
  const findings: Finding[] = [];
  for (let index = start + 1; index < grid.rows.length; index++) {
    const cells = (grid.rows[index] ?? []).map(printedText);
    if (cells.every((cell) => cell === '')) continue;
    const row = grid.lineNumbers?.[index] ?? index + 1;
    findings.push(...rowFindings(cells, { file, row, headings, isText: !SPREADSHEETS.has(read.format) }));
    rows.push({ row, get: (column) => cells[position.get(column) ?? -1] ?? '' });
  }
  const headRow = grid.lineNumbers?.[start] ?? start + 1;
  return { file, rows, findings: [...columnFindings(file, { row: headRow, headings }, columns), ...findings] };
}
