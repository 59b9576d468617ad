import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { assert } from '../../core/assert.ts';
import type { OutputFile } from '../../core/effects.ts';
import { SozialraumError } from '../../core/error.ts';

/** A written file as the manifest lists it. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const BUFFER_BYTES = 1 << 20;

/** Writes files below a folder that is ours alone, chunk by chunk. Between files the event loop gets its turn. */
export async function writeFiles(
  folder: string,
  files: Iterable<OutputFile>,
  signal: AbortSignal | null = null,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  const seen = new Set<string>();
  let turn = Date.now();
  for (const file of files) {
    // names that differ by case alone are one file on Windows
    const key = file.path.toLowerCase();
    assert(isPlainPath(file.path) && !seen.has(key), `output path "${file.path}" is unsafe or written twice`);
    seen.add(key);
    written.push(writeOne(folder, file));
    if (Date.now() - turn > 50) {
      await new Promise((resolve) => setImmediate(resolve));
      turn = Date.now();
    }
    signal?.throwIfAborted();
  }
  return written;
}

function isPlainPath(path: string): boolean {
  return (
    path !== '' &&
    !/[\\:\0]/.test(path) &&
    !posix.isAbsolute(path) &&
    posix.normalize(path) === path &&
    !path.startsWith('..')
  );
}

function writeOne(folder: string, file: OutputFile): WrittenFile {
  const target = join(folder, ...file.path.split('/'));
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let filled = 0;
  let bytes = 0;
  return withSystemErrors(file.path, () => {
    mkdirSync(dirname(target), { recursive: true });
    const handle = openSync(target, 'wx');
    const put = (content: Uint8Array): void => {
      hash.update(content);
      bytes += content.length;
      for (let offset = 0; offset < content.length; ) offset += writeSync(handle, content, offset);
    };
    const flush = (): void => {
      put(buffer.subarray(0, filled));
      filled = 0;
    };
    try {
      for (const chunk of file.chunks) {
        const content = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
        if (filled + content.length > BUFFER_BYTES) flush();
        if (content.length > BUFFER_BYTES) put(content);
        else {
          buffer.set(content, filled);
          filled += content.length;
        }
      }
      flush();
    } finally {
      closeSync(handle);
    }
    return { path: file.path, bytes, sha256: hash.digest('hex') };
  });
}

/** Runs something that touches the disk; what the user can mend becomes a SozialraumError. */
export function withSystemErrors<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new SozialraumError('disk-full', { path });
    if (['EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG', 'EBUSY', 'ENOTDIR'].includes(code))
      throw new SozialraumError('file-unwritable', { path, reason: code });
    throw error;
  }
}
