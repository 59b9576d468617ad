import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { SozialraumError } from '../core/error.ts';

/** True if a path is the folder itself or lies below it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

/**
 * The real path of a file that may not exist yet: links in the part that does exist are followed.
 * @throws {Error} of the file system other than "not found"
 */
export function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    const parent = resolve(absolute, '..');
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!isMissing || parent === absolute) throw error;
    return resolve(realPath(parent), relative(parent, absolute));
  }
}

/**
 * Resolver of paths below one folder. A path that climbs out, by `..`, as absolute path or through a link, is refused.
 * @throws {SozialraumError} path-outside
 */
export function confinedFolder(folder: string): (path: string) => string {
  const root = realPath(folder);
  return (path) => {
    const parts = path.split(/[\\/]/);
    if (isAbsolute(path) || /^[a-z]:/i.test(path) || parts.includes('..') || path.includes('\0'))
      throw new SozialraumError('path-outside', { path });
    const real = realPath(resolve(root, ...parts));
    if (!isWithin(root, real)) throw new SozialraumError('path-outside', { path });
    return real;
  };
}
