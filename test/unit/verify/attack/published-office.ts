import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import type { ProtectionSecrets } from '../../../../src/core/protection-secrets.ts';
import { buildEdition, type PreparedEdition } from '../../../../src/pipeline.ts';
import { readEarlier } from '../../../../src/platform/publication/editions.ts';
import { publishedFolder } from '../../../../src/platform/publication/published-folder.ts';
import { prepareSeal } from '../../../../src/platform/publication/seal.ts';
import { writeFiles } from '../../../../src/platform/publication/write-files.ts';
import { publishOpenData } from '../../../../src/publish/open-data/open-data.ts';
import type { PublishedEdition } from '../../../../src/verify/attack/attack.ts';
import { type MemoryFiles, memoryEffects } from '../../../memory-effects.ts';
import type { InventedOffice } from './invented-office.ts';
import { officeWorkspace } from './office-workspace.ts';

/** What an attack reads before anything else, and enough where no other format is asked for. */
const NEEDED = new Set(
  ['observations.csv', 'areas.geojson', 'formulas.json', 'overlaps.csv', 'early-classes.csv'].map(
    (name) => `data/${name}`,
  ),
);

/** Findings about numbers that chance alone made look like columns or years that were mixed up. */
const UNLUCKY = new Set(['class-too-telling', 'columns-shifted', 'period-repeated', 'geometry-outside-region']);

/** An edition as it lies in its folder, with what the office alone knows of it. */
export interface OfficeEdition {
  readonly published: PublishedEdition;
  readonly folder: string;
  readonly secrets: ProtectionSecrets;
}

/** Takes the editions of an office through the whole program, each sealed before the next, and writes their open data; null if its deliveries look damaged. */
export async function publishedOffice(
  office: InventedOffice,
  folder: string,
): Promise<readonly OfficeEdition[] | null> {
  const editions: OfficeEdition[] = [];
  for (const edition of office.editions) {
    const id = String(edition.id);
    const made =
      (await prepared(officeWorkspace(office, edition), readEarlier(folder).editions)) ??
      // whoever is told that classes would say too much takes the declaration back
      (await prepared(officeWorkspace(office, { ...edition, classBounds: [] }), readEarlier(folder).editions));
    if (!made) return null;
    const site = join(folder, `site-${id}`);
    mkdirSync(site, { recursive: true });
    const needed = [...publishOpenData(made.publication)].filter(({ path }) => NEEDED.has(path));
    const siteFiles = await writeFiles(site, needed);
    const seal = { workspace: folder, id, version: 1, date: made.config.edition.date, toolVersion: '0' };
    if (edition !== office.editions.at(-1))
      (await prepareSeal({ ...seal, record: made.record, siteFolder: site, siteFiles })).commit();
    const published = { name: `editions/${id}`, files: publishedFolder(site) };
    editions.push({ published, folder: site, secrets: made.protectionSecrets });
  }
  return editions;
}

async function prepared(files: MemoryFiles, earlier: readonly EarlierEdition[]): Promise<PreparedEdition | null> {
  const { edition, findings } = await buildEdition(memoryEffects(files), {
    ...{ state: 'released', earlier, toolVersion: '0' },
    version: () => 1,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isUnlucky = errors.every(({ code }) => UNLUCKY.has(code));
  if (!edition && !isUnlucky) throw new Error(`no edition: ${JSON.stringify(errors)}`);
  return edition;
}
