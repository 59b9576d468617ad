import { expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { InventedOffice } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';

const one = (where: { readonly age?: string }) => ({ series: 'residents', where, years: 0, sign: 1 as const });
const YOUNG = one({ age: '0..17' });
/** The only person in A0 is a child, and nobody may be told so. */
const PEOPLE: Readonly<Record<string, readonly number[]>> = { '0..17': [1, 3, 2], '18..': [0, 14, 2] };
const OFFICE: InventedOffice = {
  ...{ seed: 0, placeCount: 3, isCut: false, dimensions: ['age'] },
  areas: ['K', 'A0', 'A1', 'A2'].map((code, at) => ({
    scheme: 'raum',
    code,
    level: at === 0 ? 'kreis' : 'sozialraum',
    parent: at === 0 ? null : 'K',
    places: at === 0 ? [0, 1, 2] : [at - 1],
  })),
  rule: { minimum: 3, zerosShown: true, options: { minimumCount: 3, fullGroupsPublishable: false } },
  editions: [
    {
      ...{ id: 2021, years: [2021], isRevised: false },
      indicators: [
        {
          ...{ id: 'young', kind: 'share', pooled: 1, formulas: ['sum(residents, age < 18)', 'sum(residents)'] },
          ...{ numerator: [YOUNG], denominator: [one({})] },
        },
        {
          ...{ id: 'youth', kind: 'ratio', pooled: 1 },
          formulas: ['sum(residents, age < 18)', 'sum(residents, age >= 18)'],
          ...{ numerator: [YOUNG], denominator: [one({ age: '18..' })] },
        },
      ],
    },
  ],
  count: (_edition, { series, where }, { place }) =>
    series === 'residents' ? (PEOPLE[where.age ?? '']?.[place] ?? 0) : 0,
};

it('does not take a hidden count for somebody where the rest of a full group is hidden too', async () => {
  const [edition] = (await publishedOffice(OFFICE, temporaryFolder()))!;
  const { published, secrets } = edition!;
  const { findings } = await attack({ files: published.files, earlier: [], secrets, areFormatsVerified: true });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
