import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SozialraumError } from '../../core/error.ts';
import { isWithin, realPath } from '../confined-folder.ts';

/** Folders of a workspace that belong to the office; nothing is published into them. */
const OWN_FOLDERS = ['sources', 'private', 'editions', 'areas', 'catalogue', 'texts', '.schema', '.git'];

/** Name in `generator` of every manifest of ours: what marks a folder as made by us. */
export const GENERATOR = 'sozialraum';

/**
 * The real path of the folder to publish into, if that may be done.
 * @throws {SozialraumError} out-is-workspace, out-inside-workspace, out-not-ours
 */
export function checkedOutputFolder(out: string, workspace: string, dataFolder: string | null): string {
  const folder = realPath(out);
  const home = realPath(workspace);
  // a folder above the workspace would take it along when the publication is replaced
  if (isWithin(folder, home)) throw new SozialraumError('out-is-workspace', { folder: out });
  const closed = OWN_FOLDERS.map((name) => realPath(join(home, name)));
  if (dataFolder !== null) closed.push(realPath(dataFolder));
  if (closed.some((own) => isWithin(own, folder) || isWithin(folder, own)))
    throw new SozialraumError('out-inside-workspace', { folder: out });
  if (existsSync(folder) && !isEmptyOrOurs(folder)) throw new SozialraumError('out-not-ours', { folder: out });
  return folder;
}

function isEmptyOrOurs(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false;
  if (readdirSync(folder).length === 0) return true;
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    return (manifest as { generator?: unknown } | null)?.generator === GENERATOR;
  } catch {
    return false;
  }
}

/** Names of the folders that a publication needs beside itself for a moment; `token` tells runs apart. */
export function besideOutput(folder: string, token: string): { building: string; previous: string } {
  const stem = join(dirname(folder), `.${basename(folder)}`);
  return { building: `${stem}.sozialraum-building-${token}`, previous: `${stem}.sozialraum-previous-${token}` };
}
