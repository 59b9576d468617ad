// Prints what methods cost beside R, where R is present, and what all of them cost for the Musterregion.
import { join } from 'node:path';
import { benchJenks } from './methods/jenks.ts';
import { benchLocalMoran } from './methods/local-moran.ts';
import { benchRecipeVariations } from './methods/recipe-variations.ts';
import { medianCost, runBuilds } from './run-build.ts';

const root = join(import.meta.dirname, '..', '..');

/** `npm run bench -- methods`. */
export async function benchMethods(runCount: number): Promise<void> {
  benchJenks();
  benchLocalMoran();
  benchRecipeVariations();
  const task = {
    workspace: join(root, 'examples', 'musterregion'),
    out: join(root, 'out', 'bench', 'methods'),
    data: null,
  };
  const { stages } = medianCost(await runBuilds(task, runCount));
  console.log(`all methods of the Musterregion: ${(stages.assess ?? Number.NaN).toFixed(2)} s (limit 5)`);
}
