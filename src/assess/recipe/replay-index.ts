import type { AssessedTable, IndexResult } from '../../core/assessed.ts';
import type { IndexMember } from '../../core/indicator.ts';
import type { Recipe } from '../../core/recipe.ts';
import { levelMembers } from '../level-members.ts';
import { assessIndex } from './assess-index.ts';

/** Steps of a recipe that may be changed. */
export type RecipeSteps = Pick<
  Recipe,
  'screen' | 'impute' | 'treat' | 'normalise' | 'base' | 'weight' | 'aggregate' | 'rescale' | 'classify'
>;

/** What is to be otherwise; what is not named stays as it was. */
export interface RecipeChange {
  readonly steps?: Partial<RecipeSteps>;
  /** members that stay, with their weights */
  readonly members?: readonly IndexMember[];
  readonly minimumPopulation?: number | null;
  readonly minimumWeight?: number;
}

/**
 * Makes an index of a result again with some choices changed, from the same shown values; indices that are members stay
 * as they are in the result.
 * @param assessed the result
 * @param id the index
 * @param change what is to be otherwise; nothing gives the index as it is
 * @returns the changed index; null where the result has none with this id
 */
export function replayIndex(assessed: AssessedTable, id: string, change: RecipeChange): IndexResult | null {
  const original = assessed.indices.find((index) => index.definition.id === id);
  if (!original) return null;
  const { steps = {}, ...fields } = change;
  const { definition } = original;
  const changed = { ...definition, ...fields, recipe: { ...definition.recipe, ...steps } };
  return assessIndex(changed, {
    areas: assessed.table.areas,
    levels: levelMembers(assessed.table.areas),
    indicators: new Map(assessed.table.indicators.map((indicator) => [indicator.definition.id, indicator])),
    indices: new Map(assessed.indices.map((index) => [index.definition.id, index])),
  }).result;
}
