import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintDocument, TypesetPdf } from '../../core/typesetting.ts';
import { withSystemErrors } from '../publication/system-errors.ts';
import { typesetterFingerprint } from './typesetter-fingerprint.ts';

/** Documents that a publication holds already, by what they were set from: plain data, which may go to another thread. */
export interface KnownDocuments {
  readonly folder: string;
  readonly fingerprint: string;
  /** by key of the document */
  readonly files: ReadonlyMap<string, { readonly path: string; readonly sha256: string }>;
}

/** A typesetter that sets only what changed. */
export interface SparingTypesetter {
  readonly typeset: TypesetPdf;
  /** sha256 of each file it handed out, by key of its document */
  readonly handedOut: Map<string, string>;
}

/** Lies where nobody publishes: what a document was set from can be guessed and tried. */
const RECORD = join('private', 'documents.json');

/** What the last build of a workspace published into a folder; nothing where it cannot be told. */
export function knownDocuments(workspace: string, folder: string): KnownDocuments {
  const recorded = readJson<Readonly<Record<string, string>>>(join(workspace, RECORD)) ?? {};
  const manifest = readJson<{ readonly files?: readonly { path: string; sha256: string }[] }>(
    join(folder, 'manifest.json'),
  );
  const pathOf = new Map(manifest?.files?.map(({ path, sha256 }) => [sha256, path]));
  const files = Object.entries(recorded).flatMap(([key, sha256]) => {
    const path = pathOf.get(sha256);
    return path === undefined ? [] : [[key, { path, sha256 }] as const];
  });
  return { folder, fingerprint: typesetterFingerprint(), files: new Map(files) };
}

/**
 * Remembers for the next build what was published.
 * @param handedOut sha256 of each document, by key
 * @throws {SozialraumError} disk-full, file-unwritable
 */
export function keepDocuments(workspace: string, handedOut: ReadonlyMap<string, string>): void {
  const target = join(workspace, RECORD);
  withSystemErrors(RECORD, () => {
    writeFileSync(`${target}.writing`, `${JSON.stringify(Object.fromEntries([...handedOut].sort()), null, 2)}\n`);
    renameSync(`${target}.writing`, target);
  });
}

/** Hands out the known file of an equal document, as long as it is the file it was; sets all others. */
export function sparingTypesetter(typeset: TypesetPdf, known: KnownDocuments): SparingTypesetter {
  const handedOut = new Map<string, string>();
  return {
    handedOut,
    typeset: async (document) => {
      const key = keyOf(document, known.fingerprint);
      const bytes = unchangedFile(known, key) ?? (await typeset(document));
      handedOut.set(key, sha256Of(bytes));
      return bytes;
    },
  };
}

function unchangedFile({ folder, files }: KnownDocuments, key: string): Uint8Array | null {
  const file = files.get(key);
  if (!file) return null;
  try {
    const bytes = readFileSync(join(folder, ...file.path.split('/')));
    return sha256Of(bytes) === file.sha256 ? bytes : null;
  } catch {
    // whatever became of it, it can be set again
    return null;
  }
}

function keyOf({ source, drawings, date }: PrintDocument, fingerprint: string): string {
  return sha256Of(JSON.stringify([fingerprint, date, source, [...drawings]]));
}

const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // a first build has none, and a damaged one tells nothing
    return null;
  }
}
