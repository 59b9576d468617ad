import type { Recipe } from '../../core/recipe.ts';
import { copelandScores } from '../../stats/composite/copeland-scores.ts';
import { powerMean } from '../../stats/composite/power-mean.ts';
import { type WeightedScores, weightedSum } from '../../stats/composite/weighted-sum.ts';

type Aggregate = Recipe['aggregate'];

/**
 * One number per area from the scores of its members.
 * @param members scores and weights; members without information are not among them
 * @param aggregate the step of the recipe
 * @param into array to write to
 * @returns NaN where an area has no member, or scores that the mean cannot take
 * @see golden: composite-aggregation
 */
export function aggregateMembers(
  members: readonly WeightedScores[],
  aggregate: Aggregate,
  into: Float64Array,
): Float64Array {
  switch (aggregate.method) {
    case 'sum': {
      weightedSum(members, into);
      if (aggregate.divideBy !== 1) for (let i = 0; i < into.length; i++) into[i]! /= aggregate.divideBy;
      return into;
    }
    case 'copeland':
      return copelandScores(members, into);
    default:
      return powerMean(members, powerOf(aggregate), into);
  }
}

function powerOf(aggregate: Aggregate): number {
  if (aggregate.method === 'generalised') return aggregate.power;
  return aggregate.method === 'geometric' ? 0 : aggregate.method === 'harmonic' ? -1 : 1;
}

/** True if the parts of an aggregate add up to it. */
export const isAdditive = (aggregate: Aggregate): boolean =>
  aggregate.method === 'sum' ||
  aggregate.method === 'arithmetic' ||
  (powerOf(aggregate) === 1 && aggregate.method !== 'copeland');

/**
 * What each member brings to the aggregate of each area: its part of a sum or arithmetic mean, else what the area would
 * lose without it.
 * @param members scores and weights
 * @param aggregate the step of the recipe
 * @param whole the aggregate of all members
 * @returns per member; NaN where the area lacks it, has nothing else, or pairs are counted (Copeland)
 */
export function memberParts(
  members: readonly WeightedScores[],
  aggregate: Aggregate,
  whole: Float64Array,
): Float64Array[] {
  if (aggregate.method === 'copeland') return members.map(() => new Float64Array(whole.length).fill(Number.NaN));
  if (isAdditive(aggregate)) return additiveParts(members, aggregate, whole.length);
  return members.map((own) => {
    const others = members.filter((member) => member !== own);
    const without = aggregateMembers(others, aggregate, new Float64Array(whole.length));
    return without.map((value, area) => (Number.isNaN(own.scores[area]!) ? Number.NaN : whole[area]! - value));
  });
}

function additiveParts(members: readonly WeightedScores[], aggregate: Aggregate, areaCount: number): Float64Array[] {
  const size = ({ weight }: WeightedScores) => Math.abs(weight);
  const whole = members.reduce((sum, member) => sum + size(member), 0);
  const parts = members.map(() => new Float64Array(areaCount).fill(Number.NaN));
  for (let area = 0; area < areaCount; area++) {
    let present = 0;
    for (const member of members) if (!Number.isNaN(member.scores[area]!)) present += size(member);
    const factor = aggregate.method === 'sum' ? whole / present / aggregate.divideBy : 1 / present;
    members.forEach(({ scores, weight }, position) => {
      parts[position]![area] = weight * scores[area]! * factor;
    });
  }
  return parts;
}
