import type { ValueColumn } from '../core/table.ts';
import { rankDescending } from '../stats/rank-descending.ts';
import type { LevelMembers } from './level-members.ts';
import { shownValues } from './shown-values.ts';

/** Ranks over all areas of a table, each among the areas of its scheme and level. */
export interface AreaRanks {
  /** 1 = highest shown value, ties share the smaller rank, 0 = no rank */
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
    for (let i = 0; i < ranked.length; i++) ranks[shown.areas[i]!] = ranked[i]!;
    for (const area of areas) rankedCounts[area] = ranked.length;
  }
  return { ranks, rankedCounts };
}
