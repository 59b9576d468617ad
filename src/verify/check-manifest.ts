import type { BreachList } from './breach-list.ts';
import { type PublishedFiles, textOf } from './published-files.ts';

const MANIFEST_PATH = 'manifest.json';

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Holds every file against the manifest; the manifest itself is the only one it does not list. */
export async function checkManifest(files: PublishedFiles, breaches: BreachList): Promise<readonly ListedFile[]> {
  const listed = files.paths.includes(MANIFEST_PATH) ? listedFiles(await textOf(files, MANIFEST_PATH)) : null;
  if (!listed) {
    breaches.add({ code: 'verify-file-altered', file: MANIFEST_PATH });
    return [];
  }
  const byPath = new Map(listed.map((file) => [file.path, file]));
  for (const path of files.paths) {
    const expected = byPath.get(path);
    if (expected) {
      const found = await files.fingerprint(path);
      if (found.bytes !== expected.bytes || found.sha256 !== expected.sha256)
        breaches.add({ code: 'verify-file-altered', file: path });
    } else if (path !== MANIFEST_PATH) breaches.add({ code: 'verify-file-unlisted', file: path });
  }
  const present = new Set(files.paths);
  for (const { path } of listed) if (!present.has(path)) breaches.add({ code: 'verify-file-altered', file: path });
  return listed;
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
