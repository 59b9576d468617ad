import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { assert } from '../../core/assert.ts';
import type { AwaitedFile, OutputFile } from '../../core/effects.ts';
import { withSystemErrors } from './system-errors.ts';

/** A written file as the manifest lists it. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Room for a chunk of a million characters, whatever they are. */
const BUFFER_BYTES = 1 << 22;
const MOST_BYTES_PER_CHARACTER = 3;

/** Writes files below a folder that is ours alone, chunk by chunk. Between files the event loop gets its turn. */
export async function writeFiles(
  folder: string,
  files: Iterable<OutputFile | AwaitedFile>,
  signal: AbortSignal | null = null,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  const seen = new Set<string>();
  const put = fileWriter(folder);
  let turn = Date.now();
  for (const file of files) {
    // names that differ by case alone are one file on Windows
    const key = file.path.toLowerCase();
    assert(isPlainPath(file.path) && !seen.has(key), `output path "${file.path}" is unsafe or written twice`);
    seen.add(key);
    written.push(put('chunks' in file ? file : { path: file.path, chunks: [await file.content()] }));
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

/** Writer of one file after the other; all go through the same buffer, and each folder is made once. */
function fileWriter(folder: string): (file: OutputFile) => WrittenFile {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  const made = new Set<string>();
  return (file) =>
    withSystemErrors(file.path, () => {
      const target = join(folder, ...file.path.split('/'));
      const parent = dirname(target);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      return { path: file.path, ...writeChunks(target, file.chunks, buffer) };
    });
}

function writeChunks(target: string, chunks: OutputFile['chunks'], buffer: Buffer): Omit<WrittenFile, 'path'> {
  const hash = createHash('sha256');
  const handle = openSync(target, 'wx');
  let filled = 0;
  let bytes = 0;
  const put = (content: Uint8Array): void => {
    hash.update(content);
    bytes += content.length;
    for (let offset = 0; offset < content.length; ) offset += writeSync(handle, content, offset);
  };
  const makeRoom = (wanted: number): boolean => {
    if (filled + wanted > buffer.length) {
      put(buffer.subarray(0, filled));
      filled = 0;
    }
    return wanted <= buffer.length;
  };
  try {
    for (const chunk of chunks) {
      const isText = typeof chunk === 'string';
      const hasRoom = makeRoom(isText ? chunk.length * MOST_BYTES_PER_CHARACTER : chunk.length);
      if (!hasRoom) put(isText ? Buffer.from(chunk, 'utf8') : chunk);
      else if (isText) filled += buffer.write(chunk, filled, 'utf8');
      else {
        buffer.set(chunk, filled);
        filled += chunk.length;
      }
    }
    put(buffer.subarray(0, filled));
  } finally {
    closeSync(handle);
  }
  return { bytes, sha256: hash.digest('hex') };
}
