import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { type InventedOffice, inventedOffice } from './invented-office.ts';
import { carelessTable, isTold, officeSecrets, rangeOf, toldTables, truthOf } from './office-secrets.ts';
import { type OfficeEdition, publishedOffice } from './published-office.ts';

/** More offices than these take minutes: RANDOM_OFFICES=5000, from another one on: RANDOM_OFFICES_FROM=500. */
const OFFICES = Number(process.env['RANDOM_OFFICES'] ?? 500);
const FIRST = Number(process.env['RANDOM_OFFICES_FROM'] ?? 0);
/** Tables of more numbers take too long to try. */
const MOST_NUMBERS = 40;

/** What the attack says must not go out, of each edition together with those before it. */
async function attacked(editions: readonly OfficeEdition[]): Promise<string[]> {
  const told: string[] = [];
  for (const [at, { published, secrets }] of editions.entries()) {
    const earlier = editions.slice(0, at).map((edition) => edition.published);
    const { findings } = await attack({ files: published.files, earlier, secrets, areFormatsVerified: true });
    for (const { code, severity, areaCode, details, confidential } of findings)
      if (severity === 'error')
        told.push(`${published.name} ${code} ${areaCode} ${JSON.stringify({ ...details, ...confidential })}`);
  }
  return told;
}

const classesIn = (folder: string): string => {
  const path = join(folder, 'data', 'early-classes.csv');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

interface Tried {
  readonly leaks: readonly string[];
  readonly tried: number;
  readonly tooMany: number;
}

/** What trying every table says. */
function tried(office: InventedOffice, editions: readonly OfficeEdition[]): Tried {
  const told = editions.map(({ folder }, at) => ({
    edition: office.editions[at]!,
    observations: readFileSync(join(folder, 'data', 'observations.csv'), 'utf8'),
    classes: classesIn(folder),
  }));
  const leaks: string[] = [];
  let [found, tooMany] = [0, 0];
  office.editions.forEach((edition, at) => {
    const [before, now] = [toldTables(office, told.slice(0, at)), toldTables(office, told.slice(0, at + 1))];
    expect(now.misfits(truthOf(office)), 'what is published is true').toEqual([]);
    const secrets = officeSecrets(office, edition);
    const questions = secrets.map(({ terms }) => terms);
    before.settle(questions);
    if (now.settle(questions) > MOST_NUMBERS) return;
    for (const secret of secrets) {
      const range = rangeOf(secret, now);
      if (range) found++;
      else tooMany++;
      // what earlier editions told cannot be taken back
      if (range && isTold(secret, range) && !(at > 0 && isTold(secret, rangeOf(secret, before))))
        leaks.push(`${edition.id} ${secret.name} in ${range.lower}..${range.upper}`);
    }
  });
  return { leaks, tried: found, tooMany };
}

/** The editions of an office in their folders; null if its deliveries look damaged and nothing is published. */
async function published(office: InventedOffice, folder: string): Promise<readonly OfficeEdition[] | null> {
  const own = join(folder, String(office.seed));
  mkdirSync(own);
  return publishedOffice(office, own);
}

describe('offices that nobody knows', () => {
  it('publish nothing from which a small count follows', { timeout: 3_600_000 }, async () => {
    const folder = temporaryFolder();
    const leaky: Record<number, readonly string[]> = {};
    const counts = { tried: 0, tooMany: 0, refused: 0, hidden: 0, classes: 0 };
    for (let seed = FIRST; seed < FIRST + OFFICES; seed++) {
      const office = inventedOffice(seed);
      const editions = await published(office, folder);
      if (!editions) {
        counts.refused++;
        continue;
      }
      const { leaks, ...own } = tried(office, editions);
      counts.tried += own.tried;
      for (const { folder: own } of editions) counts.classes += classesIn(own).split('\n').filter(Boolean).length;
      counts.tooMany += own.tooMany;
      const found = [...leaks, ...(await attacked(editions))];
      if (found.length > 0) leaky[seed] = found;
    }
    expect(leaky).toEqual({});
    expect(counts.tried).toBeGreaterThan(4 * OFFICES);
    expect(counts.tooMany).toBeLessThan(counts.tried / 20);
    expect(counts.refused).toBeLessThan(OFFICES / 20);
    expect(counts.classes).toBeGreaterThan(OFFICES / 10);
  });

  it('would give themselves away if nothing but small counts were hidden', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    let leaky = 0;
    for (let seed = FIRST; leaky < 30 && seed < FIRST + 200; seed++) {
      const invented = inventedOffice(seed);
      const office = { ...invented, editions: invented.editions.slice(0, 1), classBounds: [] };
      const editions = await published(office, folder);
      if (!editions) continue;
      const path = join(editions[0]!.folder, 'data', 'observations.csv');
      const observations = readFileSync(path, 'utf8');
      writeFileSync(path, carelessTable(office, { edition: office.editions[0]!, observations }));
      const { leaks } = tried(office, editions);
      if (leaks.length === 0) continue;
      leaky++;
      expect(await attacked(editions), `${seed}: ${leaks.join()}`).not.toEqual([]);
    }
    // a test on tables without leaks would say nothing
    expect(leaky).toBe(30);
  });
});
