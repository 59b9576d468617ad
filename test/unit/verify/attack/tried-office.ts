import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attack } from '../../../../src/verify/attack/attack.ts';
import type { InventedOffice } from './invented-office.ts';
import { beforeCorrection, isTold, officeSecrets, rangeOf } from './office-secrets.ts';
import { truthOf } from './office-terms.ts';
import { type OfficeEdition, publishedOffice } from './published-office.ts';
import { toldTables } from './told-tables.ts';

/** Tables of more numbers take too long to try. */
const MOST_NUMBERS = 40;

/** The editions of an office in their folders; null if its deliveries look damaged and nothing is published. */
export async function officeEditions(office: InventedOffice, folder: string): Promise<readonly OfficeEdition[] | null> {
  const own = join(folder, String(office.seed));
  mkdirSync(own);
  return publishedOffice(office, own);
}

/** What the attack says must not go out of an edition, together with those before it. */
export async function attackedEdition(editions: readonly OfficeEdition[], at: number): Promise<readonly string[]> {
  const { published, secrets } = editions[at]!;
  const earlier = editions.slice(0, at).map((edition) => edition.published);
  const { findings } = await attack({ files: published.files, earlier, secrets, areFormatsVerified: true });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, areaCode, details, confidential }) =>
        `${published.name} ${code} ${areaCode} ${JSON.stringify({ ...details, ...confidential })}`,
    );
}

/** Text of early-classes.csv in the folder of an edition; '' where it has none. */
export const classesIn = (folder: string): string => {
  const path = join(folder, 'data', 'early-classes.csv');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** What trying every table says of an edition together with those before it. */
export interface Tried {
  readonly leaks: readonly string[];
  /** secrets of which it says how far they can be, and those with too many tables */
  readonly tried: number;
  readonly tooMany: number;
}

/** Tries every table that fits to an edition and those before it. */
export function triedEdition(office: InventedOffice, editions: readonly OfficeEdition[], at: number): Tried {
  const told = editions.slice(0, at + 1).map(({ folder }, number) => ({
    edition: office.editions[number]!,
    observations: readFileSync(join(folder, 'data', 'observations.csv'), 'utf8'),
    classes: classesIn(folder),
  }));
  const edition = office.editions[at]!;
  const [before, now] = [toldTables(office, told.slice(0, at), told[at]), toldTables(office, told)];
  const untrue = now.misfits(truthOf(office));
  if (untrue.length > 0) throw new Error(`what is published is not true: ${untrue.join('; ')}`);
  const secrets = officeSecrets(office, edition);
  const questions = secrets.map(({ terms }) => terms);
  const formerly = secrets.map((secret) => beforeCorrection(office, secret));
  before.settle([...questions, ...formerly.map(({ terms }) => terms)]);
  if (now.settle(questions) > MOST_NUMBERS) return { leaks: [], tried: 0, tooMany: 0 };
  const leaks: string[] = [];
  let [tried, tooMany] = [0, 0];
  for (const [number, secret] of secrets.entries()) {
    const range = rangeOf(secret, now);
    if (!range) {
      tooMany++;
      continue;
    }
    tried++;
    if (!isTold(secret, range)) continue;
    // what earlier editions told, or public sources, cannot be taken back
    const formerRanges = [secret, formerly[number]!].map((known) => ({ known, range: rangeOf(known, before) }));
    if (formerRanges.some((former) => former.range === null)) tooMany++;
    else if (!formerRanges.some((former) => isTold(former.known, former.range)))
      leaks.push(`${edition.id} ${secret.name} in ${range.lower}..${range.upper}`);
  }
  return { leaks, tried, tooMany };
}
