import { createHash } from 'node:crypto';
import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects, Progress } from '../core/effects.ts';
import { SozialraumError } from '../core/error.ts';
import { readAsset, readNotes } from './assets.ts';
import { confinedFolder } from './confined-folder.ts';
import { overlayShapes } from './geometry/overlay-shapes.ts';
import { readGeometry } from './geometry/read-geometry.ts';
import { loadLinearSolver } from './linear-solver.ts';
import { shippedRecipes } from './shipped-recipes.ts';
import { loadTypesetter } from './typesetting/typesetter.ts';

/** What the Node side of Effects is made for. */
export interface NodeEffectsOptions {
  /** folder of the workspace */
  readonly workspace: string;
  /** folder that `data:` means, or null */
  readonly dataFolder: string | null;
  progress(event: Progress): void;
}

/** Effects of Node, which also remember the files they were asked for. */
export interface NodeEffects extends Effects {
  /** sha256 of each input read, by its path; private */
  inputHashes(): ReadonlyMap<string, string>;
}

const DATA_PREFIX = 'data:';

/**
 * Node's side of Effects, confined to the workspace and the data folder.
 * @throws {SozialraumError} workspace-missing, data-folder-missing
 */
export function nodeEffects(options: NodeEffectsOptions): NodeEffects {
  const { workspace, dataFolder } = options;
  if (!existsSync(workspace)) throw new SozialraumError('workspace-missing', { folder: workspace });
  if (dataFolder !== null && !existsSync(dataFolder))
    throw new SozialraumError('data-folder-missing', { folder: dataFolder });
  const inWorkspace = confinedFolder(workspace);
  const inData = dataFolder === null ? null : confinedFolder(dataFolder);
  const hashes = new Map<string, string>();

  const resolvePath = (path: string): string => {
    if (!path.startsWith(DATA_PREFIX)) return inWorkspace(path);
    if (!inData) throw new SozialraumError('data-folder-missing', { path });
    return inData(path.slice(DATA_PREFIX.length));
  };
  const readBytes = async (path: string): Promise<Uint8Array | null> => {
    const bytes = await readIfThere(resolvePath(path), path);
    if (bytes) hashes.set(path, sha256(bytes));
    return bytes;
  };
  return {
    readFile: readBytes,
    listFiles: async (folder) => {
      const names = await listBelow(resolvePath(folder), folder);
      const prefix = folder === '' || folder.endsWith('/') || folder === DATA_PREFIX ? folder : `${folder}/`;
      return names.map((name) => prefix + name).sort();
    },
    readGeometry: (request) => readGeometry(request, readBytes),
    overlayShapes,
    readAsset,
    readNotes,
    readShippedRecipes: shippedRecipes,
    loadLinearSolver,
    loadTypesetter,
    sha256,
    progress: (event) => options.progress(event),
    inputHashes: () => hashes,
  };
}

/** Hex sha256. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readIfThere(path: string, shownPath: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return null;
    throw new SozialraumError('file-unreadable', { path: shownPath, reason: code });
  }
}

// Files that editors and systems leave about are no deliveries: .DS_Store, ~$table.xlsx, .~lock.table.ods#.
const isForeign = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

async function listBelow(folder: string, shownPath: string, prefix = ''): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR'].includes(reason)) return [];
    throw new SozialraumError('file-unreadable', { path: shownPath, reason });
  }
  const names: string[] = [];
  for (const entry of entries) {
    if (isForeign(entry.name)) continue;
    if (entry.isDirectory()) {
      const below = `${shownPath}/${entry.name}`;
      names.push(...(await listBelow(join(folder, entry.name), below, `${prefix}${entry.name}/`)));
    }
    // a link is listed; reading it is refused if it leads out of the folder
    else if (entry.isFile() || entry.isSymbolicLink()) names.push(prefix + entry.name);
  }
  return names;
}
