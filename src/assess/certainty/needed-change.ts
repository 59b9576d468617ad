import type { NeededChange } from '../../core/certainty.ts';
import type { Recipe } from '../../core/recipe.ts';
import type { Scale } from '../../stats/composite/scale.ts';
import { isAdditive } from '../recipe/aggregate-members.ts';
import type { RecipeInput } from '../recipe/recipe-input.ts';
import type { RecipeRun } from '../recipe/run-recipe.ts';
import { classEdges } from './class-distance.ts';

/** Values that a member can take, in its unit; null: it is an index, whose value nobody can change by itself. */
export type MemberLimits = { readonly lowest: number; readonly highest: number } | null;

/**
 * What would have to change: for each scored area the nearest other class, and the value of one member that would lead
 * there, all else and the scales being equal. Of the members that can, the one that pulls the index furthest the other
 * way. Only where the way from a member to the
 * index is a straight line: sums and arithmetic means of scores on linear scales, untreated.
 * @param recipe every choice
 * @param made input and run of the recipe
 * @param options positions of the scored areas in the run, and what values each member can take
 * @returns in the order of the scored areas
 * @see golden: needed-change
 */
export function neededChange(
  recipe: Recipe,
  { input, run }: { readonly input: RecipeInput; readonly run: RecipeRun },
  { scored, limits }: { readonly scored: Uint32Array; readonly limits: readonly MemberLimits[] },
): NeededChange {
  const values = run.values ?? new Float64Array(run.classes.length).fill(Number.NaN);
  const edges = classEdges(values, run.classes, recipe.classify);
  const found = {
    sides: new Int8Array(scored.length),
    distances: new Float64Array(scored.length).fill(Number.NaN),
    members: new Int16Array(scored.length).fill(-1),
    values: new Float64Array(scored.length).fill(Number.NaN),
  };
  const rise = slopeOf(run.fit.rescale, recipe);
  scored.forEach((area, at) => {
    const up = edges.above[area]! - values[area]!;
    const down = values[area]! - edges.below[area]!;
    if (Number.isNaN(up) && Number.isNaN(down)) return;
    const isUp = Number.isNaN(down) || up < down;
    found.sides[at] = (isUp ? edges.classAbove : edges.classBelow)[area]! - run.classes[area]!;
    found.distances[at] = isUp ? up : down;
    if (rise === null) return;
    const step = (isUp ? up : -down) / rise;
    const best = pullingMember(recipe, { input, run, limits }, { area, step });
    if (!best) return;
    found.members[at] = best.member;
    found.values[at] = best.value;
  });
  return found;
}

/** How much the index rises with the aggregate; null where that is no straight line. */
function slopeOf(rescale: Scale | null, { aggregate, rescale: { method } }: Recipe): number | null {
  if (!isAdditive(aggregate)) return null;
  if (method === 'none') return 1;
  if (!rescale || Number.isFinite(rescale.lowest) || Number.isFinite(rescale.highest)) return null;
  return rescale.times / rescale.unit;
}

interface Subject {
  readonly input: RecipeInput;
  readonly run: RecipeRun;
  readonly limits: readonly MemberLimits[];
}

/** The member that pulls an area furthest against a step of the aggregate and could make it alone. */
function pullingMember(
  { aggregate }: Recipe,
  { input, run, limits }: Subject,
  { area, step }: { readonly area: number; readonly step: number },
): { member: number; value: number } | null {
  const { weights, scales } = run.fit;
  let [whole, present] = [0, 0];
  run.scores.forEach((scores, member) => {
    if (!scores) return;
    whole += Math.abs(weights[member]!);
    if (!Number.isNaN(scores[area]!)) present += Math.abs(weights[member]!);
  });
  const factor = aggregate.method === 'sum' ? whole / present / aggregate.divideBy : 1 / present;
  let best: { member: number; value: number; pull: number } | null = null;
  input.members.forEach(({ values, isTurned, role }, member) => {
    const [scores, scale, limit] = [run.scores[member], scales[member], limits[member]];
    const isStraight = run.treatments[member] === '' && role?.transform !== 'log-plus-one' && run.isImputed[area] === 0;
    const weight = weights[member]! * factor;
    if (!scores || !scale || !limit || !isStraight || weight === 0 || Number.isNaN(values[area]!)) return;
    const change = step / weight;
    const value = values[area]! + ((isTurned ? -1 : 1) * change * scale.unit) / scale.times;
    const score = scores[area]! + change;
    const isWithin =
      value >= limit.lowest &&
      value <= limit.highest &&
      (score - scale.plus) / scale.times >= scale.lowest &&
      (score - scale.plus) / scale.times <= scale.highest;
    const pull = -Math.sign(step) * run.contributions[member]![area]!;
    if (isWithin && !(best && pull <= best.pull)) best = { member, value, pull };
  });
  return best;
}
