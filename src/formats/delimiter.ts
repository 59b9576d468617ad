import Papa from 'papaparse';

/** What separates the cells of a line. */
export type Delimiter = ';' | ',' | '\t' | '|';

// In this order where two fit equally well.
const CANDIDATES: readonly Delimiter[] = [';', '\t', '|', ','];
const SAMPLE_LINES = 200;
const SAMPLE_LENGTH = 200_000;
// What stands in quotes says nothing about the delimiter.
const QUOTED_CELL = /(^|[;,\t|\n])"(?:[^"]|"")*"(?=[;,\t|\n]|$)/g;
const NUMBER_WITH_COMMA = /^\s*[-+]?[\d.'\s]*\d,\d+\s*%?\s*$/;

interface Split {
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
  /** most frequent number of cells of lines that are split at all */
  readonly columns: number;
  readonly score: number;
}

function split(sample: string, delimiter: Delimiter): Split {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_LINES });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  const frequencies = new Map<number, number>();
  for (const row of rows) if (row.length > 1) frequencies.set(row.length, (frequencies.get(row.length) ?? 0) + 1);
  let columns = 1;
  let best = 0;
  for (const [length, count] of frequencies) {
    // Title lines above and footnotes below may be split by chance; the table itself has the most lines × columns.
    if (count * (length - 1) > best) {
      best = count * (length - 1);
      columns = length;
    }
  }
  return { delimiter, rows, columns, score: best };
}

/** True if nearly all commas inside the cells of this split belong to numbers: `01;1,5;2,5`. */
function commasAreDecimal({ rows }: Split): boolean {
  let numbers = 0;
  let others = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (!cell.includes(',')) continue;
      if (NUMBER_WITH_COMMA.test(cell)) numbers++;
      else others++;
    }
  }
  return numbers > 0 && numbers >= others;
}

/**
 * Finds the delimiter of a text whose line ends are `\n`. Robust against title lines, footnotes, decimal commas and
 * commas in names.
 * @returns null if no line is split by any candidate: the file has one column
 */
export function detectDelimiter(text: string): Delimiter | null {
  const sample = text.slice(0, SAMPLE_LENGTH).replace(QUOTED_CELL, '$1x');
  const splits = CANDIDATES.map((delimiter) => split(sample, delimiter)).filter(({ columns }) => columns > 1);
  const others = splits.filter(({ delimiter }) => delimiter !== ',');
  const comma = splits.find(({ delimiter }) => delimiter === ',');
  const best = others.sort((first, second) => second.score - first.score)[0];
  if (!comma) return best?.delimiter ?? null;
  if (!best) return isOneColumnOfDecimals(sample) ? null : ',';
  if (best.score >= comma.score) return best.delimiter;
  return commasAreDecimal(best) ? best.delimiter : ',';
}

/** A single column of numbers with decimal commas below a heading without one. */
function isOneColumnOfDecimals(sample: string): boolean {
  const [heading = '', ...lines] = sample.split('\n').filter((line) => line.trim() !== '');
  return !heading.includes(',') && lines.every((line) => !line.includes(',') || NUMBER_WITH_COMMA.test(line));
}
