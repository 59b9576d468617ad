import type { Cell, Grid } from '../../core/grid.ts';
import { readPeriod } from '../delivery/resolve-period.ts';

/** What the cells of a column look like, over the rows below a heading. */
export interface ColumnProfile {
  readonly index: number;
  readonly filled: number;
  /** part of the filled cells that are numbers or signs for missing ones */
  readonly numeric: number;
  /** part of the filled cells that are years or dates */
  readonly periods: number;
  /** different texts with their number of rows, in order of appearance; null if there are too many to be categories */
  readonly categories: ReadonlyMap<string, number> | null;
  readonly distinct: number;
}

/** Rows that are looked at; more do not change the picture. */
const SAMPLE = 20_000;
/** More different texts than this are no categories. */
const MOST_CATEGORIES = 200;

const NUMBER = /^[<(≤]?\s*[+\-\u2212]?\d[\d.,'’ \u00a0\u202f]*\)?\s*%?\s?[prse]?$/;
const SIGNS = new Set(['-', '–', '.', '·', '/', 'x', '...', '…', '*', '()']);

/** True for a cell that a value column may hold. */
export function isNumeric(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  return typeof cell === 'string' && (NUMBER.test(cell.trim()) || SIGNS.has(cell.trim()));
}

/** True for a year from 1900 to 2100 or a date. */
export function isPeriod(cell: Cell): boolean {
  if (cell === null || typeof cell === 'boolean') return false;
  const period = readPeriod(String(cell));
  return period !== null && /^(?:19|20)\d\d/.test(period);
}

/** Profiles of all columns of a grid over the rows from `start`. */
export function columnProfiles(grid: Grid, start: number, end: number): ColumnProfile[] {
  let width = 0;
  for (let row = start; row < Math.min(end, start + SAMPLE); row++)
    width = Math.max(width, grid.rows[row]?.length ?? 0);
  return Array.from({ length: width }, (_, index) =>
    profile(grid, { index, start, end: Math.min(end, start + SAMPLE) }),
  );
}

function profile(grid: Grid, { index, start, end }: { index: number; start: number; end: number }): ColumnProfile {
  const texts = new Map<string, number>();
  let [filled, numeric, periods] = [0, 0, 0];
  for (let row = start; row < end; row++) {
    const cell = grid.rows[row]?.[index] ?? null;
    if (cell === null || cell === '') continue;
    filled++;
    if (isNumeric(cell)) numeric++;
    if (isPeriod(cell)) periods++;
    const text = String(cell).trim();
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const categories = texts.size <= MOST_CATEGORIES ? texts : null;
  return { index, filled, numeric: share(numeric), periods: share(periods), categories, distinct: texts.size };
}
