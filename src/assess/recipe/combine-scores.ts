import type { Recipe } from '../../core/recipe.ts';
import { applyScale, type Scale } from '../../stats/composite/scale.ts';
import type { WeightedScores } from '../../stats/composite/weighted-sum.ts';
import { aggregateMembers } from './aggregate-members.ts';
import { rescaleIndex } from './rescale-index.ts';

/** A member with information, as it enters the aggregate. */
export interface EnteringMember extends WeightedScores {
  readonly scores: Float64Array;
  /** position among all members */
  readonly position: number;
}

/** An index without its classes. */
export interface CombinedScores {
  readonly aggregate: Float64Array;
  /** the index of scored areas, NaN for the others; null where it tells no areas apart */
  readonly values: Float64Array | null;
  readonly scale: Scale | null;
}

/** Sums of scores that cancel each other leave this much of the scores as rounding noise. */
const NEGLIGIBLE = 1e-9;

/** Members that have scores, with their weights. */
export function enteringMembers(
  scores: readonly (Float64Array | null)[],
  weights: readonly number[],
): EnteringMember[] {
  return scores.flatMap((list, position) => (list ? [{ scores: list, weight: weights[position]!, position }] : []));
}

/**
 * The second half of a recipe: aggregate and rescale.
 * @param recipe every choice
 * @param entering members with scores and weights
 * @param over which areas are scored, and the scale of another period where there is one
 * @returns the index on its scale
 */
export function combineScores(
  recipe: Recipe,
  entering: readonly EnteringMember[],
  { isScored, base }: { readonly isScored: Uint8Array; readonly base: Scale | null },
): CombinedScores {
  const aggregate = aggregateMembers(entering, recipe.aggregate, new Float64Array(isScored.length));
  const isWide = recipe.screen.reference === 'shown';
  const values = base ? applyScale(aggregate, base) : null;
  const found = base
    ? null
    : rescaleIndex(
        isWide ? aggregate : onlyScored(aggregate, isScored),
        recipe.rescale,
        NEGLIGIBLE * largestPart(entering),
      );
  const all = values ?? found?.values ?? null;
  return { aggregate, values: all && onlyScored(all, isScored), scale: base ?? found?.scale ?? null };
}

function onlyScored(values: Float64Array, isScored: Uint8Array): Float64Array {
  if (!isScored.includes(0)) return values;
  const scored = new Float64Array(values.length);
  for (let area = 0; area < values.length; area++) scored[area] = isScored[area] === 1 ? values[area]! : Number.NaN;
  return scored;
}

function largestPart(members: readonly EnteringMember[]): number {
  let largest = 0;
  for (const { scores, weight } of members) {
    let own = 0;
    for (let i = 0; i < scores.length; i++) {
      const size = Math.abs(scores[i]!);
      if (size > own) own = size;
    }
    largest = Math.max(largest, own * Math.abs(weight));
  }
  return largest;
}
