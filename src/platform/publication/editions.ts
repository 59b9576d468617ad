import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierEdition, ReleasedCount } from '../../core/edition.ts';
import type { Finding } from '../../core/finding.ts';
import type { Quantity } from '../../core/stages.ts';
import { GENERATOR } from './output-folder.ts';
import { filesBelow } from './published-folder.ts';

/** Sealed editions of a workspace, oldest first, and what is wrong with them. */
export interface SealedEditions {
  readonly editions: readonly EarlierEdition[];
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
  readonly columns: readonly {
    readonly quantity: string;
    readonly basePeriod: string;
    readonly values: readonly (number | null)[];
  }[];
}

/**
 * Reads the sealed editions of a workspace and compares every file with the sha256 of its manifest. What an edition
 * showed can never be un-published, so one that was altered or cannot be read stops the run.
 */
export function readEarlier(workspace: string): SealedEditions {
  const root = join(workspace, 'editions');
  const findings: Finding[] = [];
  const found: { date: string; edition: EarlierEdition }[] = [];
  const names = existsSync(root) ? readdirSync(root, { withFileTypes: true }) : [];
  for (const entry of names) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const folder = join(root, entry.name);
    const shownPath = `editions/${entry.name}`;
    const manifest = readJson<SealManifest>(join(folder, 'manifest.json'));
    const recorded = readJson<RecordedQuantities>(join(folder, 'quantities.json'));
    if (manifest?.generator !== GENERATOR || !Array.isArray(manifest.files) || !isComplete(recorded)) {
      findings.push({ code: 'edition-unreadable', severity: 'error', file: shownPath });
      continue;
    }
    findings.push(...alteredFiles(folder, shownPath, manifest));
    const { id, version, date } = manifest.edition;
    const edition = { id, version, quantities: recorded.quantities, counts: releasedCounts(recorded) };
    found.push({ date, edition });
  }
  found.sort((first, second) => compareText(first.date, second.date) || first.edition.version - second.edition.version);
  return { editions: found.map((entry) => entry.edition), findings };
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

function isComplete(recorded: RecordedQuantities | null): recorded is RecordedQuantities {
  return Array.isArray(recorded?.areas) && Array.isArray(recorded.quantities) && Array.isArray(recorded.columns);
}

function alteredFiles(folder: string, shownPath: string, manifest: SealManifest): Finding[] {
  const expected = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  const present = filesBelow(folder).filter((path) => path !== 'manifest.json');
  const isAltered = (path: string): boolean =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex') !== expected.get(path);
  const altered = [...present.filter(isAltered), ...[...expected.keys()].filter((path) => !present.includes(path))];
  if (altered.length === 0) return [];
  const more = altered.length - 1;
  return [
    { code: 'edition-altered', severity: 'error', file: `${shownPath}/${altered[0]}`, ...(more > 0 ? { more } : {}) },
  ];
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
