import type { Cell } from '../../core/grid.ts';
import { isRoundingOf, type ShownNumber, shownNumber } from '../pages/shown-number.ts';
import type { DocumentNames } from './document-names.ts';
import type { FigurePlace, ShownFigures } from './shown-figures.ts';

/** Cells in which the label of a row may stand. */
const LABEL_CELLS = 3;
const STARTS_AS_NUMBER = /^[~≈<>≤≥±]?\s*[-\u2212+]?\d/;

/** A number that stands in a cell of a table, with the figures it could be. */
export interface PlacedNumber extends ShownNumber {
  readonly row: number;
  /** areas its label means: several may have one name */
  readonly areas: readonly number[];
}

/** The number of a cell; null where it holds none or begins with words. */
export function cellNumber(cell: Cell, language: string): ShownNumber | null {
  if (typeof cell === 'number') {
    const [, decimals = ''] = /\.(\d+)$/.exec(String(cell)) ?? [];
    return { number: cell, decimals: decimals.length };
  }
  return typeof cell === 'string' && STARTS_AS_NUMBER.test(cell) ? shownNumber(cell, language) : null;
}

/** What the first cells of a row name: areas, and how many cells that took. */
export function labelledAreas(
  row: readonly Cell[],
  names: DocumentNames,
): { readonly areas: readonly number[]; readonly width: number } {
  let areas: readonly number[] = [];
  let width = 0;
  for (let at = 0; at < Math.min(LABEL_CELLS, row.length); at++) {
    const cell = row[at];
    const found = typeof cell === 'string' || typeof cell === 'number' ? names.areasOf(String(cell)) : [];
    if (found.length === 0) continue;
    const both = areas.filter((area) => found.includes(area));
    areas = both.length > 0 ? both : areas.length > 0 ? areas : found;
    width = at + 1;
  }
  return { areas, width };
}

/** True if the table shows this number for one of the areas. */
export function fitsSome(
  shown: ShownFigures,
  { number, decimals, areas }: PlacedNumber,
  { series, period, part }: { readonly series: string; readonly period: string; readonly part: number },
): boolean {
  return areas.some((area) => isRoundingOf(number, shown.numberAt({ series, period, area }, part), decimals));
}

/** True if the table has a number there. */
export function isTold(shown: ShownFigures, figure: FigurePlace, part: number): boolean {
  return !Number.isNaN(shown.numberAt(figure, part));
}

const yearsOfPeriods = new Map<string, readonly string[]>();
const LONGEST_PERIOD = 16;
const MOST_PERIODS = 5000;

/** Years that a text names; of "2020/21" both. */
export function yearsIn(text: string): readonly string[] {
  // periods are asked for very often
  if (text.length > LONGEST_PERIOD) return namedYears(text);
  const years = yearsOfPeriods.get(text) ?? namedYears(text);
  if (yearsOfPeriods.size < MOST_PERIODS) yearsOfPeriods.set(text, years);
  return years;
}

function namedYears(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)(?:\/(\d\d)(?!\d))?/g)].flatMap(([, year = '', next]) =>
    next === undefined ? [year] : [year, year.slice(0, 2) + next],
  );
}
