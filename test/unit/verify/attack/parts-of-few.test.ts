import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { Declared, InventedOffice } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';
import { EVERYBODY, findingsOf, SUPPORT, SUPPORTED, supportOffice } from './supported-people.ts';
import { triedEdition } from './tried-office.ts';

/** In A0 live three people, as many as may be shown at least. */
const office = (supported: number, ...editions: (readonly Declared[])[]) =>
  supportOffice(editions, { residents: [3, 20, 30, 40], support: [supported, 10, 12, 14] });

/** How the newest edition shows A0. */
async function statusOf(invented: InventedOffice): Promise<string> {
  const published = (await publishedOffice(invented, temporaryFolder()))!;
  const rows = readFileSync(join(published.at(-1)!.folder, 'data', 'observations.csv'), 'utf8').split('\n');
  const [head = [], ...all] = rows.map((row) => row.split(','));
  const at = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
  return all
    .filter((row) => at(row, 'area_code') === 'A0' && at(row, 'series') === 'supported')
    .map((row) => ['status', 'numerator', 'denominator'].map((name) => at(row, name)).join(' '))
    .join();
}

it.each([0, 1, 2, 3])(
  'hides how many of three people get support, be it %i, where the three are public',
  async (supported) => {
    expect(await statusOf(office(supported, [EVERYBODY], [EVERYBODY, SUPPORTED]))).toBe('hidden  3');
    expect(await findingsOf(office(supported, [EVERYBODY], [EVERYBODY, SUPPORTED]))).toEqual([]);
  },
);

// All but four are men of age, at least one is a woman of age: of the girls there are none to three.
it.each([0, 1, 3])(
  'leaves in doubt how few people share out whom one public count leaves of another: %i',
  async (girls) => {
    const kinds = {
      '18..': { m: [16, 20, 30], f: [1, 10, 12] },
      '0..17': { f: [girls, 10, 11], m: [3 - girls, 9, 12] },
    };
    const counted = (id: string, sex: 'f' | 'm', age: keyof typeof kinds): Declared => ({
      ...{ id, kind: 'count', pooled: 1, denominator: [] },
      formulas: [`sum(residents, sex = ${sex}, age ${age === '18..' ? '>=' : '<'} 18)`, ''],
      numerator: [{ series: 'residents', where: { sex, age }, years: 0, sign: 1 }],
    });
    const before = [EVERYBODY, counted('men', 'm', '18..'), counted('women', 'f', '18..')];
    const invented: InventedOffice = {
      ...supportOffice([before, [...before, counted('girls', 'f', '0..17')]], { residents: [1, 1, 1], support: [] }),
      dimensions: ['sex', 'age'],
      count: (_, { series, where }, { place }) => {
        const { sex, age } = where as { sex: 'f' | 'm'; age: keyof typeof kinds };
        return series === 'residents' ? kinds[age][sex][place]! : 0;
      },
    };
    expect(await findingsOf(invented)).toEqual([]);
  },
);

describe('of people of two years together', () => {
  const lastYear = (series: string) => ({ series, where: {}, years: -1, sign: 1 as const });
  const [numerator, denominator] = [SUPPORTED.numerator, SUPPORTED.denominator];
  const supported: Declared = {
    ...{ ...SUPPORTED, pooled: 2, denominator: [...denominator, lastYear('residents')] },
    numerator: [...numerator, lastYear('support')],
  };
  /** Three people live in A0 in 2021, and so many later; only the first three are public. */
  const ofTwoYears = (support: number, later: number): InventedOffice => {
    const invented = office(support, [EVERYBODY], [EVERYBODY, supported]);
    const [first, second] = invented.editions;
    return {
      ...invented,
      editions: [first!, { ...second!, years: [2021, 2022] }],
      count: (edition, person, at) => {
        if (at.year === 2021 || at.place > 0) return invented.count(edition, person, at);
        return person.series === 'residents' ? later : 0;
      },
    };
  };

  // random office 41103
  it.each([0, 1, 2, 3])('hides how many get support where the second year has nobody: %i', async (support) => {
    const invented = ofTwoYears(support, 0);
    expect(await statusOf(invented)).toBe('hidden  3');
    expect(await findingsOf(invented)).toEqual([]);
    const editions = (await publishedOffice(invented, temporaryFolder()))!;
    expect(triedEdition(invented, editions, 1)).toMatchObject({ leaks: [] });
  });

  // random office 70762
  it.each([0, 3])('shows what everybody can add up: %i were known of the first year', async (support) => {
    const invented = ofTwoYears(support, 0);
    const [, second] = invented.editions;
    const editions = [{ ...invented.editions[0]!, indicators: [EVERYBODY, SUPPORTED] }, second!].map((edition) => ({
      ...edition,
      indicators: [...edition.indicators, SUPPORT],
    }));
    expect(await statusOf({ ...invented, editions })).toBe(`unreliable ${support} 3`);
    expect(await findingsOf({ ...invented, editions })).toEqual([]);
  });

  it('goes by what is shown in any case: two people of the second year are hidden, and all with them', async () => {
    expect(await statusOf(ofTwoYears(0, 2))).toBe('hidden  ');
    expect(await statusOf(ofTwoYears(0, 4))).toBe('unreliable 0 7');
    expect(await statusOf(ofTwoYears(1, 4))).toBe('hidden  7');
  });
});

it('goes on to do so', async () => {
  const editions = [[EVERYBODY], [EVERYBODY, SUPPORTED], [SUPPORTED]];
  expect(await statusOf(office(1, ...editions))).toBe('hidden  3');
  expect(await statusOf(office(0, ...editions))).toBe('hidden  3');
  expect(await findingsOf(office(1, ...editions))).toEqual([]);
});

it('shows that nobody gets support where nobody knew of the three: then they would be hidden themselves', async () => {
  expect(await statusOf(office(0, [EVERYBODY, SUPPORTED]))).toBe('unreliable 0 3');
  expect(await statusOf(office(1, [EVERYBODY, SUPPORTED]))).toBe('hidden  ');
});

it('takes nothing back of what was told before: that somebody gets support', async () => {
  const editions = [[SUPPORT], [SUPPORT, EVERYBODY], [SUPPORT, EVERYBODY, SUPPORTED]];
  expect(await findingsOf(office(1, ...editions))).toEqual(['warning attack-already-public A0']);
});

describe.each([0, 1, 2, 3])('of three people, %i of whom get support', (supported) => {
  const three = { residents: [3, 20, 30, 40], support: [supported, 10, 12, 14] };
  const isSecret = supported === 1 || supported === 2;

  it.each([
    ['a count beside them', [EVERYBODY, SUPPORTED]],
    ['nothing but their share', [SUPPORTED]],
  ])('hides edition after edition what it hid where the three are public elsewhere, by %s', async (_, indicators) => {
    for (const editions of [[indicators], [indicators, indicators]]) {
      const invented: InventedOffice = { ...supportOffice(editions, three), publicSeries: 'residents' };
      expect(await statusOf(invented)).toBe('hidden  3');
      expect(await findingsOf(invented)).toEqual([]);
    }
  });

  it('shows what it would have shown before anybody declared that they are some of them', async () => {
    const editions = [[EVERYBODY], [EVERYBODY, SUPPORT], [EVERYBODY, SUPPORT, SUPPORTED]];
    expect(await statusOf(office(supported, ...editions))).toBe(isSecret ? 'hidden  3' : `unreliable ${supported} 3`);
    expect(await findingsOf(office(supported, ...editions))).toEqual(
      isSecret ? ['warning attack-already-public A0'] : [],
    );
  });

  it('tells them too much where one edition showed that it is nobody and the next one hides who it is', async () => {
    const before = { ...three, support: [0, 10, 12, 14] };
    const invented = supportOffice(
      [
        [EVERYBODY, SUPPORTED],
        [EVERYBODY, SUPPORTED],
      ],
      before,
      three,
    );
    expect(await statusOf(invented)).toBe(isSecret ? 'hidden  3' : `unreliable ${supported} 3`);
    expect(await findingsOf(invented)).toEqual(isSecret ? ['error attack-count-narrow A0'] : []);
  });
});

it('goes by how many people there are, not by how many were counted before a correction', async () => {
  const people = (residents: number) => ({ residents: [residents, 20, 30, 40], support: [0, 10, 12, 14] });
  expect(await statusOf(supportOffice([[EVERYBODY], [EVERYBODY, SUPPORTED]], people(4), people(20)))).toBe(
    'unreliable 0 20',
  );
});

describe('where another rule held before', () => {
  const ruled = (people: number, supported: number, ...rules: InventedOffice['rule']['options'][]): InventedOffice => {
    const editions = [[EVERYBODY], [EVERYBODY, SUPPORTED], [EVERYBODY, SUPPORTED]];
    const counts = { residents: [people, 20, 30, 40], support: [supported, 10, 12, 14] };
    const invented = supportOffice(editions, counts);
    return { ...invented, editions: invented.editions.map((edition, at) => ({ ...edition, rule: rules[at]! })) };
  };

  it('remembers that a hidden count was somebody, be people as few as that today', async () => {
    const [mild, strict] = [{ minimumCount: 2 }, { minimumCount: 5 }];
    expect(await findingsOf(ruled(5, 1, mild, mild, strict))).toEqual(['warning attack-already-public A0']);
    expect(await statusOf(ruled(5, 0, mild, mild, strict))).toBe('unreliable 0 5');
  });

  it.each([0, 1, 3])(
    'takes nobody for somebody where rates on few people were hidden: %i of three',
    async (supported) => {
      const [before, now] = [{ minimumCount: 3, smallRates: 'hidden' }, { minimumCount: 3 }];
      expect(await statusOf(ruled(3, supported, before, before, now))).toBe('hidden  3');
      expect(await findingsOf(ruled(3, supported, before, before, now))).toEqual([]);
    },
  );
});
