import type { Cell } from '../../core/grid.ts';
import type { DocumentTable } from '../../formats/document/document.ts';
import { isRoundingOf } from '../pages/shown-number.ts';
import type { DocumentNames } from './document-names.ts';
import { type DocumentClaim, newestPeriod, type ShownFigures } from './shown-figures.ts';
import { cellNumber, fitsSome, isTold, labelledAreas, type PlacedNumber, yearsIn } from './table-cells.ts';

/** Share of the numbers of a column that must be those of a figure before the others are held to be wrong. */
const AGREEMENT = { named: 0.5, unnamed: 0.8, coarse: 0.9 } as const;
/** Rows without which agreement says nothing where no name tells what a table shows. */
const FEWEST_UNNAMED = 6;

/** What a table is read with. */
export interface TableContext {
  readonly names: DocumentNames;
  readonly shown: ShownFigures;
  readonly language: string;
  readonly place: string;
}

/** A figure of all areas that a column could show. */
interface Candidate {
  readonly series: string;
  readonly period: string;
  readonly part: number;
}

/**
 * Numbers of a table whose rows are areas. Which figure a column shows follows from the names above it and from the
 * numbers themselves: where most are those of one figure, the others must be too.
 */
export function areaRowClaims(table: DocumentTable, context: TableContext): readonly DocumentClaim[] {
  const { names, language } = context;
  const labelled = table.rows.map((row) => labelledAreas(row, names));
  if (labelled.every(({ areas }) => areas.length === 0)) return [];
  const heads = table.rows.filter((_, at) => labelled[at]!.areas.length === 0).slice(0, 2);
  const width = Math.max(...table.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => {
    const numbers = table.rows.flatMap((row, at): PlacedNumber[] => {
      const { areas, width: labelWidth } = labelled[at]!;
      const number = areas.length > 0 && column >= labelWidth ? cellNumber(row[column] ?? null, language) : null;
      return number ? [{ ...number, row: at, areas }] : [];
    });
    return { numbers, head: heads.map((row) => String(row[column] ?? '')).join(' ') };
  });
  const series = names.seriesIn(`${table.title} · ${heads.flat().join(' · ')}`);
  const claims = columns.map(({ numbers, head }) =>
    columnClaims(numbers, { series, head: `${table.title} ${head}` }, context),
  );
  if (claims.every((found) => found === null) && series.length === 1)
    return lonelyClaims(columns[columns.findIndex(({ numbers }) => numbers.length > 0)]?.numbers ?? [], {
      series: series[0]!,
      title: table.title,
      context,
    });
  return claims.flatMap((found) => found ?? []);
}

interface ColumnNames {
  readonly series: readonly string[];
  readonly head: string;
}

/** Null where nothing says which figure a column shows. */
function columnClaims(
  numbers: readonly PlacedNumber[],
  { series, head }: ColumnNames,
  context: TableContext,
): readonly DocumentClaim[] | null {
  if (numbers.length === 0) return null;
  const { shown } = context;
  const named = bestCandidates(numbers, candidatesOf(shown, series), { shown, head, share: AGREEMENT.named });
  const best =
    named.length > 0 || numbers.filter(isTelling).length < FEWEST_UNNAMED
      ? named
      : bestCandidates(numbers, candidatesOf(shown, shown.series), { shown, head, share: AGREEMENT.unnamed });
  if (best.length === 0) return null;
  return numbers.map((number) => {
    const fitting = best.find((candidate) => fitsSome(shown, number, candidate));
    return claimOf(number, fitting ?? best[0]!, { context, fits: fitting !== undefined });
  });
}

/** False for small whole numbers: too many figures are rounded to those. */
const isTelling = ({ number, decimals }: PlacedNumber): boolean => decimals > 0 || Math.abs(number) >= 100;

function candidatesOf(shown: ShownFigures, series: readonly string[]): Candidate[] {
  return series.flatMap((id) =>
    shown.periodsOf(id).flatMap((period) => shown.parts.map((_, part) => ({ series: id, period, part }))),
  );
}

interface Judging {
  readonly shown: ShownFigures;
  readonly head: string;
  readonly share: number;
}

/** Figures with which most numbers agree; of equal ones those whose year is named. */
function bestCandidates(
  numbers: readonly PlacedNumber[],
  candidates: readonly Candidate[],
  { shown, head, share }: Judging,
): readonly Candidate[] {
  const years = new Set(yearsIn(head));
  let best: Candidate[] = [];
  let bestScore = 0;
  for (const candidate of candidates) {
    const fitting = fittingCount(numbers, candidate, { shown, share });
    const isYear = yearsIn(candidate.period).some((year) => years.has(year));
    const score = fitting + (isYear ? 0.5 : 0);
    if (fitting === 0 || score < bestScore) continue;
    if (score > bestScore) best = [];
    bestScore = score;
    best.push(candidate);
  }
  return best;
}

/** How many numbers are those of a figure; 0 where too many of them are not. */
function fittingCount(
  numbers: readonly PlacedNumber[],
  candidate: Candidate,
  { shown, share }: Pick<Judging, 'shown' | 'share'>,
): number {
  const exactOf = shown.numbersOf(candidate.series, candidate.period, candidate.part);
  let [told, fitting, small, coarse] = [0, 0, 0, 0];
  for (const number of numbers) {
    const isHere = (area: number): boolean => isRoundingOf(number.number, exactOf(area), number.decimals);
    if (number.areas.every((area) => Number.isNaN(exactOf(area)))) continue;
    told++;
    const area = number.areas.find(isHere);
    const found = area === undefined ? undefined : exactOf(area);
    if (found === undefined) {
      if (told - fitting > (1 - share) * numbers.length) return 0;
      continue;
    }
    fitting++;
    if (isTelling(number)) continue;
    small++;
    if (!Number.isInteger(found)) coarse++;
  }
  const isCoarse = coarse > fitting / 2;
  if (isCoarse && fitting < FEWEST_UNNAMED) return 0;
  const least = isCoarse ? AGREEMENT.coarse : small > fitting / 2 ? AGREEMENT.unnamed : share;
  return fitting >= least * told ? fitting : 0;
}

/** A table of one named figure that agrees with nothing: what it says of hidden figures is still said. */
function lonelyClaims(
  numbers: readonly PlacedNumber[],
  { series, title, context }: { readonly series: string; readonly title: string; readonly context: TableContext },
): readonly DocumentClaim[] {
  const { shown } = context;
  const years = yearsIn(title);
  const all = shown.periodsOf(series);
  // "2019–2021" names one period, and not the one before, which ends where it begins
  const last = periodOf(all, years);
  const periods = all.filter((period) => period === last || yearsIn(period).every((year) => years.includes(year)));
  return numbers.flatMap((number) =>
    periods.flatMap((period) =>
      number.areas.every((area) => shown.isHidden({ series, period, area }))
        ? [claimOf(number, { series, period, part: 0 }, { context, fits: false })]
        : [],
    ),
  );
}

function claimOf(
  { number, decimals, areas }: PlacedNumber,
  { series, period, part }: Candidate,
  { context, fits }: { readonly context: TableContext; readonly fits: boolean },
): DocumentClaim {
  const { shown, place } = context;
  const area = areas.find((one) => isTold(shown, { series, period, area: one }, part)) ?? areas[0]!;
  return { series, period, area, part, number, decimals, place, fits };
}

/** Numbers of a table whose rows are periods and whose columns are areas. */
export function periodRowClaims(table: DocumentTable, context: TableContext): readonly DocumentClaim[] {
  const { names, shown, language } = context;
  const [head = [], ...rows] = table.rows;
  const areas = head.map((cell, at) => (at === 0 || typeof cell !== 'string' ? [] : names.areasOf(cell)));
  const years = rows.map((row) => yearsIn(String(row[0] ?? '')));
  if (areas.every((found) => found.length === 0) || years.every((found) => found.length === 0)) return [];
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell: Cell, column) => {
      const number = areas[column]?.length ? cellNumber(cell, language) : null;
      return number ? [{ ...number, row: at, areas: areas[column]! }] : [];
    }),
  );
  const series = names.seriesIn(`${table.title} · ${head.join(' · ')}`);
  let best: readonly DocumentClaim[] = [];
  let bestCount = 0;
  for (const id of series)
    for (const part of shown.parts.keys()) {
      const claims = cells.flatMap((cell) => {
        const period = periodOf(shown.periodsOf(id), years[cell.row]!);
        if (period === undefined) return [];
        const candidate = { series: id, period, part };
        return [claimOf(cell, candidate, { context, fits: fitsSome(shown, cell, candidate) })];
      });
      const count = claims.filter(({ fits }) => fits).length;
      if (count <= bestCount || count < AGREEMENT.named * claims.length) continue;
      [best, bestCount] = [claims, count];
    }
  return best;
}

/** The period that a label means: the one that ends in its last year, and begins in its first if it names two. */
function periodOf(periods: readonly string[], years: readonly string[]): string | undefined {
  const last = years.at(-1);
  return last === undefined ? undefined : periods.find((period) => yearsIn(period).at(-1) === last);
}

/** Numbers of a table whose rows are indicators and whose columns are areas, or that is about one area. */
export function seriesRowClaims(table: DocumentTable, context: TableContext): readonly DocumentClaim[] {
  const { names, shown, language } = context;
  const labels = table.rows.map((row) => {
    const at = row.slice(0, 3).findIndex((cell) => typeof cell === 'string' && names.seriesOf(cell).length > 0);
    return { at, series: at < 0 ? [] : names.seriesOf(String(row[at])) };
  });
  if (labels.filter(({ series }) => series.length > 0).length < 2) return [];
  const head = table.rows[labels.findIndex(({ series }) => series.length === 0)] ?? [];
  const width = Math.max(...table.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const label = String(head[column] ?? '');
    const cells = table.rows.flatMap((row, at) => {
      const number =
        column > labels[at]!.at && labels[at]!.series[0] ? cellNumber(row[column] ?? null, language) : null;
      return number ? [{ ...number, series: labels[at]!.series[0]!, years: yearsIn(`${row[column]} ${label}`) }] : [];
    });
    const own = names.areasOf(label);
    const areas = own.length > 0 ? own : shown.areas.keys().toArray();
    const share = own.length > 0 ? AGREEMENT.named : AGREEMENT.unnamed;
    if (cells.length === 0 || (own.length === 0 && cells.length < FEWEST_UNNAMED)) return [];
    return bestArea(cells, areas, { context, share });
  });
}

interface SeriesNumber {
  readonly number: number;
  readonly decimals: number;
  readonly series: string;
  readonly years: readonly string[];
}

/** The area and part of a figure with which most numbers agree; claims are made for the best alone. */
function bestArea(
  cells: readonly SeriesNumber[],
  areas: readonly number[],
  { context, share }: { readonly context: TableContext; readonly share: number },
): readonly DocumentClaim[] {
  const { shown } = context;
  const named = cells.map(({ series, years }) => periodOf(shown.periodsOf(series), years));
  let best: (() => DocumentClaim[]) | null = null;
  let bestCount = 0;
  for (const area of areas) {
    const placed = cells.flatMap((cell, at) => {
      const { series, years } = cell;
      const period = years.length > 0 ? named[at] : newestPeriod(shown, series, area);
      return period === undefined ? [] : [{ ...cell, period, row: 0, areas: [area] }];
    });
    for (const part of shown.parts.keys()) {
      const fits = placed.map((cell) => fitsSome(shown, cell, { ...cell, part }));
      const count = fits.filter(Boolean).length;
      if (count <= bestCount || count < share * placed.length) continue;
      bestCount = count;
      best = () => placed.map((cell, at) => claimOf(cell, { ...cell, part }, { context, fits: fits[at]! }));
    }
  }
  return best?.() ?? [];
}
