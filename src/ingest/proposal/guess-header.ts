import type { Cell, Grid } from '../../core/grid.ts';
import { isNumeric, isPeriod } from './column-profile.ts';

/** Where the heading and the figures of a sheet stand. */
export interface HeaderGuess {
  readonly skipRows: number;
  readonly headerRows: number;
  /** text with which the first row below the figures begins, null if there is none */
  readonly footer: string | null;
  /** row after the last one with figures */
  readonly end: number;
}

const MOST_HEADER_ROWS = 6;
const FOOTER_LENGTH = 30;

const filled = (row: readonly Cell[] | undefined): Cell[] => (row ?? []).filter((cell) => cell !== null && cell !== '');

/** True for a row of figures: at least one number beside its label, and not a row of years. */
function hasFigures(row: readonly Cell[] | undefined): boolean {
  const cells = filled((row ?? []).slice(1));
  if (cells.length === 0) return false;
  const figures = cells.filter((cell) => isNumeric(cell));
  return figures.length * 2 >= cells.length && !figures.every((cell) => isPeriod(cell));
}

/** Guesses heading and footer; `firstArea` is the first row that names an area, −1 if none does. */
export function guessHeader(grid: Grid, firstArea: number): HeaderGuess {
  const { rows } = grid;
  const firstFigures = rows.findIndex((row) => hasFigures(row));
  const start = firstArea >= 0 && (firstFigures < 0 || firstArea <= firstFigures) ? firstArea : firstFigures;
  const dataStart = Math.max(start, Math.min(1, rows.length - 1));
  let top = dataStart;
  const width = Math.max(...rows.slice(dataStart, dataStart + 5).map((row) => row.length), 1);
  while (top > 0 && dataStart - top < MOST_HEADER_ROWS && isHeading(grid, top - 1, width)) top--;
  const headerRows = Math.max(1, dataStart - top);
  const end = lastFigures(rows, dataStart) + 1;
  const below = rows.slice(end).find((row) => filled(row).length > 0);
  const note = filled(below)[0];
  return {
    skipRows: dataStart - headerRows,
    headerRows,
    footer: typeof note === 'string' ? note.trim().slice(0, FOOTER_LENGTH).trim() : null,
    end,
  };
}

// Titles stand alone in their row; headings fill several cells or span them.
function isHeading(grid: Grid, row: number, width: number): boolean {
  const cells = filled(grid.rows[row]);
  if (width <= 2) return cells.length === width;
  const spans = grid.merges.some((merge) => merge.row === row && merge.columnCount > 1 && merge.columnCount < width);
  return cells.length >= 2 || (spans && cells.length >= 1);
}

function lastFigures(rows: Grid['rows'], start: number): number {
  for (let row = rows.length - 1; row > start; row--) if (hasFigures(rows[row])) return row;
  return start;
}
