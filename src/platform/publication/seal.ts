import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from '../../core/assert.ts';
import type { OutputFile } from '../../core/effects.ts';
import { SozialraumError } from '../../core/error.ts';
import { GENERATOR } from './output-folder.ts';
import { withSystemErrors } from './system-errors.ts';
import { type WrittenFile, writeFiles } from './write-files.ts';

/** What is sealed. */
export interface SealInput {
  readonly workspace: string;
  readonly id: string;
  readonly version: number;
  /** ISO date of the edition */
  readonly date: string;
  readonly toolVersion: string;
  /** what later editions must know, see publish/open-data/edition-record */
  readonly record: Iterable<OutputFile>;
  /** folder with the published files, and these files */
  readonly siteFolder: string;
  readonly siteFiles: readonly WrittenFile[];
}

/** An edition that is complete beside its place. */
export interface PreparedSeal {
  /** puts it into its place and makes it read-only; never replaces another one */
  commit(): void;
  /** removes it again, also from its place: for what was sealed and could not be published */
  discard(): void;
}

/** Name of the folder of an edition below editions/: `2022`, corrections `2022.2`, `2022.3` … */
export function editionFolderName(id: string, version: number): string {
  return version === 1 ? id : `${id}.${version}`;
}

/** Versions of an edition that are sealed, ascending. */
export function sealedVersions(workspace: string, id: string): number[] {
  const folder = join(workspace, 'editions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => (name === id ? 1 : name.startsWith(`${id}.`) ? Number(name.slice(id.length + 1)) : Number.NaN))
    .filter((version) => Number.isInteger(version) && version >= 1)
    .sort((first, second) => first - second);
}

/** Number that the next version of an edition gets. */
export function nextVersion(workspace: string, id: string): number {
  return (sealedVersions(workspace, id).at(-1) ?? 0) + 1;
}

/**
 * Writes an edition beside its place in editions/: record, published files and a manifest with their sha256.
 * @throws {SozialraumError} edition-exists, disk-full, file-unwritable
 */
export async function prepareSeal(input: SealInput): Promise<PreparedSeal> {
  const name = editionFolderName(input.id, input.version);
  const target = join(input.workspace, 'editions', name);
  if (existsSync(target)) throw new SozialraumError('edition-exists', { id: name });
  const building = join(input.workspace, 'editions', `.${name}.sealing`);
  withSystemErrors(`editions/${name}`, () => {
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building, { recursive: true });
  });
  let isCommitted = false;
  const discard = (): void => {
    if (isCommitted) makeWritable(target);
    rmSync(isCommitted ? target : building, { recursive: true, force: true });
  };
  try {
    const files = [...(await writeFiles(building, input.record)), ...copySite(input, building)];
    files.sort((first, second) => (first.path < second.path ? -1 : 1));
    const { id, version, date, toolVersion } = input;
    const manifest = { generator: GENERATOR, version: toolVersion, edition: { id, version, date }, files };
    await writeFiles(building, [{ path: 'manifest.json', chunks: [`${JSON.stringify(manifest, null, 2)}\n`] }]);
  } catch (error) {
    discard();
    throw error;
  }
  const commit = (): void =>
    withSystemErrors(`editions/${name}`, () => {
      if (existsSync(target)) throw new SozialraumError('edition-exists', { id: name });
      renameSync(building, target);
      isCommitted = true;
      makeReadOnly(target);
    });
  return { commit, discard };
}

function copySite(input: SealInput, building: string): WrittenFile[] {
  return input.siteFiles.map((file) => {
    const path = `site/${file.path}`;
    const target = join(building, ...path.split('/'));
    withSystemErrors(path, () => {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(input.siteFolder, ...file.path.split('/')), target, constants.COPYFILE_EXCL);
    });
    return { ...file, path };
  });
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
}

function makeReadOnly(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    assert(entry.isFile() || entry.isDirectory(), `unexpected entry ${entry.name} in an edition`);
    if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o444);
  }
  for (const entry of entries) if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o555);
  chmodSync(folder, 0o555);
}
