import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoundedPlace, EarlierEdition, HiddenPlace, PublishedShare, ReleasedCount } from '../../core/edition.ts';
import { SozialraumError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { Source } from '../../core/source.ts';
import type { Quantity } from '../../core/stages.ts';
import { GENERATOR } from './output-folder.ts';
import { filesBelow } from './published-folder.ts';

/** Published files of a sealed edition: what readers may have kept. */
export interface SealedSite {
  /** folder as the office knows it, relative to the workspace */
  readonly name: string;
  readonly folder: string;
}

/** Sealed editions of a workspace, oldest first, and what is wrong with them. */
export interface SealedEditions {
  readonly editions: readonly EarlierEdition[];
  /** one for each edition, in the same order */
  readonly sites: readonly SealedSite[];
  readonly findings: readonly Finding[];
}

interface SealManifest {
  readonly generator: string;
  readonly edition: { readonly id: string; readonly version: number; readonly date: string };
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Shape of quantities.json in a sealed edition, see publish/open-data/edition-record. */
interface RecordedQuantities {
  readonly areas: readonly (readonly [scheme: string, code: string])[];
  readonly quantities: readonly Quantity[];
  /** none in editions that did not keep them */
  readonly shares?: readonly PublishedShare[];
  readonly columns: readonly {
    readonly quantity: string;
    readonly basePeriod: string;
    readonly values: readonly (number | null)[];
    /** positions of areas; none in editions that did not keep them */
    readonly hidden?: readonly number[];
    /** area, smallest and largest count that the class of a hidden rate told; null: no largest */
    readonly bounds?: readonly (readonly [area: number, lower: number, upper: number | null])[];
  }[];
}

/** What definitions.json in a sealed edition says of its sources, see publish/open-data/edition-record. */
interface RecordedDefinitions {
  readonly sources: readonly Source[];
}

/**
 * Reads the sealed editions of a workspace and compares every file with the sha256 of its manifest. What an edition
 * showed can never be un-published, so one that was altered or cannot be read stops the run.
 */
export function readEarlier(workspace: string): SealedEditions {
  const root = join(workspace, 'editions');
  const findings: Finding[] = [];
  const found: { date: string; edition: EarlierEdition; site: SealedSite }[] = [];
  for (const entry of entriesOf(root)) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const folder = join(root, entry.name);
    const shownPath = `editions/${entry.name}`;
    const manifest = readJson<SealManifest>(join(folder, 'manifest.json'));
    const recorded = readJson<RecordedQuantities>(join(folder, 'quantities.json'));
    const { sources } = readJson<RecordedDefinitions>(join(folder, 'definitions.json')) ?? {};
    const altered = isSeal(manifest) && isComplete(recorded) ? alteredFiles(folder, shownPath, manifest) : null;
    if (!altered || !isSeal(manifest) || !isComplete(recorded)) {
      findings.push({ code: 'edition-unreadable', severity: 'error', file: shownPath });
      continue;
    }
    findings.push(...altered);
    const { id, version, date } = manifest.edition;
    const { quantities, shares } = recorded;
    const { areas } = readJson<Required<Pick<EarlierEdition, 'areas'>>>(join(folder, 'areas.json')) ?? {};
    const kept = { ...(shares ? { shares } : {}), ...(sources ? { sources } : {}), ...(areas ? { areas } : {}) };
    const told = { hidden: hiddenPlaces(recorded), bounds: boundedPlaces(recorded), ...kept };
    const edition = { id, version, quantities, counts: releasedCounts(recorded), ...told };
    found.push({ date, edition, site: { name: `${shownPath}/site`, folder: join(folder, 'site') } });
  }
  found.sort((first, second) => compareText(first.date, second.date) || first.edition.version - second.edition.version);
  return { editions: found.map(({ edition }) => edition), sites: found.map(({ site }) => site), findings };
}

/** Entries of the folder of editions; one that may not be looked into is no empty one. */
function entriesOf(root: string): readonly Dirent[] {
  try {
    return readdirSync(root, { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    if (reason === 'ENOENT') return [];
    throw new SozialraumError('file-unreadable', { path: 'editions', reason });
  }
}

const compareText = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

function readJson<T>(path: string): (Partial<T> & T) | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<T> & T;
  } catch {
    // missing, unreadable and damaged are one for the caller: a finding
    return null;
  }
}

function isSeal(manifest: Partial<SealManifest> | null): manifest is SealManifest {
  const { generator, edition, files } = manifest ?? {};
  return generator === GENERATOR && Array.isArray(files) && typeof edition?.id === 'string';
}

function isComplete(recorded: RecordedQuantities | null): recorded is RecordedQuantities {
  return Array.isArray(recorded?.areas) && Array.isArray(recorded.quantities) && Array.isArray(recorded.columns);
}

/** What differs from the manifest; null if a file cannot be read. */
function alteredFiles(folder: string, shownPath: string, manifest: SealManifest): Finding[] | null {
  const expected = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  const isAltered = (path: string): boolean =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex') !== expected.get(path);
  try {
    const present = filesBelow(folder).filter((path) => path !== 'manifest.json');
    const altered = [...present.filter(isAltered), ...[...expected.keys()].filter((path) => !present.includes(path))];
    if (altered.length === 0) return [];
    const more = altered.length - 1;
    const file = `${shownPath}/${altered[0]}`;
    return [{ code: 'edition-altered', severity: 'error', file, ...(more > 0 ? { more } : {}) }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
}

function releasedCounts(recorded: RecordedQuantities): ReleasedCount[] {
  const counts: ReleasedCount[] = [];
  for (const { quantity, basePeriod, values } of recorded.columns) {
    values.forEach((value, index) => {
      const [scheme, areaCode] = recorded.areas[index] ?? [];
      if (value !== null && scheme !== undefined && areaCode !== undefined)
        counts.push({ quantity, basePeriod, scheme, areaCode, value });
    });
  }
  return counts;
}

function hiddenPlaces({ columns, areas }: RecordedQuantities): HiddenPlace[] {
  return columns.flatMap(({ quantity, basePeriod, hidden = [] }) =>
    hidden.flatMap((index): HiddenPlace[] => {
      const [scheme, areaCode] = areas[index] ?? [];
      return scheme === undefined || areaCode === undefined ? [] : [{ quantity, basePeriod, scheme, areaCode }];
    }),
  );
}

function boundedPlaces({ columns, areas }: RecordedQuantities): BoundedPlace[] {
  return columns.flatMap(({ quantity, basePeriod, bounds = [] }) =>
    bounds.flatMap(([index, lower, upper]): BoundedPlace[] => {
      const [scheme, areaCode] = areas[index] ?? [];
      if (scheme === undefined || areaCode === undefined) return [];
      return [{ quantity, basePeriod, scheme, areaCode, lower, upper: upper ?? Number.POSITIVE_INFINITY }];
    }),
  );
}
