import type { MethodLogEntry, ProtectedTable } from '../../core/stages.ts';
import type { Edition } from '../../core/workspace.ts';

/** A published file as the manifest lists it. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the public manifest is made of: nothing about inputs, nothing about protection. */
export interface ManifestInput {
  readonly toolVersion: string;
  readonly edition: Edition;
  readonly table: ProtectedTable;
  readonly methodLog: readonly MethodLogEntry[];
  readonly files: readonly ManifestFile[];
}

/**
 * Text of manifest.json: what was made by which version from which sources, and every file with size and sha256.
 * The only dates are those of the edition and of its sources, so two builds from the same input give the same bytes.
 */
export function manifestText(input: ManifestInput): string {
  const { config, state, version } = input.edition;
  const seeds = input.methodLog
    .filter((entry) => 'seed' in entry.choices)
    .map((entry) => ({ step: entry.step, subject: entry.subject, seed: entry.choices.seed }));
  const manifest = {
    generator: 'sozialraum',
    version: input.toolVersion,
    edition: {
      id: config.edition.id,
      version,
      state,
      title: config.edition.title,
      date: config.edition.date,
      dataAsOf: config.edition.dataAsOf,
      office: config.office.name,
      invented: config.invented,
    },
    licence: { name: config.publish.licence, url: config.publish.licenceUrl },
    sources: input.table.sources.map((source) => ({
      id: source.id,
      names: source.names,
      publisher: source.publisher,
      reference: source.reference,
      licence: source.licence,
      licenceUrl: source.licenceUrl,
      attribution: source.attribution,
    })),
    seeds,
    files: [...input.files].sort((first, second) => (first.path < second.path ? -1 : 1)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
