import type { AreaTable } from '../core/area.ts';
import { isShown } from '../core/status.ts';
import type { ValueColumn } from '../core/table.ts';
import type { LevelMembers } from './level-members.ts';
import { codeYear, matchPeriod } from './match-period.ts';

/** An indicator or an index over its periods. */
export interface Figure {
  readonly id: string;
  readonly periods: readonly { readonly period: string; readonly value: ValueColumn }[];
}

/** Values of one figure in one period. */
export interface FigureColumn {
  readonly id: string;
  readonly period: string;
  readonly value: ValueColumn;
}

/** Several figures of one level in one year. */
export interface LevelFigures {
  readonly level: LevelMembers;
  /** code of the year */
  readonly year: string;
  readonly columns: readonly FigureColumn[];
  /** ids of figures without a shown value on this level in this year */
  readonly absent: readonly string[];
}

/** Share of the figures there ever are that a year must have to be taken. */
const ENOUGH_FIGURES = 0.8;

/**
 * The lowest level of each scheme on which at least two figures have shown values, its areas in the order of their
 * codes: what is made of them does not depend on the order of a delivery.
 */
export function lowestLevels(
  figures: readonly Figure[],
  levels: readonly LevelMembers[],
  { areas }: AreaTable,
): LevelMembers[] {
  const isFilled = (level: LevelMembers): boolean =>
    level.level > 0 && figures.filter(({ periods }) => periods.some(({ value }) => hasShown(value, level))).length > 1;
  return [...new Set(levels.map(({ scheme }) => scheme))].flatMap((scheme) => {
    const level = levels.findLast((entry) => entry.scheme === scheme && isFilled(entry));
    if (!level) return [];
    const codes = (area: number): string => areas[area]!.code;
    const sorted = level.areas.slice().sort((first, second) => (codes(first) < codes(second) ? -1 : 1));
    return [{ ...level, areas: sorted }];
  });
}

/**
 * The figures of a level in the newest year that has at least four fifths of as many as any year.
 * @param figures indicators or indices
 * @param level areas
 * @param year code of a year, where it is settled already
 * @returns columns in the order of the figures; null where no figure has a shown value
 */
export function levelFigures(
  figures: readonly Figure[],
  level: LevelMembers,
  year: string | null = null,
): LevelFigures | null {
  const filled = figures.map(({ id, periods }) => ({
    id,
    periods: periods.filter(({ value }) => hasShown(value, level)),
  }));
  const wanted = year ?? commonYear(filled);
  if (wanted === null) return null;
  const found = filled.map(({ id, periods }) => ({ id, match: matchPeriod(periods, wanted) }));
  return {
    level,
    year: wanted,
    columns: found.flatMap(({ id, match }) => (match ? [{ id, ...match }] : [])),
    absent: found.flatMap(({ id, match }) => (match ? [] : [id])),
  };
}

function hasShown({ statuses }: ValueColumn, { areas }: LevelMembers): boolean {
  for (let i = 0; i < areas.length; i++) if (isShown(statuses[areas[i]!]!)) return true;
  return false;
}

function commonYear(figures: readonly Figure[]): string | null {
  const counts = new Map<number, number>();
  for (const { periods } of figures) {
    for (const year of new Set(periods.map(({ period }) => codeYear(period))))
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const enough = ENOUGH_FIGURES * Math.max(0, ...counts.values());
  const years = [...counts].flatMap(([year, count]) => (count >= enough ? [year] : []));
  return years.length === 0 ? null : String(Math.max(...years)).padStart(4, '0');
}
