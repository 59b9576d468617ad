import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { type InventedOffice, inventedOffice } from './invented-office.ts';
import { officeSecrets } from './office-secrets.ts';
import { truthOf } from './office-terms.ts';
import { type OfficeEdition, publishedOffice } from './published-office.ts';
import { toldTables } from './told-tables.ts';

/** More offices than these take minutes: RANDOM_OFFICES=2000. */
const OFFICES = Number(process.env['RANDOM_OFFICES'] ?? 100);
const MOST_NUMBERS = 40;

/** An invented office that rounds what it would hide. */
function roundingOffice(seed: number, base: 5 | 10, keepsSums: boolean): InventedOffice {
  const { changed: _, ...invented } = inventedOffice(seed);
  const options = { profile: `${keepsSums ? 'controlled-' : ''}rounding-${base}` };
  return {
    ...invented,
    classBounds: [],
    rule: { minimum: 3, zerosShown: true, options },
    editions: invented.editions.map(({ rule: __, ...edition }) => ({ ...edition, classBounds: [] })),
  };
}

async function attacked(editions: readonly OfficeEdition[]): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const [at, { published, secrets }] of editions.entries()) {
    const earlier = editions.slice(0, at).map((edition) => edition.published);
    const { findings } = await attack({ files: published.files, earlier, secrets, areFormatsVerified: true });
    found.push(...findings.filter(({ severity }) => severity === 'error'));
  }
  return found;
}

/** Small counts that somebody can be sure of who tries every table: they are somebody, and few. */
function tried(office: InventedOffice, editions: readonly OfficeEdition[]): { leaks: string[]; tried: number } {
  const told = editions.map(({ folder }, at) => ({
    edition: office.editions[at]!,
    observations: readFileSync(join(folder, 'data', 'observations.csv'), 'utf8'),
    classes: '',
  }));
  // what it would hide if it did not round
  const hiding = { ...office, rule: { ...office.rule, options: {} } };
  const secrets = office.editions.flatMap((edition) => officeSecrets(hiding, edition));
  const table = toldTables(office, told);
  expect(table.misfits(truthOf(office)), 'what is published is true').toEqual([]);
  if (table.settle(secrets.map(({ terms }) => terms)) > MOST_NUMBERS) return { leaks: [], tried: 0 };
  const ranges = secrets.map(({ terms, name }) => ({ name, range: table.range(terms, 3, 3) }));
  const leaks = ranges.flatMap(({ name, range }) =>
    range && range.upper < 3 && range.lower > 0 ? [`${name} in ${range.lower}..${range.upper}`] : [],
  );
  return { leaks, tried: ranges.filter(({ range }) => range).length };
}

/** Publishes offices and holds what is found against what trying says. */
async function judged(base: 5 | 10, keepsSums: boolean) {
  const folder = temporaryFolder();
  const counts = { offices: 0, tried: 0, leaks: 0, leaky: 0, refused: 0 };
  const missed: Record<number, readonly string[]> = {};
  for (let seed = 0; seed < OFFICES; seed++) {
    const office = roundingOffice(seed, base, keepsSums);
    const own = join(folder, String(seed));
    mkdirSync(own);
    const editions = await publishedOffice(office, own);
    if (!editions) continue;
    const byTrying = tried(office, editions);
    const findings = await attacked(editions);
    counts.offices++;
    counts.tried += byTrying.tried;
    counts.leaks += byTrying.leaks.length;
    if (byTrying.leaks.length > 0) counts.leaky++;
    if (findings.length > 0) counts.refused++;
    if (byTrying.leaks.length > 0 && findings.length === 0) missed[seed] = byTrying.leaks;
  }
  return { counts, missed };
}

describe('offices that round', () => {
  it.each([5, 10] as const)(
    'to the nearest %i are refused where trying tells small counts',
    { timeout: 3_600_000 },
    async (base) => {
      const { counts, missed } = await judged(base, false);
      expect(missed).toEqual({});
      expect(counts.tried).toBeGreaterThan(OFFICES);
    },
  );

  it.each([5, 10] as const)(
    'so that sums hold tell no small count, to base %i',
    { timeout: 3_600_000 },
    async (base) => {
      const { counts } = await judged(base, true);
      expect(counts.leaks).toBe(0);
      expect(counts.refused).toBe(0);
      expect(counts.tried).toBeGreaterThan(OFFICES);
    },
  );
});
