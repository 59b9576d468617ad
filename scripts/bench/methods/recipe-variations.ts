// Variations of a recipe over as many areas as England has, of invented figures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SampledIndex } from '../../../src/assess/certainty/sampled-index.ts';
import { varyIndex } from '../../../src/assess/certainty/vary-index.ts';
import { runRecipe } from '../../../src/assess/recipe/run-recipe.ts';
import { recipeSchema } from '../../../src/core/recipe.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';

/** Size of the task; the limit that the project sets itself is for 33,755 areas, 7 domains and 1,000 variations. */
interface VariationTask {
  readonly areaCount: number;
  readonly memberCount: number;
  readonly runs: number;
  /** id of a shipped recipe */
  readonly recipe: string;
}

/** What a run cost. */
interface VariationCost {
  readonly runs: number;
  readonly seconds: number;
}

const RECIPES = join(import.meta.dirname, '..', '..', '..', 'template', 'catalogue', 'recipes');

/** Invented shares with numerators and denominators, one bundle of members that go together. */
function inventedIndex({ areaCount, memberCount, recipe: id }: VariationTask): SampledIndex {
  const recipe = recipeSchema.parse(parse(readFileSync(join(RECIPES, `${id}.yaml`), 'utf8')));
  const roles = Object.values(recipe.roles);
  const chance = seededChance(1, 'recipe-variations');
  const strain = Float64Array.from({ length: areaCount }, () => chance.normal());
  const populations = Float64Array.from({ length: areaCount }, () => 300 + chance.integerBelow(3000));
  const cases = Array.from({ length: memberCount }, () =>
    populations.map((people, area) => {
      const share = 1 / (1 + Math.exp(2 - 0.6 * strain[area]! - 0.5 * chance.normal()));
      return Math.round(people * share);
    }),
  );
  const members = cases.map((list, j) => ({
    ...{ id: `d${j}`, weight: roles[j]?.weight ?? 1, isTurned: false, role: roles[j] ?? null, regionValue: Number.NaN },
    values: list.map((count, area) => (100 * count) / populations[area]!),
    denominators: populations,
  }));
  return {
    recipe,
    input: { members, isScored: new Uint8Array(areaCount).fill(1), population: null, groups: null },
    base: null,
    sampling: cases.map((list) => ({ kind: 'proportion' as const, multiplier: 100, cases: list, populations })),
    places: Array.from({ length: areaCount }, (_, area) => area),
    levelSize: areaCount,
  };
}

/** Varies the recipe of an invented index and measures how long that takes, without making the figures. */
function recipeVariations(task: VariationTask): VariationCost {
  const index = inventedIndex(task);
  const nominal = runRecipe(index.recipe, index.input);
  const start = performance.now();
  const varied = varyIndex(index, nominal, { seed: 1, purpose: 'bench', runs: task.runs });
  return { runs: varied?.runs ?? 0, seconds: (performance.now() - start) / 1000 };
}

/** Prints what a thousand variations of two recipes cost (limit: 20 s on two processors; this takes one). */
export function benchRecipeVariations(): void {
  for (const recipe of ['burden', 'deprivation-england']) {
    const { runs, seconds } = recipeVariations({ areaCount: 33_755, memberCount: 7, runs: 1000, recipe });
    console.log(`${recipe}: ${runs} variations of 33,755 areas × 7 domains in ${seconds.toFixed(1)} s (limit 20)`);
  }
}
