import type { Recipe } from '../../core/recipe.ts';
import { applyScale, type Scale } from '../../stats/composite/scale.ts';
import { standardScale } from '../../stats/composite/standard-scale.ts';
import { memberParts } from './aggregate-members.ts';
import { classifyIndex } from './classify-index.ts';
import { combineScores, type EnteringMember, enteringMembers } from './combine-scores.ts';
import { imputeMembers } from './impute-members.ts';
import { memberWeights } from './member-weights.ts';
import { normaliseMember } from './normalise-member.ts';
import type { RecipeInput } from './recipe-input.ts';
import { treatMember } from './treat-member.ts';

/** Scales and weights that a period found; another period can be put on them. */
export interface RecipeFit {
  /** per member; null without information, or for scores from ranks */
  readonly scales: readonly (Scale | null)[];
  readonly weights: readonly number[];
  readonly rescale: Scale | null;
}

/** The members of an index on one scale. Arrays are over the reference areas. */
export interface ScoredMembers {
  /** per member, gaps filled where the recipe says so, treated and turned */
  readonly treated: readonly Float64Array[];
  /** per member; null where it tells no areas apart */
  readonly scores: readonly (Float64Array | null)[];
  readonly scales: readonly (Scale | null)[];
  /** what was done to each member, '' for nothing */
  readonly treatments: readonly string[];
  readonly imputedCount: number;
  /** 1 for areas of which a value was filled in */
  readonly isImputed: Uint8Array;
}

/** A recipe carried out, stage by stage. Arrays are over the reference areas. */
export interface RecipeRun extends ScoredMembers {
  readonly aggregate: Float64Array;
  /** the index of scored areas, NaN for the others; null where it tells no areas apart */
  readonly values: Float64Array | null;
  readonly classes: Uint8Array;
  /** per member: see IndexPeriod.contributions */
  readonly contributions: readonly Float64Array[];
  readonly fit: RecipeFit;
  /** share of variance that the first component explains; null where weights come from elsewhere */
  readonly explained: number | null;
}

/**
 * Carries a recipe out: impute, treat, turn, normalise, weight, aggregate, rescale, classify.
 * @param recipe every choice
 * @param input members over the reference areas; those that are not scored set scales and ranks, but get no index
 * @param base scales and weights of another period; null: found here
 * @returns all stages
 * @see golden: berlin-status-dynamics, recipe-asem, recipe-deprivation
 */
export function runRecipe(recipe: Recipe, input: RecipeInput, base: RecipeFit | null = null): RecipeRun {
  const { isScored } = input;
  const scored = scoreMembers(recipe, input, base);
  const found = memberWeights(recipe, input, scored.scores);
  const weights = base?.weights ?? found.weights;
  const entering = enteringMembers(scored.scores, weights);
  const { aggregate, values, scale } = combineScores(recipe, entering, { isScored, base: base && base.rescale });
  const judged = aggregate.map((value, area) => (isScored[area] ? value : Number.NaN));
  return {
    ...scored,
    aggregate,
    values,
    classes: values ? classifyIndex(values, recipe.classify) : new Uint8Array(isScored.length),
    contributions: contributionsOf(recipe, entering, {
      memberCount: input.members.length,
      judged,
      hasIndex: values !== null,
    }),
    fit: { scales: scored.scales, weights, rescale: scale },
    explained: found.explained,
  };
}

/**
 * The first half of a recipe: everything that concerns each member alone.
 * @param recipe every choice
 * @param input members over the reference areas
 * @param base scales of another period; null: found here
 * @returns scores per member
 */
export function scoreMembers(recipe: Recipe, input: RecipeInput, base: RecipeFit | null): ScoredMembers {
  const { members, population } = input;
  const imputed = imputeMembers(input);
  const treated = members.map((member, j) => treatMember(member, imputed.values[j]!, recipe.treat));
  const normalised = members.map((member, j) => {
    const { values } = treated[j]!;
    const scale = base?.scales[j];
    if (scale) return { scores: applyScale(values, scale), scale };
    return base ? null : normaliseMember(values, recipe.normalise, { member, population });
  });
  return {
    treated: treated.map((member) => member.values),
    scores: normalised.map((member) => member?.scores ?? null),
    scales: normalised.map((member) => member?.scale ?? null),
    treatments: treated.map((member) => member.done),
    imputedCount: imputed.count,
    isImputed: imputed.isTouched,
  };
}

function contributionsOf(
  recipe: Recipe,
  entering: readonly EnteringMember[],
  { memberCount, judged, hasIndex }: { memberCount: number; judged: Float64Array; hasIndex: boolean },
): Float64Array[] {
  const contributions = Array.from(
    { length: memberCount },
    (): Float64Array => new Float64Array(judged.length).fill(Number.NaN),
  );
  if (!hasIndex) return contributions;
  const parts = memberParts(entering, recipe.aggregate, judged);
  const whole = standardScale(judged, { deviation: 'population' });
  entering.forEach(({ position }, i) => {
    contributions[position] = centred(parts[i]!, judged, whole?.unit ?? 1);
  });
  return contributions;
}

/** Parts around their mean over the scored areas, in deviations of the aggregate. */
function centred(parts: Float64Array, judged: Float64Array, deviation: number): Float64Array {
  let [sum, count] = [0, 0];
  parts.forEach((part, area) => {
    if (Number.isNaN(part) || Number.isNaN(judged[area]!)) return;
    sum += part;
    count += 1;
  });
  const mean = count === 0 ? 0 : sum / count;
  return parts.map((part, area) => (Number.isNaN(judged[area]!) ? Number.NaN : (part - mean) / deviation));
}
