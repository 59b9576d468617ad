import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { confinedFolder } from '../confined-folder.ts';

/** Files below a folder as verification reads them back: paths with `/`, sorted; nothing outside can be read. */
export function publishedFolder(folder: string): {
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
} {
  const resolvePath = confinedFolder(folder);
  return {
    paths: filesBelow(folder),
    read: async (path) => new Uint8Array(await readFile(resolvePath(path))),
  };
}

/** Paths of all files below a folder, with `/`, sorted; hidden ones included. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
