import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { fewestByChance, mostByChance } from './by-chance.ts';
import { carelessTable } from './careless-table.ts';
import { type InventedOffice, inventedOffice } from './invented-office.ts';
import type { OfficeEdition } from './published-office.ts';
import { attackedEdition, classesIn, officeEditions, triedEdition } from './tried-office.ts';

/** More offices than these take minutes: RANDOM_OFFICES=5000, from another one on: RANDOM_OFFICES_FROM=500. */
const OFFICES = Number(process.env['RANDOM_OFFICES'] ?? 400);
const FIRST = Number(process.env['RANDOM_OFFICES_FROM'] ?? 0);

/** Shares of offices, counted in 6300 of them. */
const USUAL = {
  /** whose deliveries look damaged by chance, so that nothing is published */
  refused: 0.0384,
  /** of whose secrets one at least has too many tables to try */
  tooMany: 0.0225,
  /** with secrets that were tried */
  tried: 0.803,
  /** that tell classes */
  classes: 0.143,
};

/** What follows from each edition together with those before it, and what the attack says of them. */
async function judged(office: InventedOffice, editions: readonly OfficeEdition[]) {
  const tried = editions.map((_, at) => triedEdition(office, editions, at));
  const attacked = await Promise.all(editions.map((_, at) => attackedEdition(editions, at)));
  const sum = (part: 'tried' | 'tooMany'): number => tried.reduce((all, each) => all + each[part], 0);
  const leaks = tried.flatMap((each) => each.leaks);
  return { leaks, attacked: attacked.flat(), tried: sum('tried'), tooMany: sum('tooMany') };
}

describe('offices that nobody knows', () => {
  it('publish nothing from which a small count follows', { timeout: 3_600_000 }, async () => {
    const folder = temporaryFolder();
    const leaky: Record<number, readonly string[]> = {};
    const counts = { tried: 0, tooMany: 0, refused: 0, classes: 0 };
    for (let seed = FIRST; seed < FIRST + OFFICES; seed++) {
      const office = inventedOffice(seed);
      const editions = await officeEditions(office, folder);
      if (!editions) {
        counts.refused++;
        continue;
      }
      const own = await judged(office, editions);
      if (own.tried > 0) counts.tried++;
      if (own.tooMany > 0) counts.tooMany++;
      if (editions.some(({ folder: each }) => classesIn(each) !== '')) counts.classes++;
      const found = [...own.leaks, ...own.attacked];
      if (found.length > 0) leaky[seed] = found;
    }
    expect(leaky).toEqual({});
    // one office says nothing of another: how many there are of a kind is binomial
    expect(counts.tried).toBeGreaterThanOrEqual(fewestByChance(OFFICES, USUAL.tried));
    expect(counts.tooMany).toBeLessThanOrEqual(mostByChance(OFFICES, USUAL.tooMany));
    expect(counts.refused).toBeLessThanOrEqual(mostByChance(OFFICES, USUAL.refused));
    expect(counts.classes).toBeGreaterThanOrEqual(fewestByChance(OFFICES, USUAL.classes));
  });

  it('would give themselves away if nothing but small counts were hidden', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    let leaky = 0;
    for (let seed = FIRST; leaky < 30 && seed < FIRST + 200; seed++) {
      const invented = inventedOffice(seed);
      const office = { ...invented, editions: invented.editions.slice(0, 1), classBounds: [] };
      const editions = await officeEditions(office, folder);
      if (!editions) continue;
      const path = join(editions[0]!.folder, 'data', 'observations.csv');
      const observations = readFileSync(path, 'utf8');
      writeFileSync(path, carelessTable(office, { edition: office.editions[0]!, observations }));
      const { leaks } = triedEdition(office, editions, 0);
      if (leaks.length === 0) continue;
      leaky++;
      expect(await attackedEdition(editions, 0), `${seed}: ${leaks.join()}`).not.toEqual([]);
    }
    // a test on tables without leaks would say nothing
    expect(leaky).toBe(30);
  });
});

// 2791 told by the class of one town what nothing could keep in doubt of the other; in the others nothing leaked, and the
// attack stopped them
it.each([2791, 1622, 1627, 1799, 1913, 41103, 50373])(
  'office %i, which once stood out, does not',
  { timeout: 60_000 },
  async (seed) => {
    const office = inventedOffice(seed);
    const editions = (await officeEditions(office, temporaryFolder()))!;
    const { tried, leaks, attacked } = await judged(office, editions);
    expect(tried).toBeGreaterThan(0);
    expect([...leaks, ...attacked]).toEqual([]);
  },
);
