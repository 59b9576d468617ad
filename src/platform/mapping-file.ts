import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { codeSlug } from '../core/slug.ts';
import { confinedFolder } from './confined-folder.ts';
import { withSystemErrors } from './publication/system-errors.ts';

/**
 * Writes a proposed mapping as sources/<name of the delivery>.yaml, unless a file of that name is there: what a person
 * wrote is never overwritten.
 */
export function writeMapping(workspace: string, delivery: string, yaml: string): { path: string; isWritten: boolean } {
  const name = codeSlug(basename(delivery, extname(delivery)));
  const path = `sources/${name}.yaml`;
  const target = confinedFolder(workspace)(path);
  return withSystemErrors(path, () => {
    mkdirSync(confinedFolder(workspace)('sources'), { recursive: true });
    try {
      writeFileSync(target, yaml, { flag: 'wx' });
      return { path, isWritten: true };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return { path, isWritten: false };
    }
  });
}
