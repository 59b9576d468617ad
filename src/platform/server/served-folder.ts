import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { confinedFolder } from '../confined-folder.ts';
import type { ServedContent } from './static-server.ts';

/** The files of a folder; nothing outside it is ever found, whatever the path says. */
export function servedFolder(folder: string): ServedContent {
  return {
    find(path) {
      try {
        const resolvePath = confinedFolder(folder);
        const isFolder = statSync(resolvePath(path)).isDirectory();
        if (isFolder && path !== '' && !path.endsWith('/')) return { redirect: `${path}/` };
        const name = isFolder ? join(path, 'index.html') : path;
        const real = resolvePath(name);
        return { name, bytes: statSync(real).size, open: () => createReadStream(real) };
      } catch {
        // no such file, or a way out of the folder: both are "not found" to whoever asks
        return null;
      }
    },
  };
}
