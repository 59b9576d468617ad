import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { assert } from '../../core/assert.ts';
import type { AwaitedFile, OutputFile } from '../../core/effects.ts';
import { besideOutput } from './output-folder.ts';
import { withSystemErrors } from './system-errors.ts';
import { type WrittenFile, writeFiles } from './write-files.ts';

/** What is published, and who has a say before it takes its place. */
export interface Publication {
  /** real path, already checked */
  readonly folder: string;
  readonly files: Iterable<OutputFile | AwaitedFile>;
  /** writes further files into the folder at the same time, elsewhere; once settled it writes no more */
  beside?(buildingFolder: string, signal: AbortSignal): Promise<readonly WrittenFile[]>;
  /** files that tell the sizes of all others, written after these */
  readonly last?: readonly OutputFile[];
  /** text of manifest.json from the files written */
  manifest(files: readonly WrittenFile[]): string;
  /** judges the finished folder before anybody sees it; `false` leaves what stood there untouched */
  accept(buildingFolder: string, files: readonly WrittenFile[]): Promise<boolean>;
  /** what must stand before anybody can see the folder, done just before the swap; may refuse by throwing */
  beforeSwap?(): void;
  readonly signal?: AbortSignal;
}

/** What became of a publication; `files` include the manifest. */
export interface Placed {
  readonly isPlaced: boolean;
  readonly files: readonly WrittenFile[];
}

/** In containers the process number of a killed run soon belongs to another one: age tells as well. */
const LONGEST_RUN_MS = 24 * 60 * 60 * 1000;

/**
 * Publishes atomically: everything is written beside the folder, judged there and swapped in by renaming. Whatever
 * fails on the way leaves the folder as it was; what a killed run left behind is cleared by the next one.
 * @throws {SozialraumError} disk-full, file-unwritable
 */
export async function place(publication: Publication): Promise<Placed> {
  const { folder } = publication;
  const token = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const { building, previous } = besideOutput(folder, token);
  withSystemErrors(folder, () => {
    mkdirSync(dirname(folder), { recursive: true });
    clearLeftovers(folder);
    mkdirSync(building);
  });
  try {
    const files = await writeAll(publication, building);
    files.push(...(await writeFiles(building, sizedFiles(publication, files), publication.signal)));
    const manifest = { path: 'manifest.json', chunks: [publication.manifest(files)] };
    files.push(...(await writeFiles(building, [manifest])));
    const isAccepted = await publication.accept(building, files);
    publication.signal?.throwIfAborted();
    if (isAccepted) {
      publication.beforeSwap?.();
      withSystemErrors(folder, () => swap(folder, building, previous));
    }
    return { isPlaced: isAccepted, files };
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function sizedFiles({ last = [] }: Publication, written: readonly WrittenFile[]): readonly OutputFile[] {
  const bytes = new Map(written.map((file) => [file.path, file.bytes]));
  const bytesOf = (path: string): number | null => bytes.get(path) ?? null;
  return last.map(({ path, chunks, sized }) => ({ path, chunks: sized?.(bytesOf) ?? chunks }));
}

/** Writes both halves; if one fails the other is stopped, and the first failure is told. */
async function writeAll(publication: Publication, building: string): Promise<WrittenFile[]> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(publication.signal ? [publication.signal] : [])]);
  const failures: unknown[] = [];
  const halves = [writeFiles(building, publication.files, signal), publication.beside?.(building, signal) ?? []];
  const settled = await Promise.all(
    halves.map(async (half) => {
      try {
        return await half;
      } catch (error) {
        failures.push(error);
        stop.abort();
        return [];
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
  const files = settled.flat();
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  assert(names.size === files.length, 'two halves of a publication wrote the same file');
  return files;
}

function swap(folder: string, building: string, previous: string): void {
  const hadOne = existsSync(folder);
  if (hadOne) renameSync(folder, previous);
  try {
    renameSync(building, folder);
  } catch (error) {
    if (hadOne) renameSync(previous, folder);
    throw error;
  }
  try {
    rmSync(previous, { recursive: true, force: true });
  } catch {
    // the new one stands; the next run clears what was left
  }
}

/** Removes what killed runs left beside the folder, and puts back an edition that was caught between two renames. */
function clearLeftovers(folder: string): void {
  const prefixes = Object.values(besideOutput(folder, '')).map((path) => basename(path));
  for (const name of readdirSync(dirname(folder))) {
    const prefix = prefixes.find((candidate) => name.startsWith(candidate));
    if (prefix === undefined) continue;
    const leftover = join(dirname(folder), name);
    const isYoung = Date.now() - statSync(leftover).mtimeMs < LONGEST_RUN_MS;
    if (isYoung && isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    if (prefix.includes('previous') && !existsSync(folder)) renameSync(leftover, folder);
    else rmSync(leftover, { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  if (processId === process.pid) return true;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
