import { describe, expect, it } from 'vitest';
import { verify } from '../../../../src/verify/verify.ts';
import { listedPublication, publication } from '../publication.ts';

const PERIOD = '2021-12-31';
/** All people, those under 18 and those of 65 and over, as counts of A 1 and A 2; nobody says how old those of A 3 are. */
const COUNTS = [
  'town,A 1,district,2021-12-31,all,,persons,100,ok,100,,,,,',
  'town,A 1,district,2021-12-31,young,,%,20,ok,20,100,,,,',
  'town,A 1,district,2021-12-31,old,,%,30,ok,30,100,,,,',
  'town,A 2,district,2021-12-31,all,,persons,60,ok,60,,,,,',
  'town,A 2,district,2021-12-31,young,,%,,hidden,,60,,,,',
  'town,A 2,district,2021-12-31,old,,%,20,ok,12,60,,,,',
].join('\n');
const AGES = `scheme,area_code,area_level,period,sex,age_from,age_to,status,people
town,A 1,district,2021-12-31,,0,17,ok,20
town,A 1,district,2021-12-31,,18,64,ok,50
town,A 1,district,2021-12-31,,65,,ok,30
town,A 2,district,2021-12-31,,0,17,hidden,
town,A 2,district,2021-12-31,,18,64,hidden,
town,A 2,district,2021-12-31,,65,,ok,12
`;
const term = (group: string) => ({ series: 'residents', group, years: 0, coefficient: 1 });
const indicator = (id: string, groups: readonly string[]) => ({
  ...{ id, kind: id === 'all' ? 'count' : 'share', multiplier: 100 },
  numerator: groups.map(term),
  denominator: id === 'all' ? null : [term('')],
  periods: [{ period: PERIOD, numerator: groups.map(() => PERIOD), denominator: id === 'all' ? null : [PERIOD] }],
});
const FORMULAS = JSON.stringify({
  ...{ sources: [], series: [] },
  indicators: [
    indicator('all', ['']),
    indicator('young', ['age=3..17', 'age=0..2']),
    indicator('old', ['age=65..;sex=f', 'age=65..;sex=m']),
  ],
});
const cell = (group: string, value: string, text = value): string =>
  `<td data-value="${value}" data-group="${group}">${text}</td>`;
const PAGE = (rows: string): string =>
  `<html lang="de"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:"></head><body><section data-ages="town/A 1"><table><tr>${rows}</tr></table></section></body></html>`;
const FAULTLESS = cell('age=0..17', '20') + cell('age=18..64', '50') + cell('age=65..', '30');

/** What verify says of the ages and of the page that shows those of A 1. */
async function told(ages = AGES, rows = FAULTLESS): Promise<readonly string[]> {
  const files = publication();
  const put = (path: string, text: string) => files.set(path, new TextEncoder().encode(text));
  const observations = new TextDecoder().decode(files.get('data/observations.csv'));
  put('data/observations.csv', `${observations}${COUNTS}\n`);
  put('data/formulas.json', FORMULAS);
  put('data/ages.csv', ages);
  put('gebiet/a-1.html', PAGE(rows));
  const { findings } = await verify(listedPublication(files));
  return findings
    .filter(({ file }) => file === 'data/ages.csv' || file === 'gebiet/a-1.html')
    .map(({ code, file, areaCode, value }) => [code, file, areaCode, value].join(' ').trim());
}

describe('bands of ages', () => {
  it('follow from published counts, and pages show them', async () => {
    expect(await told()).toEqual([]);
  });

  it('cannot be another number than the counts leave, wherever they lie', async () => {
    for (const [from, to] of [
      [',20\n', ',21\n'],
      [',50\n', ',49\n'],
      [',30\n', ',31\n'],
      [',12\n', ',13\n'],
    ] as const)
      expect((await told(AGES.replace(from, to), '')).join(), from).toContain('verify-figure-differs data/ages.csv A');
  });

  it('cannot tell a count that is hidden', async () => {
    const young = AGES.replace('0,17,hidden,\n', '0,17,ok,9\n');
    expect(await told(young)).toEqual(['verify-hidden-figure data/ages.csv A 2']);
  });

  it('cannot differ on a page, as number or as text', async () => {
    const file = 'gebiet/a-1.html';
    const page = (middle: string) => told(AGES, FAULTLESS.replace(cell('age=18..64', '50'), middle));
    expect(await page(cell('age=18..64', '51'))).toEqual([`verify-figure-differs ${file} A 1 51`]);
    expect(await page(cell('age=18..64', '50', '51'))).toEqual([`verify-figure-differs ${file} A 1 51`]);
    expect(await page(cell('age=18..39', '25'))).toEqual([`verify-figure-differs ${file} A 1 25`]);
  });

  it('cannot stand on a page where the table hides them', async () => {
    const ages = AGES.replace('18,64,ok,50', '18,64,hidden,');
    expect(await told(ages)).toEqual(['verify-hidden-figure gebiet/a-1.html A 1']);
  });
});
