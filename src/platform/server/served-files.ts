import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { OutputFile } from '../../core/effects.ts';
import type { WrittenFile } from '../publication/write-files.ts';
import type { ServedContent } from './static-server.ts';

/** A file that lists all others, made when it is asked for. */
export interface ListingFile {
  readonly path: string;
  text(files: readonly WrittenFile[]): string;
}

/** Files that stand nowhere: each is made when somebody asks for it. */
export function servedFiles(
  files: Iterable<OutputFile>,
  listing: ListingFile,
): ServedContent & { readonly fileCount: number } {
  const byPath = new Map([...files].map((file) => [file.path, file]));
  const bytesOf = (path: string): Buffer | null => {
    if (path === listing.path) return Buffer.from(listing.text([...byPath.values()].map(describe)));
    const file = byPath.get(path);
    return file ? bytesOfChunks(file) : null;
  };
  const isFolder = (path: string): boolean => byPath.has(path === '' ? 'index.html' : `${path}/index.html`);
  return {
    fileCount: byPath.size + 1,
    find(path) {
      if (path !== '' && !path.endsWith('/') && isFolder(path)) return { redirect: `${path}/` };
      const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const bytes = bytesOf(name);
      return bytes && { name, bytes: bytes.length, open: () => Readable.from([bytes]) };
    },
  };
}

function bytesOfChunks({ chunks }: OutputFile): Buffer {
  return Buffer.concat(Array.from(chunks, (chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)));
}

function describe(file: OutputFile): WrittenFile {
  const bytes = bytesOfChunks(file);
  return { path: file.path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
