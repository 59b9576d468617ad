import type { Recipe } from '../../core/recipe.ts';
import { firstComponent } from '../../stats/composite/first-component.ts';
import type { RecipeInput } from './recipe-input.ts';

/** Weights of the members. */
export interface MemberWeights {
  /** in the order of the members; 0 for one without information */
  readonly weights: readonly number[];
  /** share of variance that the first component explains; null where weights come from elsewhere */
  readonly explained: number | null;
}

/**
 * Weights as the recipe takes them: declared, equal, or loadings of the first principal component over the scored areas.
 * @param recipe the step
 * @param input members with their declared weights
 * @param scores per member; null without information
 * @returns weights; all 0 where there is no first component
 * @see golden: first-component
 */
export function memberWeights(
  recipe: Recipe,
  { members, isScored }: RecipeInput,
  scores: readonly (Float64Array | null)[],
): MemberWeights {
  if (recipe.weight.method !== 'first-component') {
    const isEqual = recipe.weight.method === 'equal';
    return { weights: members.map(({ weight }, j) => (scores[j] ? (isEqual ? 1 : weight) : 0)), explained: null };
  }
  const informative = scores.filter((list) => list !== null);
  const component = firstComponent(informative.map((list) => list.filter((_, area) => isScored[area])));
  let position = 0;
  return {
    weights: scores.map((list) => (list ? (component?.loadings[position++] ?? 0) : 0)),
    explained: component?.explained ?? null,
  };
}
