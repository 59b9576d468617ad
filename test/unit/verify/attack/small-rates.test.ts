import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { Declared, InventedOffice, Where } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';

const one = (where: Where) => ({ series: 'residents', where, years: 0, sign: 1 as const });
const share = (id: string, part: Where, whole: Where, formulas: Declared['formulas']): Declared => ({
  ...{ id, kind: 'share', pooled: 1, formulas, numerator: [one(part)], denominator: [one(whole)] },
});
/** Nobody in A0 is under 18, and seven are women: too few for a rate. */
const PEOPLE: Readonly<Record<string, readonly number[]>> = {
  'f0..17': [0, 9, 12],
  'm0..17': [0, 14, 11],
  'f18..': [7, 21, 23],
  'm18..': [11, 18, 25],
};
const OFFICE: InventedOffice = {
  ...{ seed: 0, placeCount: 3, isCut: false, dimensions: ['sex', 'age'] },
  areas: ['K', 'A0', 'A1', 'A2'].map((code, at) => ({
    scheme: 'raum',
    code,
    level: at === 0 ? 'kreis' : 'sozialraum',
    parent: at === 0 ? null : 'K',
    places: at === 0 ? [0, 1, 2] : [at - 1],
  })),
  rule: {
    ...{ minimum: 3, zerosShown: true },
    options: { minimumCount: 3, smallRates: 'hidden', minimumDenominator: 8, minimumNumerator: 0 },
  },
  editions: [
    {
      ...{ id: 2021, years: [2021], isRevised: false },
      indicators: [
        share('young', { age: '0..17' }, {}, ['sum(residents, age < 18)', 'sum(residents)']),
        share('girls', { sex: 'f', age: '0..17' }, { sex: 'f' }, [
          'sum(residents, sex = f, age < 18)',
          'sum(residents, sex = f)',
        ]),
      ],
    },
  ],
  count: (_edition, { series, where }, { place }) =>
    series === 'residents' ? (PEOPLE[`${where.sex}${where.age}`]?.[place] ?? 0) : 0,
};

it('publishes a rate on few people whose numerator everybody knows to be nought', async () => {
  const [edition] = (await publishedOffice(OFFICE, temporaryFolder()))!;
  const { published, secrets, folder } = edition!;
  const { findings } = await attack({ files: published.files, earlier: [], secrets, areFormatsVerified: true });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rows = readFileSync(join(folder, 'data', 'observations.csv'), 'utf8').split('\n');
  const girls = rows.filter((row) => row.includes(',girls,')).map((row) => row.split(',').slice(1, 11));
  expect(girls.map(([code, , , , , , value, status]) => [code, value, status])).toEqual([
    ['K', '29.166666666666668', 'ok'],
    ['A0', '0', 'ok'],
    ['A1', '30', 'ok'],
    ['A2', '34.285714285714285', 'ok'],
  ]);
});
