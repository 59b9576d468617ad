import { isShown } from '../core/status.ts';
import type { ValueColumn } from '../core/table.ts';
import { rankDescending } from '../stats/rank-descending.ts';
import { rankRanges } from '../stats/rank-range.ts';
import type { LevelMembers } from './level-members.ts';
import type { ShownIntervals } from './shown-intervals.ts';
import { shownValues } from './shown-values.ts';

/** Ranks over all areas of a table, each among the areas of its scheme and level. */
export interface AreaRanks {
  /** 1 = highest shown value, ties share the smaller rank, 0 = no rank; alone among its kind nobody has one */
  readonly ranks: Uint32Array;
  /** number of ranked areas of the same scheme and level */
  readonly rankedCounts: Uint32Array;
}

/**
 * Ranks the shown values of a column; hidden and missing ones have no rank and are not counted.
 * @param column values over all areas
 * @param levels the levels to rank, each by itself
 * @returns ranks and number of ranked areas, per area
 */
export function rankAreas(column: ValueColumn, levels: readonly LevelMembers[]): AreaRanks {
  const ranks = new Uint32Array(column.values.length);
  const rankedCounts = new Uint32Array(column.values.length);
  for (const { areas } of levels) {
    const shown = shownValues(column, areas);
    const ranked = rankDescending(shown.values);
    if (ranked.length > 1) for (let i = 0; i < ranked.length; i++) ranks[shown.areas[i]!] = ranked[i]!;
    for (const area of areas) rankedCounts[area] = ranked.length;
  }
  return { ranks, rankedCounts };
}

/**
 * The ranks that intervals allow, each among the areas of its scheme and level. A shown value without an interval gets no
 * range, but the others are ranked beside it.
 * @param column values over all areas
 * @param intervals bounds over all areas
 * @param levels the levels to rank, each by itself
 * @returns best and last rank per area, 0 without an interval; null where the kind has no intervals or there is no level
 */
export function rankRangesOf(
  column: ValueColumn,
  { lower, upper }: ShownIntervals,
  levels: readonly LevelMembers[],
): { readonly rankFrom: Uint32Array | null; readonly rankTo: Uint32Array | null } {
  if (!lower || !upper || levels.length === 0) return { rankFrom: null, rankTo: null };
  const rankFrom = new Uint32Array(lower.length);
  const rankTo = new Uint32Array(lower.length);
  const hasInterval = (area: number): boolean => !Number.isNaN(lower[area]!) && !Number.isNaN(upper[area]!);
  for (const { areas } of levels) {
    const [least, most] = [new Float64Array(areas.length), new Float64Array(areas.length)];
    for (let position = 0; position < areas.length; position++) {
      const area = areas[position]!;
      const value = isShown(column.statuses[area]!) ? column.values[area]! : Number.NaN;
      least[position] = hasInterval(area) ? lower[area]! : value;
      most[position] = hasInterval(area) ? upper[area]! : value;
    }
    if (least.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0) < 2) continue;
    const { from, to } = rankRanges(least, most);
    for (let position = 0; position < areas.length; position++) {
      if (!hasInterval(areas[position]!)) continue;
      rankFrom[areas[position]!] = from[position]!;
      rankTo[areas[position]!] = to[position]!;
    }
  }
  return { rankFrom, rankTo };
}
