import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { confinedFolder } from '../confined-folder.ts';

/** Files below a folder as verification reads them back: paths with `/`, sorted; nothing outside can be read. */
export function publishedFolder(folder: string): {
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  readRange(path: string, start: number, end: number): Promise<Uint8Array>;
  fingerprint(path: string): Promise<{ readonly bytes: number; readonly sha256: string }>;
} {
  const resolvePath = confinedFolder(folder);
  return {
    paths: filesBelow(folder),
    read: (path) => readFile(resolvePath(path)),
    readRange: (path, start, end) => readRange(resolvePath(path), start, end),
    fingerprint: async (path) => fingerprint(resolvePath(path)),
  };
}

async function readRange(file: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
    for (let filled = 0; filled < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) return bytes.subarray(0, filled);
      filled += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

const BUFFER_BYTES = 1 << 20;

function fingerprint(file: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  const handle = openSync(file, 'r');
  try {
    let bytes = 0;
    for (let count = -1; count !== 0; bytes += count) {
      count = readSync(handle, buffer);
      hash.update(buffer.subarray(0, count));
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(handle);
  }
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
