import { expect, it } from 'vitest';
import { type Declared, inventedOffice } from './invented-office.ts';
import { EVERYBODY, findingsOf, SUPPORT, SUPPORTED, supportOffice } from './supported-people.ts';

const COUNTS = [EVERYBODY, SUPPORT];
/** In A0 all but one get support. */
const PEOPLE = { residents: [15, 20, 30], support: [14, 10, 12] };
const office = (...editions: (readonly Declared[])[]) => supportOffice(editions, PEOPLE);

it('calls public before what two counts of an earlier edition told, though only a new share says that one is in the other', async () => {
  expect(await findingsOf(office(COUNTS, [...COUNTS, SUPPORTED]))).toEqual(['warning attack-already-public A0']);
});

it('finds nothing where the share was there from the beginning: then the counts are hidden', async () => {
  expect(await findingsOf(office([...COUNTS, SUPPORTED]))).toEqual([]);
});

it('says once of what everybody knew before that it is public, and not of those who are alone somewhere as well', async () => {
  expect(await findingsOf(inventedOffice(7128))).toEqual(Array(2).fill('warning attack-already-public A0'));
});
