import Papa from 'papaparse';
import type { Cell, Grid } from '../core/grid.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { LIMITS, type Limits, type Refusal, tooLarge, unreadable } from './refusal.ts';
import { columnLetters } from './spreadsheet/cell-address.ts';

/** How a text is cut into cells. */
export interface CsvOptions {
  readonly delimiter: Delimiter | null;
  readonly limits?: Limits;
}

/** A text as one grid. */
export interface ParsedCsv {
  readonly ok: true;
  readonly grid: Grid;
  /** null where the file has a single column */
  readonly delimiter: Delimiter | null;
}

/** Number of the line, from 1, in which a character stands. */
function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** First line of each row; null where the first row is line 1 and every row is one line. */
function lineNumbersOf(
  rows: readonly (readonly string[])[],
  { firstLine, hasQuotes }: { firstLine: number; hasQuotes: boolean },
): Uint32Array | null {
  if (!hasQuotes && firstLine === 1) return null;
  const lineNumbers = new Uint32Array(rows.length);
  let line = firstLine;
  let isPlain = firstLine === 1;
  for (let index = 0; index < rows.length; index++) {
    lineNumbers[index] = line++;
    for (const cell of rows[index] ?? []) {
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) {
        line++;
        isPlain = false;
      }
    }
  }
  return isPlain ? null : lineNumbers;
}

/** Empty cells become null, in place: the rows are ours and there may be millions. Returns what breaks a limit. */
function emptyToNull(rows: Cell[][], lineNumbers: Uint32Array | null, limits: Limits): Refusal | null {
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    cells += row.length;
    if (cells > limits.cells) return tooLarge('cells', { found: cells, allowed: limits.cells });
    for (let column = 0; column < row.length; column++) {
      const cell = row[column] as string;
      if (cell === '') row[column] = null;
      else if (cell.length > limits.cellLength) {
        const line = lineNumbers?.[index] ?? index + 1;
        const inColumn = columnLetters(column);
        return tooLarge('cellLength', { found: cell.length, allowed: limits.cellLength, line, inColumn });
      }
    }
  }
  return null;
}

/** What Excel writes above a table to tell itself the delimiter: no row of the table. */
const SEPARATOR_LINE = /^sep=([;,\t|])\n/i;

/**
 * Cuts a text into rows of cells; all cells stay text, empty ones are null, blank lines stay rows. Quoted cells may
 * hold delimiters and line breaks (`\r\n` in them becomes `\n`). A first line `sep=;` names the delimiter and is left out. A quotation mark that is never closed is refused with
 * its line: it would swallow the rest of the file.
 */
export function parseCsv(text: string, options: CsvOptions): ParsedCsv | Refusal {
  const limits = options.limits ?? LIMITS;
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const told = SEPARATOR_LINE.exec(lines);
  const body = told ? lines.slice(told[0].length) : lines;
  const firstLine = told ? 2 : 1;
  const delimiter = options.delimiter ?? (told?.[1] as Delimiter | undefined) ?? detectDelimiter(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: delimiter ?? ';', newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const reason = broken.code === 'MissingQuotes' ? 'quote-not-closed' : 'quote-misplaced';
    return unreadable(reason, { line: lineAt(body, broken.index ?? 0) + firstLine - 1 });
  }
  const last = data.at(-1);
  if (last && last.length === 1 && last[0] === '') data.pop();
  const lineNumbers = lineNumbersOf(data, { firstLine, hasQuotes: body.includes('"') });
  const rows: Cell[][] = data;
  const refusal = emptyToNull(rows, lineNumbers, limits);
  if (refusal) return refusal;
  return { ok: true, grid: { name: null, rows, lineNumbers, merges: [] }, delimiter };
}
