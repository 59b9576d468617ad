import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from './tool.ts';

const ENDING = '.yaml';

/** Recipes that come with the program, as files of the template so that people can read and copy them; YAML by id. */
export async function shippedRecipes(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(packageFolder, 'template', 'catalogue', 'recipes');
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING));
  const ids = names.map((name) => name.slice(0, -ENDING.length)).sort();
  const read = async (id: string) => [id, new Uint8Array(await readFile(join(folder, id + ENDING)))] as const;
  return new Map(await Promise.all(ids.map(read)));
}
