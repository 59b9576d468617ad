import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { Declared, InventedOffice } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';
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

// Women of A0 who get support are some of those who do, and these are some of the four who live there.
it('calls public how many are a part of a part of few public people', async () => {
  const counts = (series: string, women: readonly number[], men: readonly number[]) => ({ series, women, men });
  const [residents, support] = [counts('residents', [3, 9, 10], [1, 6, 3]), counts('support', [1, 6, 3], [2, 5, 5])];
  const women = { ...SUPPORTED.numerator[0]!, where: { sex: 'f' } };
  const supportedWomen: Declared = {
    ...{ ...SUPPORTED, id: 'supported-women', formulas: ['sum(support, sex = f)', 'sum(support)'] },
    ...{ numerator: [women], denominator: SUPPORTED.numerator },
  };
  const options = { minimumCount: 5, zerosPublishable: false };
  const invented: InventedOffice = {
    ...supportOffice([[SUPPORTED, supportedWomen]], { residents: [4, 15, 13], support: [] }),
    ...{ dimensions: ['sex'], publicSeries: 'residents', rule: { minimum: 5, zerosShown: false, options } },
    count: (_, { series, where }, { place }) => {
      const own = series === 'residents' ? residents : support;
      return (where.sex === 'f' ? own.women : own.men)[place]!;
    },
  };
  expect((await findingsOf(invented)).filter((finding) => finding.startsWith('error'))).toEqual([]);
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

// Nobody lives in A0, as everybody may read elsewhere, so that nobody gets support there: to hide that hides nothing.
it('need not hide noughts of a public nought, be noughts no business of anybody', async () => {
  const people = { residents: [0, 20, 30, 40], support: [0, 10, 12, 14] };
  const options = { minimumCount: 3, zerosPublishable: false };
  const invented: InventedOffice = {
    ...supportOffice([[SUPPORTED]], people),
    publicSeries: 'residents',
    rule: { minimum: 3, zerosShown: false, options },
  };
  const folder = temporaryFolder();
  const [edition] = (await publishedOffice(invented, folder))!;
  const rows = readFileSync(join(edition!.folder, 'data', 'observations.csv'), 'utf8').split('\n');
  expect(rows.filter((row) => row.includes('hidden'))).toEqual([]);
  expect(await findingsOf(invented)).toEqual([]);
});
