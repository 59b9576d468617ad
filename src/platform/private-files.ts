import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../core/config-schema.ts';
import type { OutputFile } from '../core/effects.ts';
import type { Finding } from '../core/finding.ts';
import type { ProtectionSecrets } from '../core/protection-secrets.ts';
import type { CheckedTable, ProtectionLogEntry } from '../core/stages.ts';
import { provenanceFiles } from './provenance-files.ts';
import { withSystemErrors } from './publication/system-errors.ts';
import { writeFiles } from './publication/write-files.ts';

/** What a run leaves in private/ for the office alone. Parts that the run did not reach are null. */
export interface PrivateRecord {
  readonly workspace: string;
  /** name of the folder below private/: `draft`, or that of the edition */
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly inputHashes: ReadonlyMap<string, string>;
  readonly config: Config | null;
  readonly protectionLog: readonly ProtectionLogEntry[] | null;
  readonly protectionSecrets: ProtectionSecrets | null;
  readonly checked: CheckedTable | null;
  /** Markdown on what the indices are made of */
  readonly indexAudit: string | null;
}

/**
 * Writes private/<name>/: findings, input hashes, configuration, protection log and secrets, what the indices are made of,
 * and where each value comes from.
 * Replaces what the last run of this name left.
 * @throws {SozialraumError} disk-full, file-unwritable
 */
export async function writePrivateFiles(record: PrivateRecord): Promise<void> {
  await replacePrivateFolder(record, privateFiles(record));
}

/**
 * Writes files into private/<name>/ in place of what stood there.
 * @throws {SozialraumError} disk-full, file-unwritable
 */
export async function replacePrivateFolder(
  { workspace, name }: Pick<PrivateRecord, 'workspace' | 'name'>,
  files: Iterable<OutputFile>,
): Promise<void> {
  const folder = join(workspace, 'private', name);
  const building = `${folder}.writing`;
  withSystemErrors('private', () => {
    rmSync(building, { recursive: true, force: true });
    mkdirSync(dirname(building), { recursive: true });
    mkdirSync(building, { mode: 0o700 });
  });
  await writeFiles(building, files);
  withSystemErrors('private', () => {
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
  });
}

function* privateFiles(record: PrivateRecord): Iterable<OutputFile> {
  yield json('findings.json', record.findings);
  yield json('inputs.json', Object.fromEntries([...record.inputHashes].sort()));
  if (record.config) yield json('config.json', record.config);
  if (record.protectionLog) yield { path: 'protection-log.csv', chunks: protectionLogLines(record.protectionLog) };
  if (record.protectionSecrets)
    yield { path: 'protection-secrets.json', chunks: secretLines(record.protectionSecrets) };
  if (record.indexAudit !== null) yield { path: 'index-audit.md', chunks: [record.indexAudit] };
  if (record.checked) yield* provenanceFiles(record.checked);
}

function json(path: string, value: unknown): OutputFile {
  return { path, chunks: [`${JSON.stringify(value, null, 2)}\n`] };
}

const LINES_PER_CHUNK = 2000;

function* protectionLogLines(log: readonly ProtectionLogEntry[]): Iterable<string> {
  let lines = 'area_code;period;quantity;reason;detail\r\n';
  for (const [index, entry] of log.entries()) {
    const cells = [entry.areaCode, entry.period, entry.quantity, entry.reason, entry.detail];
    lines += `${cells.map(quoted).join(';')}\r\n`;
    if (index % LINES_PER_CHUNK === LINES_PER_CHUNK - 1) {
      yield lines;
      lines = '';
    }
  }
  yield lines;
}

// One secret a line: readable, and never one huge text.
function* secretLines({ secrets, rests, corrected = [] }: ProtectionSecrets): Iterable<string> {
  yield '{"secrets":[';
  yield* listLines(secrets);
  yield '\n],"rests":[';
  yield* listLines(rests);
  yield '\n],"corrected":[';
  yield* listLines(corrected);
  yield '\n]}\n';
}

function* listLines(list: readonly unknown[]): Iterable<string> {
  for (const [index, entry] of list.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(entry)}`;
}

// a cell that begins like a formula is text to a spreadsheet only behind an apostrophe
const quoted = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
