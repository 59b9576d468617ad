import type { AssessedSurroundings, IndexResult, Surroundings, SurroundingsLevel } from '../../core/assessed.ts';
import type { Recall } from '../../core/recall.ts';
import type { MethodLogEntry, ProtectedTable } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import type { NeighbourDraws } from '../../stats/space/neighbour-draws.ts';
import type { LevelMembers } from '../level-members.ts';
import {
  GLOBAL_PERMUTATIONS,
  type JudgedAreas,
  type JudgeOptions,
  judgedAreas,
  judgeLevel,
  MOST_FOR_PERMUTATION,
} from './judge-level.ts';
import { type LevelNeighbours, TOLERANCE_METRES } from './level-neighbours.ts';
import { FALSE_DISCOVERY_RATE } from './local-p-values.ts';
import { permutationPlan } from './permutation-plan.ts';
import { emptyRateColumns } from './rate-columns.ts';
import { type SurroundingsSubject, surroundingsSubjects } from './surroundings-subject.ts';

/** What is needed beside the table. */
export interface SurroundingsContext {
  readonly levels: readonly LevelMembers[];
  readonly indices: readonly IndexResult[];
  neighboursOf(level: LevelMembers): LevelNeighbours | null;
  readonly seed: number;
  readonly recall: Recall;
}

/**
 * How areas stand among their neighbours, for indices and core indicators: for each scheme the lowest level with shown
 * values and shapes, in the newest period. Hidden and missing areas drop out of the neighbourhoods and are counted.
 * @param table what came through the gate
 * @param context indices, levels, shapes and seed
 * @returns results by id, and one line of the method log for each level
 */
export function assessSurroundings(
  table: ProtectedTable,
  { levels, indices, neighboursOf, seed, recall }: SurroundingsContext,
): { results: AssessedSurroundings; log: MethodLogEntry[] } {
  const subjects = surroundingsSubjects(table.areas, indices, table.indicators).flatMap((subject) => {
    const judged = lowestLevels(subject, levels, neighboursOf);
    return judged.length === 0 ? [] : [{ subject, judged }];
  });
  const plan = permutationPlan(subjects.map(({ judged }) => judged.reduce((sum, { areas }) => sum + areas.length, 0)));
  const results = { indicators: new Map<string, Surroundings>(), indices: new Map<string, Surroundings>() };
  const kept = new Map<string, NeighbourDraws>();
  const log: MethodLogEntry[] = [];
  subjects.forEach(({ subject, judged }, position) => {
    const found = judgeSubject(subject, judged, { permutations: plan[position]!, seed, kept, recall });
    results[subject.kind].set(subject.id, found);
    found.levels.forEach((level, index) => {
      log.push(logEntry(subject, found, { level, levelId: judged[index]!.neighbours.level.levelId }));
    });
  });
  return { results, log };
}

/** The lowest level of each scheme on which something is shown on a map. */
function lowestLevels(
  subject: SurroundingsSubject,
  levels: readonly LevelMembers[],
  neighboursOf: (level: LevelMembers) => LevelNeighbours | null,
): JudgedAreas[] {
  const { statuses } = subject.value;
  const schemes = [...new Set(levels.map(({ scheme }) => scheme))];
  return schemes.flatMap((scheme) => {
    const lowest = levels.findLast(
      (level) =>
        level.scheme === scheme &&
        level.areas.some((area) => isShown(statuses[area]!)) &&
        neighboursOf(level)?.areas.some((area) => isShown(statuses[area]!)),
    );
    const neighbours = lowest ? neighboursOf(lowest) : null;
    return neighbours ? [judgedAreas(subject, neighbours)] : [];
  });
}

function judgeSubject(
  subject: SurroundingsSubject,
  judged: readonly JudgedAreas[],
  options: Omit<JudgeOptions, 'columns'>,
): Surroundings {
  const areaCount = subject.value.values.length;
  const column = (): Float64Array => new Float64Array(areaCount).fill(Number.NaN);
  const columns = {
    codes: new Uint8Array(areaCount),
    adjusted: column(),
    localG: column(),
    localGeary: column(),
    rates: emptyRateColumns(subject, areaCount),
  };
  const levels = judged.map((level) => judgeLevel(subject, level, { ...options, columns }));
  const { permutations, seed } = options;
  return { period: subject.period, areScores: subject.counts !== null, permutations, seed, ...columns, levels };
}

function logEntry(
  { id }: SurroundingsSubject,
  { period, areScores, permutations, seed }: Surroundings,
  { level, levelId }: { readonly level: SurroundingsLevel; readonly levelId: string },
): MethodLogEntry {
  const isJudged = level.reason === null;
  const hasPermutation = level.judgedCount <= MOST_FOR_PERMUTATION;
  const choices = {
    period,
    scheme: level.scheme,
    level: levelId,
    neighbours: 'queen',
    toleranceMetres: TOLERANCE_METRES,
    islands: 'left-out',
    weights: 'row-standardised',
    surroundingsValues: areScores ? 'empirical-bayes' : 'as-shown',
    permutations: isJudged ? permutations : null,
    draw: isJudged ? 'without-replacement' : null,
    seed,
    adjustment: 'benjamini-hochberg',
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    globalTest: isJudged ? (hasPermutation ? 'permutation' : 'randomisation') : null,
    globalPermutations: isJudged && hasPermutation ? GLOBAL_PERMUTATIONS : null,
    judgedAreas: level.judgedCount,
    notJudgedBecause: level.reason,
    hiddenLeftOut: level.leftOut.hidden,
    otherLeftOut: level.leftOut.withoutValue,
    withoutShape: level.leftOut.withoutShape,
    withoutNeighbours: level.leftOut.withoutNeighbours,
  };
  return { step: 'surroundings', subject: id, choices };
}
