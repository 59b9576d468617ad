import { assert } from '../../core/assert.ts';
import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import { type Recipe, recipeSchema } from '../../core/recipe.ts';
import { suggest } from '../suggest.ts';
import { parseYamlFile, readYaml } from './read-yaml.ts';

/** Folder of the office's own recipes. */
const FOLDER = 'catalogue/recipes';

/** The recipes that a list of indices may name. */
export interface RecipeShelf {
  /** ids of all recipes, shipped ones and those of the workspace */
  readonly ids: readonly string[];
  /** a recipe by id; null where there is none, or only a faulty one */
  get(id: string): Recipe | null;
}

/**
 * Reads the recipes of the workspace, `catalogue/recipes/<id>.yaml`, and those that come with the program. A recipe of
 * the workspace takes the place of a shipped one with the same id; where it says something else, a note tells so.
 */
export async function readRecipes(effects: Effects): Promise<{ shelf: RecipeShelf; findings: Finding[] }> {
  const shipped = await effects.readShippedRecipes();
  const own = new Map<string, Recipe | null>();
  const findings: Finding[] = [];
  for (const file of await effects.listFiles(FOLDER)) {
    const id = /^catalogue\/recipes\/([^/]+)\.ya?ml$/i.exec(file)?.[1];
    if (id === undefined) continue;
    const read = await readYaml(effects, file, recipeSchema);
    findings.push(...read.findings);
    own.set(id, read.value);
    if (!read.value) continue;
    if (read.value.id !== id) {
      const near = suggest(read.value.id, [id]);
      const details = { problem: 'choice', expected: id, ...(near === null ? {} : { suggestion: near }) };
      findings.push({
        code: 'config-value',
        severity: 'error',
        file,
        ...read.at(['id']),
        value: read.value.id,
        details,
      });
    }
    const original = shippedRecipe(shipped, id);
    if (original && JSON.stringify(original) !== JSON.stringify(read.value))
      findings.push({ code: 'recipe-changed', severity: 'note', file, value: id });
  }
  const known = new Map(own);
  const get = (id: string): Recipe | null => {
    const found = known.get(id) ?? (own.has(id) ? null : shippedRecipe(shipped, id));
    known.set(id, found);
    return found;
  };
  return { shelf: { ids: [...new Set([...own.keys(), ...shipped.keys()])].sort(), get }, findings };
}

function shippedRecipe(shipped: ReadonlyMap<string, Uint8Array>, id: string): Recipe | null {
  const bytes = shipped.get(id);
  if (!bytes) return null;
  const { value, findings } = parseYamlFile(bytes, `${id}.yaml`, recipeSchema);
  assert(value && value.id === id, `shipped recipe ${id} is faulty: ${JSON.stringify(findings)}`);
  return value;
}
