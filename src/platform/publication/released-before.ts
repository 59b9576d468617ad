import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SozialraumError } from '../../core/error.ts';
import { editionFolderName } from './seal.ts';

interface PublishedManifest {
  readonly edition?: { readonly id?: unknown; readonly version?: unknown; readonly state?: unknown };
}

/**
 * Refuses to publish over a released edition that is not sealed in the workspace: what it told stays known, and without
 * its record nobody can say what a new edition gives away together with it.
 * @param folder folder to publish into, checked before
 * @throws {SozialraumError} edition-gone
 */
export function checkReleasedBefore(folder: string, workspace: string): void {
  const { id, version, state } = manifestIn(folder)?.edition ?? {};
  if (state !== 'released' || typeof id !== 'string' || typeof version !== 'number') return;
  const name = editionFolderName(id, version);
  if (!existsSync(join(workspace, 'editions', name))) throw new SozialraumError('edition-gone', { id: name, folder });
}

function manifestIn(folder: string): PublishedManifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as PublishedManifest | null;
  } catch {
    // a new folder; what is not ours was refused before
    return null;
  }
}
