import { expect, it } from 'vitest';
import type { Declared } from './invented-office.ts';
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

// The gate knows shares of today's counts, not those of a count as it was before its correction.
it.each([
  ['dropped', [EVERYBODY, SUPPORT]],
  ['declared again', [SUPPORTED]],
])('stops an edition that shows the part of a whole corrected since, the share being %s', async (_, indicators) => {
  const corrected = { ...PEOPLE, residents: [29, 30, 40, 50] };
  expect(await findingsOf(office([[SUPPORTED], indicators], corrected))).toEqual(['error attack-difference-small A0']);
});
