import { levelId } from './area.ts';
import type { AssessedTable } from './assessed.ts';
import { TOPICS, type Topic } from './indicator.ts';
import type { ValueColumn } from './table.ts';

/** Rows of the open data that belong together: one indicator or index at one period, over some areas. */
export interface ObservationBlock {
  readonly series: string;
  readonly topic: Topic | null;
  readonly period: string;
  /** position in table.indicators or, where isIndex, in indices */
  readonly position: number;
  /** position in that indicator's or index's periods */
  readonly periodPosition: number;
  readonly isIndex: boolean;
  /** indices into AreaTable.areas, in order */
  readonly areas: readonly number[];
}

/**
 * What the open data holds, block by block: every area, whether its value is shown or not, but no level of a scheme
 * of which nothing at all is known at that period.
 */
export function observationBlocks(assessed: AssessedTable): readonly ObservationBlock[] {
  const { areas } = assessed.table;
  const levels = new Map<string, number>();
  const levelOfArea = areas.areas.map((area) => {
    const key = `${area.scheme}\u001f${levelId(areas, area)}`;
    if (!levels.has(key)) levels.set(key, levels.size);
    return levels.get(key) ?? 0;
  });
  // most columns cover the same levels: equal lists are one
  const lists = new Map<string, readonly number[]>();
  const coveredAreas = (column: ValueColumn): readonly number[] => {
    const isKnown = new Array<boolean>(levels.size).fill(false);
    levelOfArea.forEach((level, index) => {
      if (column.statuses[index] !== 0) isKnown[level] = true;
    });
    const key = isKnown.join();
    const list = lists.get(key) ?? levelOfArea.flatMap((level, index) => (isKnown[level] ? [index] : []));
    lists.set(key, list);
    return list;
  };
  const ofIndicators = assessed.table.indicators.flatMap(({ definition, periods }, position) =>
    periods.map((period, periodPosition): ObservationBlock => {
      const { id: series, topic } = definition;
      const covered = coveredAreas(period.value);
      return { series, topic, period: period.period, position, periodPosition, isIndex: false, areas: covered };
    }),
  );
  const ofIndices = assessed.indices.flatMap(({ definition, periods }, position) =>
    periods.map((period, periodPosition): ObservationBlock => {
      const { id: series, topic } = definition;
      const covered = coveredAreas(period.value);
      return { series, topic, period: period.period, position, periodPosition, isIndex: true, areas: covered };
    }),
  );
  return [...ofIndicators, ...ofIndices].filter((block) => block.areas.length > 0);
}

/** Number of rows of the open data. */
export function observationCount(blocks: readonly ObservationBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.areas.length, 0);
}

/** Rows of figures that fit on a sheet of Excel below its heading. */
export const SHEET_ROWS = 1_048_575;

/** One sheet of the spreadsheet: all blocks, or those of a topic (null: those without one). */
export interface ObservationSheet {
  readonly topic: Topic | 'all' | null;
  readonly blocks: readonly ObservationBlock[];
}

/** How the observations are spread over sheets: one, one per topic, or null where even a topic is too long for Excel. */
export function observationSheets(blocks: readonly ObservationBlock[]): readonly ObservationSheet[] | null {
  if (observationCount(blocks) <= SHEET_ROWS) return [{ topic: 'all', blocks }];
  const sheets = [...TOPICS, null]
    .map((topic) => ({ topic, blocks: blocks.filter((block) => block.topic === topic) }))
    .filter((sheet) => sheet.blocks.length > 0);
  return sheets.every((sheet) => observationCount(sheet.blocks) <= SHEET_ROWS) ? sheets : null;
}

/** Formats of the observations; those made for a spreadsheet are left out where no spreadsheet could open them. */
export type ObservationFormat = 'csv' | 'csv-de' | 'xlsx' | 'parquet' | 'json-stat';

/** Which formats an edition has, in the order in which they are offered. */
export function observationFormats(blocks: readonly ObservationBlock[]): readonly ObservationFormat[] {
  const forSpreadsheets: readonly ObservationFormat[] = observationSheets(blocks) === null ? [] : ['xlsx', 'csv-de'];
  return ['csv', ...forSpreadsheets, 'parquet', 'json-stat'];
}
