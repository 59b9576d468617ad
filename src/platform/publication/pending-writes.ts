import { writeFile } from 'node:fs/promises';
import { systemError } from './system-errors.ts';

/** Whole files on their way to the disk while the next ones are made. */
export interface PendingWrites {
  /** Begins to write a new file; waits first while too many are on their way, and throws if one has failed. */
  add(path: string, target: string, content: Uint8Array): Promise<void>;
  /** Waits until nothing is written any more; throws if one has failed. */
  settle(): Promise<void>;
}

/** Creating a file takes a disk longer than making a page, above all where a virus scanner looks at each. */
const MOST_PENDING = 8;

/** Writes files in the background, a few at a time. */
export function pendingWrites(): PendingWrites {
  const pending = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const throwFailure = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    add: async (path, target, content) => {
      while (pending.size >= MOST_PENDING) await Promise.race(pending);
      throwFailure();
      const writing = writeFile(target, content, { flag: 'wx' })
        .catch((error: unknown) => {
          failures.push(systemError(path, error));
        })
        .finally(() => pending.delete(writing));
      pending.add(writing);
    },
    settle: async () => {
      await Promise.all(pending);
      throwFailure();
    },
  };
}
