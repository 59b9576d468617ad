import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Recipe, recipeSchema } from '../src/core/recipe.ts';

const FOLDER = join(import.meta.dirname, '..', 'template', 'catalogue', 'recipes');

/** Ids of the recipes that come with the program. */
export const SHIPPED_IDS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();

/** Bytes of the recipes that come with the program, by id. */
export function shippedRecipeFiles(): Map<string, Uint8Array> {
  return new Map(SHIPPED_IDS.map((id) => [id, new Uint8Array(readFileSync(join(FOLDER, `${id}.yaml`)))]));
}

/** A recipe that comes with the program, some steps changed. */
export function shippedRecipe(id: string, changes: Partial<Recipe> = {}): Recipe {
  return { ...recipeSchema.parse(parse(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8'))), ...changes };
}
