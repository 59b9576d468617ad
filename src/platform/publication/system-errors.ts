import { SozialraumError } from '../../core/error.ts';

/** What a failure of the disk means: a SozialraumError where the user can mend it, else the failure itself. */
function systemError(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new SozialraumError('disk-full', { path });
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG', 'EBUSY', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ELOOP', 'EIO'].includes(code)
  )
    return new SozialraumError('file-unwritable', { path, reason: code });
  return error;
}

/** Runs something that touches the disk; what the user can mend becomes a SozialraumError. */
export function withSystemErrors<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw systemError(path, error);
  }
}
