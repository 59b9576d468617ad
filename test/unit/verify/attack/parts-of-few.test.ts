import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { Declared, InventedOffice } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';
import { EVERYBODY, findingsOf, SUPPORT, SUPPORTED, supportOffice } from './supported-people.ts';

/** In A0 live three people, as many as may be shown at least. */
const office = (supported: number, ...editions: (readonly Declared[])[]) =>
  supportOffice(editions, { residents: [3, 20, 30, 40], support: [supported, 10, 12, 14] });

/** How the newest edition shows A0. */
async function statusOf(supported: number, ...editions: (readonly Declared[])[]): Promise<string> {
  const published = (await publishedOffice(office(supported, ...editions), temporaryFolder()))!;
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
    expect(await statusOf(supported, [EVERYBODY], [EVERYBODY, SUPPORTED])).toBe('hidden  3');
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

it('goes on to do so', async () => {
  const editions = [[EVERYBODY], [EVERYBODY, SUPPORTED], [SUPPORTED]];
  expect(await statusOf(1, ...editions)).toBe('hidden  3');
  expect(await statusOf(0, ...editions)).toBe('hidden  3');
  expect(await findingsOf(office(1, ...editions))).toEqual([]);
});

it('shows that nobody gets support where nobody knew of the three: then they would be hidden themselves', async () => {
  expect(await statusOf(0, [EVERYBODY, SUPPORTED])).toBe('unreliable 0 3');
  expect(await statusOf(1, [EVERYBODY, SUPPORTED])).toBe('hidden  ');
});

it('takes nothing back of what was told before: that somebody gets support', async () => {
  const editions = [[SUPPORT], [SUPPORT, EVERYBODY], [SUPPORT, EVERYBODY, SUPPORTED]];
  expect(await findingsOf(office(1, ...editions))).toEqual(['warning attack-already-public A0']);
});
