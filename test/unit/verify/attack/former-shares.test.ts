import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { Declared } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';
import { EVERYBODY, findingsOf, type People, SUPPORT, SUPPORTED, supportOffice } from './supported-people.ts';

/** In A0 all but one get support. */
const PEOPLE: People = { residents: [20, 30, 40, 50], support: [19, 5, 9, 12] };
const office = (editions: readonly (readonly Declared[])[], corrected = PEOPLE) =>
  supportOffice(editions, PEOPLE, corrected);

it('finds nothing where a share is dropped and its counts stand by themselves', async () => {
  expect(await findingsOf(office([[SUPPORTED], [EVERYBODY, SUPPORT]]))).toEqual([]);
});

it('finds nothing where only the part of a dropped share is still published', async () => {
  expect(await findingsOf(office([[SUPPORTED], [SUPPORT]]))).toEqual([]);
});

it('finds nothing where the part comes back an edition after the share was dropped', async () => {
  expect(await findingsOf(office([[SUPPORTED], [EVERYBODY], [SUPPORT]]))).toEqual([]);
});

it('finds nothing where another area was corrected since', async () => {
  const corrected = { ...PEOPLE, residents: [20, 31, 40, 50] };
  expect(await findingsOf(office([[SUPPORTED], [EVERYBODY, SUPPORT]], corrected))).toEqual([]);
});

it.each([
  ['dropped', [EVERYBODY, SUPPORT]],
  ['declared again', [SUPPORTED]],
])(
  'finds nothing where the whole was corrected since, the share being %s: its part is hidden',
  async (_, indicators) => {
    const corrected = { ...PEOPLE, residents: [29, 30, 40, 50] };
    const invented = office([[SUPPORTED], indicators], corrected);
    expect(await findingsOf(invented)).toEqual([]);
    // of the 20 that were there before 19 had support, and have
    const [, newest] = (await publishedOffice(invented, temporaryFolder()))!;
    const rows = readFileSync(join(newest!.folder, 'data', 'observations.csv'), 'utf8').split('\n');
    const own = rows.filter((row) => row.includes(',A0,') && row.includes(',supp'));
    expect(own.map((row) => row.includes(',hidden,'))).toEqual([true]);
  },
);
