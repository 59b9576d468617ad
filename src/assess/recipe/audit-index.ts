import type { AuditedMember, IndexAudit, LeftOutMember } from '../../core/index-audit.ts';
import { robustScores } from '../../stats/change/robust-scores.ts';
import { correlationMatrix, pearsonCorrelation } from '../../stats/composite/correlation-matrix.ts';
import { cronbachAlpha } from '../../stats/composite/cronbach-alpha.ts';
import { effectiveWeights } from '../../stats/composite/effective-weights.ts';
import { firstComponent } from '../../stats/composite/first-component.ts';
import { rankDescending } from '../../stats/rank-descending.ts';
import { isAdditive, memberParts } from './aggregate-members.ts';
import { classifyIndex } from './classify-index.ts';
import { combineScores, enteringMembers } from './combine-scores.ts';
import type { LevelRun, LevelTask } from './level-run.ts';
import { memberWeights } from './member-weights.ts';
import type { RecipeFit } from './run-recipe.ts';

/**
 * How the members of an index go together: alpha, correlations, effective beside nominal weights, areas far from the
 * median, and the index without each of them. Over the scored areas, from the scores as they enter the index.
 * @param task index, members and level
 * @param level its run
 * @param options period that the sheet is about; scales that the recipe keeps to, null: the run found its own
 * @returns null where there is no index
 * @see golden: index-audit, robust-scores
 */
export function auditIndex(
  task: LevelTask,
  level: LevelRun,
  { period, base }: { readonly period: string; readonly base: RecipeFit | null },
): IndexAudit | null {
  const { run } = level;
  const published = run.values;
  if (!published) return null;
  const scored = Uint32Array.from(published.keys()).filter((area) => !Number.isNaN(published[area]!));
  const at = (list: Float64Array): Float64Array => Float64Array.from(scored, (area) => list[area]!);
  const entering = enteringMembers(run.scores, run.fit.weights);
  const scores = entering.map((member) => at(member.scores));
  const own = at(published);
  const { weights } = run.fit;
  const whole = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  const shares = effectiveShares(task, level, scored);
  const members = task.definition.members.map(({ indicator }, position): AuditedMember => {
    const place = entering.findIndex((member) => member.position === position);
    return {
      member: indicator,
      enters: place >= 0,
      nominalShare: whole > 0 ? Math.abs(weights[position]!) / whole : 0,
      effectiveShare: shares?.[place] ?? null,
      withIndex: place < 0 ? null : pearsonCorrelation(scores[place]!, own),
      farAreas: farAreas(level, position, scored),
      leftOut: place < 0 ? null : withoutMember(task, level, { base, scored, left: position }),
    };
  });
  const found = correlationMatrix(scores);
  const placeOf = new Map(entering.map(({ position }, place) => [position, place]));
  const cell = (row: number, column: number) => found[placeOf.get(row) ?? -1]?.[placeOf.get(column) ?? -1] ?? null;
  return {
    index: task.definition.id,
    period,
    scheme: task.level.scheme,
    levelId: task.level.levelId,
    areaCount: scored.length,
    alpha: cronbachAlpha(scores),
    firstShare: scores.length < 2 ? null : (firstComponent(scores)?.explained ?? null),
    members,
    correlations: members.map((_, row) => members.map((__, column) => cell(row, column))),
  };
}

// From the values as shown: treating and normalising may have drawn them in.
function farAreas({ input, reference }: LevelRun, position: number, scored: Uint32Array): number[] {
  const { values } = input.members[position]!;
  const found = robustScores(Float64Array.from(scored, (area) => values[area]!));
  return found?.outliers.map((place) => reference[scored[place]!]!) ?? [];
}

/** Per entering member; null where parts do not add up to the index. */
function effectiveShares({ definition }: LevelTask, { run }: LevelRun, scored: Uint32Array): number[] | null {
  const { aggregate } = definition.recipe;
  if (!isAdditive(aggregate)) return null;
  const parts = memberParts(enteringMembers(run.scores, run.fit.weights), aggregate, run.aggregate);
  const at = (list: Float64Array): Float64Array => Float64Array.from(scored, (area) => list[area]!);
  return effectiveWeights(parts.map(at), at(run.aggregate));
}

function withoutMember(
  { definition: { recipe } }: LevelTask,
  { input, run }: LevelRun,
  { base, scored, left }: { base: RecipeFit | null; scored: Uint32Array; left: number },
): LeftOutMember | null {
  const scores = run.scores.map((list, position) => (position === left ? null : list));
  const weights = base?.weights ?? memberWeights(recipe, input, scores).weights;
  const { isScored } = input;
  const made = combineScores(recipe, enteringMembers(scores, weights), { isScored, base: base && base.rescale });
  const [without, published] = [made.values, run.values!];
  if (!without) return null;
  const both = scored.filter((area) => !Number.isNaN(without[area]!));
  if (both.length === 0) return null;
  const ranksOf = (values: Float64Array) => rankDescending(Float64Array.from(both, (area) => values[area]!));
  const [before, after] = [ranksOf(published), ranksOf(without)];
  const shifts = before.map((rank, place) => Math.abs(after[place]! - rank));
  const classes = classifyIndex(without, recipe.classify);
  return {
    areaCount: both.length,
    meanRankShift: shifts.reduce((sum, shift) => sum + shift, 0) / both.length,
    largestRankShift: shifts.reduce((largest, shift) => Math.max(largest, shift), 0),
    changedClasses: both.reduce((sum, area) => sum + (classes[area] === run.classes[area] ? 0 : 1), 0),
  };
}
