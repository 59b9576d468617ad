import { type RecipeRun, runRecipe } from '../src/assess/recipe/run-recipe.ts';
import type { Recipe } from '../src/core/recipe.ts';

/** Fields of a member that matter to a test. */
export interface TestMember {
  readonly values: ArrayLike<number>;
  readonly weight?: number;
  readonly isTurned?: boolean;
  readonly role?: string;
  readonly denominators?: ArrayLike<number>;
  readonly regionValue?: number;
}

/** Carries a recipe out on plain lists; all areas are scored. */
export function runOn(recipe: Recipe, members: readonly TestMember[]): RecipeRun {
  const areaCount = members[0]?.values.length ?? 0;
  return runRecipe(recipe, {
    members: members.map((member, position) => ({
      id: `m${position}`,
      weight: member.weight ?? (member.role ? recipe.roles[member.role]!.weight : 1),
      isTurned: member.isTurned ?? false,
      role: member.role ? recipe.roles[member.role]! : null,
      values: Float64Array.from(member.values),
      denominators: member.denominators ? Float64Array.from(member.denominators) : null,
      regionValue: member.regionValue ?? Number.NaN,
    })),
    isScored: new Uint8Array(areaCount).fill(1),
    population: null,
    groups: null,
  });
}

/** Ids of the classes of a run, '' for none. */
export function classIdsOf(recipe: Recipe, { classes }: RecipeRun): string[] {
  const named = recipe.classify.method === 'none' ? [] : recipe.classify.classes;
  return [...classes].map((position) => named[position - 1]?.id ?? '');
}
