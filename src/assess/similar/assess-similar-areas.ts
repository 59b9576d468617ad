import type { AreaTable } from '../../core/area.ts';
import type { IndicatorDefinition } from '../../core/indicator.ts';
import { MOST_SIMILAR, type SimilarAreasResult } from '../../core/similar-areas.ts';
import type { MethodLogEntry, ShownIndicator } from '../../core/stages.ts';
import { nearestRows } from '../../stats/clusters/nearest-rows.ts';
import { pointsOf } from '../../stats/clusters/points.ts';
import { completeAreas } from '../complete-areas.ts';
import { type LevelFigures, levelFigures, lowestLevels } from '../level-figures.ts';
import type { LevelMembers } from '../level-members.ts';
import {
  chosenFigures,
  type ScaledCondition,
  similarityConditions,
  similarityFigures,
} from './similarity-conditions.ts';

/** Areas up to which neighbours are looked for; beyond, each search takes too long. */
const MOST_SEARCHED_AREAS = 20_000;

/** What similar areas are found in. */
export interface SimilarityContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
}

/**
 * Areas like mine: for each area of the lowest level of each scheme the five that fulfil all conditions and differ least.
 * Where fewer do, those that come nearest follow, with the number of conditions they fulfil.
 * @param context shown indicators
 * @returns results where there are two areas and a condition; what was done, or why not, per scheme
 */
export function assessSimilarAreas(context: SimilarityContext): {
  results: SimilarAreasResult[];
  log: MethodLogEntry[];
} {
  const log: MethodLogEntry[] = [];
  const definitions = new Map(context.indicators.map(({ definition }) => [definition.id, definition]));
  const { figures, isDeclared } = similarityFigures(context.indicators);
  const results = lowestLevels(figures, context.levels, context.areas).flatMap((level) => {
    const found = levelFigures(figures, level);
    if (!found) return [];
    const used = isDeclared ? found : chosenFigures(found, definitions);
    const { result, choices } = similarOnLevel(used, context.areas, { isDeclared, definitions });
    log.push({ step: 'similar-areas', subject: level.scheme, choices });
    return result ? [result] : [];
  });
  return { results, log };
}

interface Declared {
  readonly isDeclared: boolean;
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
}

function similarOnLevel(
  figures: LevelFigures,
  areas: AreaTable,
  { isDeclared, definitions }: Declared,
): { result: SimilarAreasResult | null; choices: MethodLogEntry['choices'] } {
  const complete = completeAreas(figures, areas);
  const conditions = similarityConditions(figures.columns, complete, definitions);
  const isTooMany = complete.areas.length > MOST_SEARCHED_AREAS;
  const choices = {
    level: figures.level.levelId,
    period: figures.year,
    conditionsBy: isDeclared ? 'catalogue' : 'first count and first indicator of each topic',
    conditions: conditions.map(({ condition }) => `${condition.indicator} ± ${wordTolerance(condition)}`).join(', '),
    figuresAbsent: isDeclared ? figures.absent.join(', ') : '',
    ...complete.left,
    comparedAreas: complete.areas.length,
    mostAreas: isTooMany ? MOST_SEARCHED_AREAS : null,
  };
  if (isTooMany || complete.areas.length < 2 || conditions.length === 0) return { result: null, choices };
  const result = {
    scheme: figures.level.scheme,
    level: figures.level.level,
    period: figures.year,
    isDeclared,
    conditions: conditions.map(({ condition }) => condition),
    statuses: complete.statuses,
    ...neighboursOf(conditions, complete.areas, areas.areas.length),
  };
  return { result, choices };
}

const wordTolerance = ({ scale, tolerance }: ScaledCondition['condition']): string =>
  scale === 'ratio' ? `× ${tolerance}` : String(tolerance);

/** Neighbours of the complete areas, written out over all areas of the table. */
function neighboursOf(
  conditions: readonly ScaledCondition[],
  complete: Uint32Array,
  areaCount: number,
): Pick<SimilarAreasResult, 'neighbours' | 'fulfilled' | 'distances'> {
  const points = pointsOf(conditions.map(({ coordinates }) => coordinates));
  const similar = nearestRows(points, MOST_SIMILAR, { reach: conditions.map(({ reach }) => reach) });
  const nearest = similar.rows.includes(-1) ? nearestRows(points, MOST_SIMILAR) : similar;
  const neighbours = new Int32Array(areaCount * MOST_SIMILAR).fill(-1);
  const fulfilled = new Uint8Array(areaCount * MOST_SIMILAR);
  const distances = new Float64Array(areaCount * MOST_SIMILAR).fill(Number.NaN);
  complete.forEach((area, row) => {
    let place = area * MOST_SIMILAR;
    const last = place + MOST_SIMILAR;
    const taken = new Set<number>([-1]);
    for (const { rows, distances: found } of [similar, nearest]) {
      for (let at = row * MOST_SIMILAR; at < (row + 1) * MOST_SIMILAR && place < last; at++) {
        const other = rows[at]!;
        if (taken.has(other)) continue;
        taken.add(other);
        neighbours[place] = complete[other]!;
        distances[place] = found[at]!;
        fulfilled[place] = fulfilledCount(conditions, row, other);
        place += 1;
      }
    }
  });
  return { neighbours, fulfilled, distances };
}

function fulfilledCount(conditions: readonly ScaledCondition[], row: number, other: number): number {
  let count = 0;
  for (const { coordinates, reach } of conditions)
    if (Math.abs(coordinates[row]! - coordinates[other]!) <= reach) count += 1;
  return count;
}
