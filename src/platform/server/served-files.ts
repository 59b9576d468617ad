import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { AwaitedFile, OutputFile } from '../../core/effects.ts';
import type { WrittenFile } from '../publication/write-files.ts';
import type { FoundFile, ServedContent } from './static-server.ts';

/** A file that lists all others, made when it is asked for. */
export interface ListingFile {
  readonly path: string;
  text(files: readonly WrittenFile[]): string;
}

/** Files that stand nowhere: each is made when somebody asks for it. */
export function servedFiles(
  files: Iterable<OutputFile | AwaitedFile>,
  listing: ListingFile,
): ServedContent & { readonly fileCount: number } {
  const byPath = new Map([...files].map((file) => [file.path, file]));
  const bytesOf = (path: string): Buffer | null | Promise<Buffer> => {
    if (path === listing.path)
      return Promise.all([...byPath.values()].map(describe)).then((all) => Buffer.from(listing.text(all)));
    const file = byPath.get(path);
    return file ? bytesOfFile(file) : null;
  };
  const served = (name: string, bytes: Buffer | null): FoundFile =>
    bytes && { name, bytes: bytes.length, open: () => Readable.from([bytes]) };
  const isFolder = (path: string): boolean => byPath.has(path === '' ? 'index.html' : `${path}/index.html`);
  return {
    fileCount: byPath.size + 1,
    find(path) {
      if (path !== '' && !path.endsWith('/') && isFolder(path)) return { redirect: `${path}/` };
      const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const bytes = bytesOf(name);
      return bytes instanceof Promise ? bytes.then((made) => served(name, made)) : served(name, bytes);
    },
  };
}

function bytesOfFile(file: OutputFile | AwaitedFile): Buffer | Promise<Buffer> {
  if (!('chunks' in file)) return file.content().then((bytes) => Buffer.from(bytes));
  return Buffer.concat(Array.from(file.chunks, (chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)));
}

async function describe(file: OutputFile | AwaitedFile): Promise<WrittenFile> {
  const bytes = await bytesOfFile(file);
  return { path: file.path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
