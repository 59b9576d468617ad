import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package. */
export const packageFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Version of this program, from package.json. */
export function toolVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
