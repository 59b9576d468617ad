import { expect, it } from 'vitest';
import type { InventedOffice } from './invented-office.ts';
import { findingsOf, SUPPORTED, supportOffice } from './supported-people.ts';

// In A0 live two people, as everybody may read elsewhere: more of them cannot get support.
it.each([1, 2])('calls public that of two public people at most two get support: %i', async (supported) => {
  const people = { residents: [2, 20, 30, 40], support: [supported, 10, 12, 14] };
  const options = { minimumCount: 3, smallRates: 'hidden', minimumDenominator: 8 };
  const invented: InventedOffice = {
    ...supportOffice([[SUPPORTED]], people),
    publicSeries: 'residents',
    rule: { minimum: 3, zerosShown: true, options },
  };
  expect(await findingsOf(invented)).toEqual(['warning attack-already-public A0']);
});

// Eight of ten get support: who the other two are was hidden, until everybody could read of the eight elsewhere.
it('calls public what a source tells that is public by now, beside an edition of before', async () => {
  const people = { residents: [10, 20, 30, 40], support: [8, 10, 12, 14] };
  const invented = supportOffice([[SUPPORTED], [SUPPORTED]], people);
  const [before, now] = invented.editions;
  const editions = [before!, { ...now!, publicSeries: 'support' }];
  expect(await findingsOf({ ...invented, editions: [before!, now!] })).toEqual([]);
  expect(await findingsOf({ ...invented, editions })).toEqual(['warning attack-already-public A0']);
});
