import type { Recipe } from '../../core/recipe.ts';
import { firstComponent } from '../../stats/composite/first-component.ts';
import { applyScale, type Scale } from '../../stats/composite/scale.ts';
import { standardScale } from '../../stats/composite/standard-scale.ts';
import type { WeightedScores } from '../../stats/composite/weighted-sum.ts';
import { aggregateMembers, memberParts } from './aggregate-members.ts';
import { classifyIndex } from './classify-index.ts';
import { imputeMembers } from './impute-members.ts';
import { normaliseMember } from './normalise-member.ts';
import type { RecipeInput } from './recipe-input.ts';
import { rescaleIndex } from './rescale-index.ts';
import { treatMember } from './treat-member.ts';

/** Scales and weights that a period found; another period can be put on them. */
export interface RecipeFit {
  /** per member; null without information, or for scores from ranks */
  readonly scales: readonly (Scale | null)[];
  readonly weights: readonly number[];
  readonly rescale: Scale | null;
}

/** A recipe carried out, stage by stage. Arrays are over the reference areas. */
export interface RecipeRun {
  /** per member, gaps filled where the recipe says so, treated and turned */
  readonly treated: readonly Float64Array[];
  /** per member; null where it tells no areas apart */
  readonly scores: readonly (Float64Array | null)[];
  readonly aggregate: Float64Array;
  /** the index of scored areas, NaN for the others; null where it tells no areas apart */
  readonly values: Float64Array | null;
  readonly classes: Uint8Array;
  /** per member: see IndexPeriod.contributions */
  readonly contributions: readonly Float64Array[];
  readonly fit: RecipeFit;
  /** what was done to each member, '' for nothing */
  readonly treatments: readonly string[];
  readonly imputedCount: number;
  /** 1 for areas of which a value was filled in */
  readonly isImputed: Uint8Array;
  /** share of variance that the first component explains; null where weights come from elsewhere */
  readonly explained: number | null;
}

/** Sums of scores that cancel each other leave this much of the scores as rounding noise. */
const NEGLIGIBLE = 1e-9;

/**
 * Carries a recipe out: impute, treat, turn, normalise, weight, aggregate, rescale, classify.
 * @param recipe every choice
 * @param input members over the reference areas; those that are not scored set scales and ranks, but get no index
 * @param base scales and weights of another period; null: found here
 * @returns all stages
 * @see golden: berlin-status-dynamics, recipe-asem, recipe-deprivation
 */
export function runRecipe(recipe: Recipe, input: RecipeInput, base: RecipeFit | null = null): RecipeRun {
  const { members, isScored, population } = input;
  const areaCount = isScored.length;
  const imputed = imputeMembers(input);
  const treated = members.map((member, j) => treatMember(member, imputed.values[j]!, recipe.treat));
  const normalised = members.map((member, j) => {
    const { values } = treated[j]!;
    const scale = base?.scales[j];
    if (scale) return { scores: applyScale(values, scale), scale };
    return base && scale === null ? null : normaliseMember(values, recipe.normalise, { member, population });
  });
  const scores = normalised.map((member) => member?.scores ?? null);
  const { weights, explained } = memberWeights(recipe, input, scores);
  const used = base?.weights ?? weights;
  const entering = scores.flatMap((list, j): (WeightedScores & { position: number })[] =>
    list ? [{ scores: list, weight: used[j]!, position: j }] : [],
  );
  const aggregate = aggregateMembers(entering, recipe.aggregate, new Float64Array(areaCount));
  const judged = aggregate.map((value, area) => (isScored[area] ? value : Number.NaN));
  const reference = recipe.screen.reference === 'shown' ? aggregate : judged;
  const found = rescaleIndex(reference, recipe.rescale, NEGLIGIBLE * largestPart(entering));
  const scale = base ? base.rescale : (found?.scale ?? null);
  const rescaled = base && scale ? applyScale(aggregate, scale) : (found?.values ?? null);
  const values = rescaled?.map((value, area) => (isScored[area] ? value : Number.NaN)) ?? null;
  const contributions = members.map(() => new Float64Array(areaCount).fill(Number.NaN));
  if (values) {
    const parts = memberParts(entering, recipe.aggregate, aggregate);
    entering.forEach(({ position }, i) => {
      contributions[position]!.set(centred(parts[i]!, judged));
    });
  }
  return {
    treated: treated.map((member) => member.values),
    scores,
    aggregate,
    values,
    classes: values ? classifyIndex(values, recipe.classify) : new Uint8Array(areaCount),
    contributions,
    fit: { scales: normalised.map((member) => member?.scale ?? null), weights: used, rescale: scale },
    treatments: treated.map((member) => member.done),
    imputedCount: imputed.count,
    isImputed: imputed.isTouched,
    explained,
  };
}

function memberWeights(
  recipe: Recipe,
  { members, isScored }: RecipeInput,
  scores: readonly (Float64Array | null)[],
): { weights: number[]; explained: number | null } {
  const declared = members.map(({ weight }, j) => (scores[j] ? weight : 0));
  if (recipe.weight.method === 'declared') return { weights: declared, explained: null };
  if (recipe.weight.method === 'equal') return { weights: scores.map((list) => (list ? 1 : 0)), explained: null };
  const informative = scores.filter((list) => list !== null);
  const scored = informative.map((list) => list.filter((_, area) => isScored[area]));
  const component = firstComponent(scored);
  let position = 0;
  return {
    weights: scores.map((list) => (list ? (component?.loadings[position++] ?? 0) : 0)),
    explained: component?.explained ?? null,
  };
}

function largestPart(members: readonly WeightedScores[]): number {
  let largest = 0;
  for (const { scores, weight } of members) {
    for (let i = 0; i < scores.length; i++) largest = Math.max(largest, Math.abs(weight * scores[i]!) || 0);
  }
  return largest;
}

/** Parts around their mean over the scored areas, in deviations of the aggregate. */
function centred(parts: Float64Array, judged: Float64Array): Float64Array {
  const whole = standardScale(judged, { deviation: 'population' });
  let [sum, count] = [0, 0];
  parts.forEach((part, area) => {
    if (Number.isNaN(part) || Number.isNaN(judged[area]!)) return;
    sum += part;
    count += 1;
  });
  const mean = count === 0 ? 0 : sum / count;
  return parts.map((part, area) => (Number.isNaN(judged[area]!) ? Number.NaN : (part - mean) / (whole?.unit ?? 1)));
}
