import type { Recipe } from '../../core/recipe.ts';
import { exponentialScores } from '../../stats/composite/exponential-scores.ts';
import { meanAbsoluteScale } from '../../stats/composite/mean-absolute-scale.ts';
import { minMaxScale } from '../../stats/composite/min-max-scale.ts';
import { normalScores } from '../../stats/composite/normal-scores.ts';
import { ascendingRanks, hasDifferentRanks, percentileRanks } from '../../stats/composite/rank-scores.ts';
import { applyScale, plainScale, type Scale } from '../../stats/composite/scale.ts';
import { standardScale } from '../../stats/composite/standard-scale.ts';
import { fractionScale, goalpostScale, targetScale } from '../../stats/composite/target-scale.ts';
import type { RecipeMember } from './recipe-input.ts';

/** A member on the scale of its index. */
export interface NormalisedMember {
  readonly scores: Float64Array;
  /** kept for other periods; null for scores that come from ranks */
  readonly scale: Scale | null;
}

/** What a scale may need beside the values. */
export interface NormaliseContext {
  readonly member: RecipeMember;
  readonly population: Float64Array | null;
}

/**
 * One scale for a member, from its values alone.
 * @param values treated and turned, NaN where there is none
 * @param normalise the step of the recipe
 * @param context the member with role, denominators and region, and the residents
 * @returns scores; null where the values tell no areas apart
 * @see golden: composite-normalisation
 */
export function normaliseMember(
  values: Float64Array,
  normalise: Recipe['normalise'],
  context: NormaliseContext,
): NormalisedMember | null {
  const scores = scoresFromRanks(values, normalise);
  if (scores !== undefined) return scores && { scores, scale: null };
  const scale = memberScale(values, normalise, context);
  return scale && { scores: applyScale(values, scale), scale };
}

/** Scores of the methods that know the order alone; undefined for the others. */
function scoresFromRanks(values: Float64Array, normalise: Recipe['normalise']): Float64Array | null | undefined {
  switch (normalise.method) {
    case 'rank':
    case 'borda': {
      const ranked = ascendingRanks(values);
      if (!hasDifferentRanks(ranked)) return null;
      return normalise.method === 'rank' ? ranked.ranks : ranked.ranks.map((rank) => rank - 1);
    }
    case 'percentile-rank':
      return percentileRanks(values, normalise.decimals);
    case 'normal-scores':
      return normalScores(values);
    case 'exponential':
      return exponentialScores(values, normalise);
    default:
      return undefined;
  }
}

function memberScale(
  values: Float64Array,
  normalise: Recipe['normalise'],
  { member, population }: NormaliseContext,
): Scale | null {
  const sign = member.isTurned ? -1 : 1;
  switch (normalise.method) {
    case 'z-score': {
      const weights = normalise.mean === 'residents' ? (population ?? new Float64Array(values.length)) : null;
      return standardScale(values, { deviation: normalise.deviation, weights });
    }
    case 'min-max':
      return minMaxScale(values, normalise.from, normalise.to);
    case 'distance-to-target':
      return targetScale(values, sign * (member.role?.target ?? Number.NaN), normalise.capped);
    case 'fraction-of-max':
      return fractionScale(values);
    case 'goalposts': {
      const [zero, one] = member.role?.posts ?? [0, 0];
      return member.isTurned ? goalpostScale(-one, -zero) : goalpostScale(zero, one);
    }
    case 'mean-absolute': {
      const weights = member.denominators ?? new Float64Array(values.length);
      const centre = normalise.centre === 'region' ? sign * member.regionValue : pooledValue(values, weights);
      return meanAbsoluteScale(values, { centre, weights });
    }
    default:
      return plainScale(0, 1);
  }
}

/** Value of all areas together: Σ numerators / Σ denominators. */
function pooledValue(values: Float64Array, weights: Float64Array): number {
  let [sum, whole] = [0, 0];
  values.forEach((value, area) => {
    const weight = weights[area]!;
    if (Number.isNaN(value) || !(weight > 0)) return;
    sum += weight * value;
    whole += weight;
  });
  return sum / whole;
}
