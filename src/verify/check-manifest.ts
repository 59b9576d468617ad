import type { BreachList } from './breach-list.ts';
import { type PublishedFiles, textOf } from './published-files.ts';

const MANIFEST_PATH = 'manifest.json';

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** How the files of a publication differ from its manifest. */
export interface ManifestFaults {
  readonly listed: readonly ListedFile[];
  /** files that are missing or not as listed; the manifest itself where it cannot be read */
  readonly altered: readonly string[];
  readonly unlisted: readonly string[];
}

/** Holds every file against the manifest; the manifest itself is the only one it does not list. */
export async function checkManifest(files: PublishedFiles, breaches: BreachList): Promise<readonly ListedFile[]> {
  const { listed, altered, unlisted } = await manifestFaults(files);
  for (const file of altered) breaches.add({ code: 'verify-file-altered', file });
  for (const file of unlisted) breaches.add({ code: 'verify-file-unlisted', file });
  return listed;
}

/** What is not as the manifest says. */
export async function manifestFaults(files: PublishedFiles): Promise<ManifestFaults> {
  const listed = files.paths.includes(MANIFEST_PATH) ? listedFiles(await textOf(files, MANIFEST_PATH)) : null;
  if (!listed) return { listed: [], altered: [MANIFEST_PATH], unlisted: [] };
  const byPath = new Map(listed.map((file) => [file.path, file]));
  const [altered, unlisted]: [string[], string[]] = [[], []];
  for (const path of files.paths) {
    const expected = byPath.get(path);
    if (expected) {
      const found = await files.fingerprint(path);
      if (found.bytes !== expected.bytes || found.sha256 !== expected.sha256) altered.push(path);
    } else if (path !== MANIFEST_PATH) unlisted.push(path);
  }
  const present = new Set(files.paths);
  for (const { path } of listed) if (!present.has(path)) altered.push(path);
  return { listed, altered, unlisted };
}

function listedFiles(text: string): readonly ListedFile[] | null {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return Array.isArray(files) && files.every(isListedFile) ? files : null;
  } catch {
    // a manifest that cannot be read lists nothing: the caller reports it
    return null;
  }
}

function isListedFile(entry: unknown): entry is ListedFile {
  const { path, bytes, sha256 } = (entry ?? {}) as Partial<Record<keyof ListedFile, unknown>>;
  return typeof path === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
}
