import type { RecipeRole } from '../../core/recipe.ts';

/** One member of an index over the reference areas of a level. */
export interface RecipeMember {
  readonly id: string;
  /** as declared */
  readonly weight: number;
  /** true if a high value runs against the meaning of the index */
  readonly isTurned: boolean;
  readonly role: RecipeRole | null;
  /** as shown, NaN where there is none */
  readonly values: Float64Array;
  /** people or cases behind each value, NaN where they are not shown; null where the member has none */
  readonly denominators: Float64Array | null;
  /** shown value of the region; NaN where there is none */
  readonly regionValue: number;
}

/** What a recipe is applied to: the areas of one level in one period that set its means and ranks. */
export interface RecipeInput {
  readonly members: readonly RecipeMember[];
  /** 1 for areas that get an index */
  readonly isScored: Uint8Array;
  /** residents, NaN where they are not shown; null where the index names no such indicator */
  readonly population: Float64Array | null;
  /** for each area the one above it on the level that imputation names, −1 for none; null where nothing is imputed */
  readonly groups: Int32Array | null;
}
