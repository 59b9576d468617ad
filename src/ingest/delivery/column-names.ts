import type { Cell, Grid } from '../../core/grid.ts';
import { printedText } from '../../core/printed-text.ts';
import { suggest } from '../suggest.ts';

/** Longest heading that is told apart from others. */
const LONGEST = 500;

const text = (cell: Cell | undefined): string => printedText(cell).slice(0, LONGEST).replace(/\s+/g, ' ');

/** Fills merged header cells from their upper left corner. */
function filledHeader(grid: Grid, skipRows: number, headerRows: number): string[][] {
  const width = headerWidth(grid, skipRows, headerRows);
  const rows = Array.from({ length: headerRows }, (_, index) => {
    const row = grid.rows[skipRows + index] ?? [];
    return Array.from({ length: width }, (_, column) => text(row[column]));
  });
  for (const merge of grid.merges) {
    const content = text(grid.rows[merge.row]?.[merge.column]);
    for (let row = merge.row; row < merge.row + merge.rowCount; row++) {
      const target = rows[row - skipRows];
      if (!target) continue;
      for (let column = merge.column; column < Math.min(width, merge.column + merge.columnCount); column++) {
        target[column] = content;
      }
    }
  }
  if (grid.merges.length === 0) fillAcross(rows);
  return rows;
}

function headerWidth(grid: Grid, skipRows: number, headerRows: number): number {
  let width = 0;
  for (let row = skipRows; row < skipRows + headerRows; row++) width = Math.max(width, grid.rows[row]?.length ?? 0);
  return width;
}

// A spreadsheet saved as CSV keeps the text of a merged heading in its first cell only.
function fillAcross(rows: string[][]): void {
  for (let row = 0; row < rows.length - 1; row++) {
    const cells = rows[row] ?? [];
    for (let column = 1; column < cells.length; column++) {
      const below = rows.slice(row + 1).some((other) => other[column] !== '');
      const startsNew = rows.slice(0, row).some((other) => other[column] !== other[column - 1]);
      if (cells[column] === '' && below && !startsNew) cells[column] = cells[column - 1] ?? '';
    }
  }
}

/** Builds the headings of a grid from its header rows; equal parts one below the other count once. */
export function columnNames(grid: Grid, skipRows: number, headerRows: number): readonly string[] {
  const rows = filledHeader(grid, skipRows, headerRows);
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => {
    const parts: string[] = [];
    for (const row of rows) {
      const part = row[column] ?? '';
      if (part !== '' && part !== parts.at(-1)) parts.push(part);
    }
    return parts.join(' | ');
  });
}

/** A column found by its heading, or why not. */
export type ColumnMatch =
  | { readonly kind: 'found'; readonly index: number }
  | { readonly kind: 'unknown'; readonly suggestion: string | null }
  | { readonly kind: 'ambiguous'; readonly count: number };

const LEVELS: readonly ((name: string) => string)[] = [
  (name) => name.replace(/\s*\|\s*/g, ' | '),
  (name) => withoutMarks(name).toLowerCase(),
  (name) => withoutUnits(withoutMarks(name)).toLowerCase(),
];

// "Kinder (0-5)" ends in no footnote mark, nor does "0-171)": a mark stands outside brackets and behind no digit.
const withoutMarks = (name: string): string =>
  name
    .replace(/(?<=\S)-\s(?=\p{Ll})/gu, '')
    .replace(/(?:\s+|(?<!\d))\d{1,2}\)|\s*(?<!\bk?m)[¹²³⁴-⁹]+/g, (mark, at: number) =>
      name.lastIndexOf('(', at) > name.lastIndexOf(')', at - 1) ? mark : '',
    )
    .replace(/\s*\|\s*/g, ' | ')
    .trim();

// What only names the unit. Never ages, years or "in 1 000": with another one it is another column.
const UNIT =
  /\s*(?:[([]\s*)?(?:in\s+)?(?:km²|km2|qkm|ha|m²|m2|€|Euro|EUR|Anzahl|Personen|Jahren?|Prozent|v\.\s?H\.|%)\s*[)\]]?\s*$/iu;
const PER_CENT = /(?:%|Prozent|v\.\s?H\.)\s*[)\]]?\s*$/i;
const SHARE = /anteil|quote|rate|share/i;

/** Without the units at the ends of its parts. "Arbeitslose (%)" keeps its own: "Arbeitslose" counts them. */
const withoutUnits = (name: string): string =>
  name
    .split(' | ')
    .map((part) => (PER_CENT.test(part) && !SHARE.test(name) ? part : part.replace(UNIT, '').trim()))
    .filter((part) => part !== '')
    .join(' | ');

/**
 * Finds a column by heading or number. Line breaks, blanks, footnote marks, letter case and units in the heading may
 * differ, the closest reading first; `name#2` means the second of equal headings.
 */
export function findColumn(names: readonly string[], wanted: string | number): ColumnMatch {
  if (typeof wanted === 'number') {
    return wanted <= names.length ? { kind: 'found', index: wanted - 1 } : { kind: 'unknown', suggestion: null };
  }
  const direct = findByName(names, wanted, null);
  if (direct.kind !== 'unknown') return direct;
  const numbered = /^(.*)#(\d+)$/.exec(wanted);
  return numbered?.[1] ? findByName(names, numbered[1], Number(numbered[2])) : direct;
}

function findByName(names: readonly string[], wanted: string, position: number | null): ColumnMatch {
  const spoken = text(wanted);
  for (const simplify of LEVELS) {
    const simple = simplify(spoken);
    if (simple === '') continue;
    const matches = names.flatMap((name, index) => (simplify(name) === simple ? [index] : []));
    if (matches.length === 0) continue;
    if (position !== null) {
      const index = matches[position - 1];
      return index === undefined ? { kind: 'unknown', suggestion: null } : { kind: 'found', index };
    }
    const [index] = matches;
    if (matches.length === 1 && index !== undefined) return { kind: 'found', index };
    return { kind: 'ambiguous', count: matches.length };
  }
  return { kind: 'unknown', suggestion: suggest(spoken, names) };
}

/** Letter of a column as spreadsheets count: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (index % 26));
}
