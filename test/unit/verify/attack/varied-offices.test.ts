import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { attackedEdition, officeEditions, triedEdition } from './tried-office.ts';
import { variedOffice } from './varied-office.ts';

/** More offices than these take minutes: VARIED_OFFICES=1000, from another one on: VARIED_OFFICES_FROM=120. */
const OFFICES = Number(process.env['VARIED_OFFICES'] ?? 120);
const FIRST = Number(process.env['VARIED_OFFICES_FROM'] ?? 0);

interface Judged {
  /** what follows from the first edition that does not appear */
  readonly leaks: readonly string[];
  /** what the attack says of it */
  readonly attacked: readonly string[];
  readonly tried: number;
  readonly tooMany: number;
}

/** Publishes one edition of an office after the other, as long as they appear; null if its deliveries look damaged. */
async function judged(seed: number): Promise<Judged | null> {
  const office = variedOffice(seed);
  const editions = await officeEditions(office, temporaryFolder());
  if (!editions) return null;
  let [tried, tooMany] = [0, 0];
  for (const at of editions.keys()) {
    const { leaks, ...own } = triedEdition(office, editions, at);
    const attacked = await attackedEdition(editions, at);
    tried += own.tried;
    tooMany += own.tooMany;
    // what does not appear has no editions after it
    if (leaks.length + attacked.length > 0) return { leaks, attacked, tried, tooMany };
  }
  return { leaks: [], attacked: [], tried, tooMany };
}

describe('offices that do what real ones do', () => {
  it('publish nothing from which a small count follows', { timeout: 3_600_000 }, async () => {
    const found = new Map<number, Judged>();
    let damaged = 0;
    for (let seed = FIRST; seed < FIRST + OFFICES; seed++) {
      const own = await judged(seed);
      if (own) found.set(seed, own);
      else damaged++;
    }
    const sum = (part: 'tried' | 'tooMany'): number => [...found.values()].reduce((all, own) => all + own[part], 0);
    const those = (isMeant: (own: Judged) => boolean): Readonly<Record<number, Judged>> =>
      Object.fromEntries([...found].filter(([, own]) => isMeant(own)));
    expect(those(({ leaks, attacked }) => leaks.length > 0 && attacked.length === 0)).toEqual({});
    // an edition after a stricter rule cannot appear where the milder one told too much; of insiders trying knows nothing
    const stopped = those(({ attacked }) => attacked.length > 0);
    expect(Object.keys(stopped).length, JSON.stringify(stopped)).toBeLessThan(OFFICES / 20);
    expect(sum('tried')).toBeGreaterThan(3 * OFFICES);
    expect(sum('tooMany')).toBeLessThan(sum('tried') / 10);
    expect(damaged).toBeLessThan(OFFICES / 5);
  });

  // what gate or attack took for something else once
  it.each([212, 255, 358, 407, 552, 659, 985])(
    'appear with all their editions: %i',
    { timeout: 60_000 },
    async (seed) => {
      expect(await judged(seed)).toMatchObject({ leaks: [], attacked: [] });
    },
  );
});
