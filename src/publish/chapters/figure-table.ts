import { COMPARISON } from '../../core/comparison.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { type Book, type IndicatorView, newestOn } from './book.ts';
import { type Figure, figureAt, hasReliabilityMark, restsOnFew } from './figure.ts';

/** A row: the region, a group (an area that has parts in the table) or an area without parts. */
export interface FigureRow {
  readonly area: number;
  readonly kind: 'region' | 'group' | 'area';
  readonly figure: Figure;
}

/** All areas of a scheme with their figures in one period: groups before their parts, the region first. */
export interface FigureTable {
  readonly scheme: string;
  /** lowest level in the table */
  readonly level: number;
  /** position in the indicator's periods */
  readonly period: number;
  readonly periodCode: string;
  readonly rows: readonly FigureRow[];
  readonly hasCounts: boolean;
  readonly hasBase: boolean;
  readonly hasIntervals: boolean;
  /** classes of hidden values are told */
  readonly hasEarlyClasses: boolean;
  readonly hasParents: boolean;
  readonly hasComparison: boolean;
  /** some shown values rest on small numbers */
  readonly hasReliabilityMarks: boolean;
  /** areas whose total was delivered with cases that belong to none of their parts */
  readonly unplaced: readonly number[];
  /** status bytes that are not plainly "ok", in order, for the line that explains the marks */
  readonly statuses: readonly number[];
  /** levels left out because they hold more areas than a page can carry */
  readonly leftOut: readonly number[];
}

/** The table of one indicator over one scheme; null where the scheme has no figures. */
export function figureTable(book: Book, view: IndicatorView, scheme: string, mostAreas: number): FigureTable | null {
  const withFigures = book.levels.filter(
    (level) => level.scheme === scheme && newestOn(view, scheme, level.level) >= 0,
  );
  const kept = withFigures.filter((level) => level.areas.length <= mostAreas);
  const lowest = kept.at(-1);
  if (!lowest) return null;
  const levels = new Set(kept.map((level) => level.level));
  const period = newestOn(view, scheme, lowest.level);
  const rows: FigureRow[] = [];
  const visit = (area: number): void => {
    const { level, parent } = book.areas.areas[area]!;
    if (levels.has(level)) {
      const kind = parent < 0 ? 'region' : level === lowest.level ? 'area' : 'group';
      rows.push({ area, kind, figure: figureAt(view, period, area) });
    }
    for (const child of book.areas.children[area] ?? []) visit(child);
  };
  for (const [id, region] of book.regions) if (id === scheme) visit(region);
  const some = (test: (figure: Figure) => boolean): boolean => rows.some((row) => test(row.figure));
  const isCount = view.definition.kind === 'count';
  const hasCounts = !isCount && some((figure) => figure.numerator !== null);
  const hasBase = !isCount && some((figure) => figure.denominator !== null);
  return {
    scheme,
    level: lowest.level,
    period,
    periodCode: view.shown.periods[period]?.period ?? '',
    rows,
    hasCounts,
    hasBase,
    hasEarlyClasses: some((figure) => figure.earlyClass !== null),
    hasIntervals: some((figure) => figure.lower !== null),
    hasParents: kept.length > 2 && some((figure) => figure.againstParent !== COMPARISON.none),
    hasComparison: some((figure) => figure.againstRegion !== COMPARISON.none),
    hasReliabilityMarks: some(hasReliabilityMark),
    unplaced: unplacedIn(book, rows),
    statuses: remarkable(rows, { hasCounts, hasBase }),
    leftOut: withFigures.filter((level) => level.areas.length > mostAreas).map((level) => level.level),
  };
}

// A delivered total that exceeds the shown parts; below them it is a matter of rounding, not of cases without an area.
function unplacedIn({ areas }: Book, rows: readonly FigureRow[]): readonly number[] {
  const byArea = new Map(rows.map((row) => [row.area, row.figure]));
  const countOf = (area: number): number | null => byArea.get(area)?.numerator ?? byArea.get(area)?.value ?? null;
  return rows.flatMap(({ area, kind, figure }) => {
    if (kind === 'area' || !figure.isNotAdditive) return [];
    const parts = (areas.children[area] ?? []).reduce((sum, child) => sum + (countOf(child) ?? 0), 0);
    return (countOf(area) ?? 0) > parts ? [area] : [];
  });
}

function remarkable(
  rows: readonly FigureRow[],
  columns: { readonly hasCounts: boolean; readonly hasBase: boolean },
): readonly number[] {
  const found = new Set<number>();
  for (const { figure } of rows) {
    found.add(figure.status);
    if (columns.hasCounts) found.add(figure.numeratorStatus);
    if (columns.hasBase) found.add(figure.denominatorStatus);
  }
  return [...found].filter((status) => status !== STATUS.ok).sort((first, second) => first - second);
}

/**
 * Smallest and largest shown value among the areas of a level, with the areas that hold them; those that rest on small
 * numbers are passed over. Null if none is left.
 */
export function spreadOf(view: IndicatorView, period: number, areas: readonly number[]): Spread | null {
  const column = view.shown.periods[period]?.value;
  if (!column) return null;
  let lowest = -1;
  let highest = -1;
  let isPartial = false;
  for (const area of areas) {
    if (!isShown(column.statuses[area] ?? 0)) continue;
    const value = column.values[area] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (restsOnFew(figureAt(view, period, area))) {
      isPartial = true;
      continue;
    }
    if (lowest < 0 || value < (column.values[lowest] ?? 0)) lowest = area;
    if (highest < 0 || value > (column.values[highest] ?? 0)) highest = area;
  }
  if (lowest < 0) return null;
  return { lowest, highest, low: column.values[lowest] ?? 0, high: column.values[highest] ?? 0, isPartial };
}

/** Ends of the shown values of a level. */
export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  readonly low: number;
  readonly high: number;
  /** areas with small numbers were passed over */
  readonly isPartial: boolean;
}
