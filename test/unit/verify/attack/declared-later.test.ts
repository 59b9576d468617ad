import { expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { Declared, InventedOffice } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';

const one = (series: string) => ({ series, where: {}, years: 0, sign: 1 as const });
const count = (id: string, series: string): Declared => ({
  ...{ id, kind: 'count', pooled: 1, formulas: [`sum(${series})`, ''] },
  ...{ numerator: [one(series)], denominator: [] },
});
const SUPPORTED: Declared = {
  ...{ id: 'supported', kind: 'share', pooled: 1, formulas: ['sum(support)', 'sum(residents)'] },
  ...{ numerator: [one('support')], denominator: [one('residents')] },
};
const COUNTS = [count('people', 'residents'), count('support', 'support')];
/** In A0 all but one get support. */
const PEOPLE = { residents: [15, 20, 30], support: [14, 10, 12] } as Readonly<Record<string, readonly number[]>>;

const office = (...editions: (readonly Declared[])[]): InventedOffice => ({
  ...{ seed: 0, placeCount: 3, isCut: false, dimensions: [] },
  areas: ['K', 'A0', 'A1', 'A2'].map((code, at) => ({
    scheme: 'raum',
    code,
    level: at === 0 ? 'kreis' : 'sozialraum',
    parent: at === 0 ? null : 'K',
    places: at === 0 ? [0, 1, 2] : [at - 1],
  })),
  rule: { minimum: 3, zerosShown: true, options: { minimumCount: 3 } },
  editions: editions.map((indicators, at) => ({ id: 2021 + at, years: [2021], indicators, isRevised: false })),
  count: (_edition, { series }, { place }) => PEOPLE[series]?.[place] ?? 0,
});

/** What the attack says of the newest edition, with what it says it of. */
async function findingsOf(invented: InventedOffice): Promise<readonly string[]> {
  const editions = (await publishedOffice(invented, temporaryFolder()))!;
  const [newest, ...earlier] = editions.toReversed();
  const { findings } = await attack({
    files: newest!.published.files,
    earlier: earlier.map(({ published }) => published),
    secrets: newest!.secrets,
    areFormatsVerified: true,
  });
  return findings.map(({ code, severity, areaCode }) => `${severity} ${code} ${areaCode}`);
}

it('calls public before what two counts of an earlier edition told, though only a new share says that one is in the other', async () => {
  expect(await findingsOf(office(COUNTS, [...COUNTS, SUPPORTED]))).toEqual(['warning attack-already-public A0']);
});

it('finds nothing where the share was there from the beginning: then the counts are hidden', async () => {
  expect(await findingsOf(office([...COUNTS, SUPPORTED]))).toEqual([]);
});
