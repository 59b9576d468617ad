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
 * @param shownPath the path as the user knows it
 * @throws {SozialraumError} file-unreadable where a folder on the way may not be looked into
 */
export function realPath(path: string, shownPath = path): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    const parent = resolve(absolute, '..');
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    if (!['ENOENT', 'ENOTDIR'].includes(reason) || parent === absolute)
      throw new SozialraumError('file-unreadable', { path: shownPath, reason });
    return resolve(realPath(parent, shownPath), relative(parent, absolute));
  }
}

/**
 * Resolver of paths below one folder. A path that climbs out, by `..`, as absolute path or through a link, is refused.
 * @throws {SozialraumError} path-outside, file-unreadable
 */
export function confinedFolder(folder: string): (path: string) => string {
  const root = realPath(folder);
  return (path) => {
    const parts = path.split(/[\\/]/);
    if (isAbsolute(path) || /^[a-z]:/i.test(path) || parts.includes('..') || path.includes('\0'))
      throw new SozialraumError('path-outside', { path });
    const real = realPath(resolve(root, ...parts), path);
    if (!isWithin(root, real)) throw new SozialraumError('path-outside', { path });
    return real;
  };
}
