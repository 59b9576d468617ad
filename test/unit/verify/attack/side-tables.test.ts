import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { verify } from '../../../../src/verify/verify.ts';
import { type SmallEdition, smallFiles, YEAR } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

/** B and C are hidden; A and K are not. */
const SAFE: SmallEdition = {
  areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } },
  indicators: [{ id: 'so01', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
  figures: [
    { series: 'so01', area: 'K', numerator: 61, denominator: 600 },
    { series: 'so01', area: 'A', numerator: 41, denominator: 200 },
    { series: 'so01', area: 'B', numerator: null, denominator: 200 },
    { series: 'so01', area: 'C', numerator: null, denominator: 200 },
  ],
};

/** What both readers say of an edition with one file more, or one changed. */
async function told(path: string, change: (before: string) => string): Promise<readonly [string[], string[]]> {
  const files = smallFiles(SAFE);
  const before = new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  files.set(path, new TextEncoder().encode(after));
  const publication = listedPublication(files);
  const own = (found: Awaited<ReturnType<typeof verify>>['findings']): string[] =>
    found.filter(({ file }) => file === path).map(({ code, areaCode }) => `${code} ${areaCode ?? ''}`.trim());
  return [own((await attack({ files: publication })).findings), own((await verify(publication)).findings)];
}

const lineOf = (head: string, cells: Readonly<Record<string, string>>): string =>
  head
    .split(' ')
    .map((name) => cells[name] ?? '')
    .join(',');
const table = (head: string, ...rows: Readonly<Record<string, string>>[]): string =>
  `${[head.split(' ').join(), ...rows.map((row) => lineOf(head, row))].join('\n')}\n`;
const of = (code: string): Readonly<Record<string, string>> => ({
  ...{ scheme: 'town', area_code: code, area_level: 'level', period: YEAR, series: 'so01' },
});

/** Each table whole, and a cell of it that would tell something of B. */
const TABLES: Readonly<Record<string, readonly [head: string, leak: Readonly<Record<string, string>>]>> = {
  assessments: [
    'scheme area_code area_level period series reliability against_parent holds holds_parent change_from change difference trend_holds',
    { holds_parent: 'yes' },
  ],
  certainty: [
    'scheme area_code area_level period series class class_share rank_from rank_to next_class class_distance needed_series needed_value',
    { rank_from: '3' },
  ],
  'index-bases': ['scheme area_code area_level period series base_period value_on_base', { value_on_base: '0.5' }],
  surroundings: [
    'scheme area_code area_level period series pattern status p_adjusted local_g local_geary smoothed',
    { local_geary: '0.5' },
  ],
  clusters: [
    'scheme area_code area_level period cluster status silhouette cluster_stability',
    { status: 'hidden', cluster: '2' },
  ],
  'similar-areas': [
    'scheme area_code area_level period status place similar_code conditions_met conditions distance',
    { status: 'hidden', similar_code: 'A' },
  ],
  segregation: [
    'scheme area_code area_level period series part_level status dissimilarity parts',
    { status: 'hidden', dissimilarity: '0.5' },
  ],
  'area-inequality': [
    'scheme area_code area_level period series part_level status mean gini parts',
    { status: 'hidden', gini: '0.5' },
  ],
  ages: ['scheme area_code area_level period sex age_from age_to status people', { status: 'hidden', people: '2' }],
};

describe.each(Object.entries(TABLES))('the table %s', (name, [head, leak]) => {
  const path = `data/${name}.csv`;
  const silent = name === 'clusters' || name === 'similar-areas' || head.includes('status') ? { status: 'ok' } : {};

  it('says nothing of what is hidden', async () => {
    expect(await told(path, () => table(head, { ...of('A'), ...silent }))).toEqual([[], []]);
    const [attacked, verified] = await told(path, () => table(head, { ...of('B'), ...leak }));
    expect(attacked).toEqual(['attack-trace-shown B']);
    expect(verified).toEqual(['verify-hidden-figure B']);
  });

  it.each([
    [
      'a column that nobody knows',
      (text: string) => text.replace('area_level', 'area_level,cases').replace(/level,2021/, 'level,2,2021'),
    ],
    ['a line that was cut off', (text: string) => text.slice(0, -4)],
    ['nothing', () => ''],
  ])('is refused with %s', async (_what, change) => {
    const [attacked, verified] = await told(path, () =>
      `${change(table(head, { ...of('A'), ...silent }))}`.replace(/^$/, '\n'),
    );
    expect(attacked).toEqual(['attack-file-damaged']);
    expect(verified).toEqual(['verify-file-altered']);
  });

  it('is refused with words where numbers stand', async () => {
    const column = head
      .split(' ')
      .find((each) => /^(?:rank_from|difference|value_on_base|local_g|cluster|place|parts|people)$/.test(each))!;
    const odd = {
      ...of('A'),
      ...silent,
      [column]: '2 Personen',
      ...(name === 'similar-areas' ? { distance: '1' } : {}),
    };
    expect((await told(path, () => table(head, odd)))[0]).toEqual(['attack-file-damaged']);
  });
});

describe('tables of the whole region', () => {
  it.each(['inequality', 'correlations', 'class-joins', 'typologies'])(
    'hold nothing that nobody knows: %s',
    async (name) => {
      const [attacked] = await told(`data/${name}.csv`, () => 'scheme,period,cases\ntown,2021,2\n');
      expect(attacked).toEqual(['attack-file-damaged']);
    },
  );

  it('tell changes as the values do', async () => {
    const head = 'scheme area_code area_level period series change_from change difference';
    const [, verified] = await told('data/assessments.csv', () =>
      table(head, { ...of('A'), change_from: YEAR, change: 'up', difference: '7' }),
    );
    expect(verified).toEqual(['verify-figure-differs A']);
  });
});

const MAP = 'data/atlas/town-level/so01.js';

describe('what pages load', () => {
  it.each([
    ['a comparison with the region', MAP, '"numerators"', '"againstRegion":[0,0,3,0],"numerators"', 'B'],
    ['a value of the region that no table shows', MAP, '"numerators"', '"region":1.1,"numerators"', ''],
  ])('tells nothing beside a hidden figure: %s', async (_what, path, from, to, area) => {
    const [attacked, verified] = await told(path, (text) => text.replace(from, to));
    expect(attacked).toEqual([`attack-trace-shown ${area}`.trim()]);
    expect(verified).toEqual([`verify-hidden-figure ${area}`.trim()]);
  });

  it.each([
    ['a list that nobody knows beside the figures', MAP, '"numerators"', '"cases":[61,41,2,18],"numerators"'],
    ['a list beside the series', MAP, '"id":"so01"', '"id":"so01","cases":[61,41,2,18]'],
    ['more beside the figures of an area', 'data/atlas/areas/town-level/b.js', '"code"', '"cases":2,"code"'],
    ['more beside the areas', 'data/atlas/areas.js', '"levels"', '"cases":[2],"levels"'],
    ['more of a level', 'data/atlas/areas.js', '"areas":[[', '"cases":[2],"areas":[['],
  ])('is refused with %s', async (_what, path, from, to) => {
    const [attacked, verified] = await told(path, (text) => text.replace(from, to));
    expect(attacked).toContain('attack-file-damaged');
    expect(verified).toContain('verify-file-altered');
  });

  const entry = {
    ...{
      id: 'so01',
      names: { de: 'Anteil' },
      kind: 'share',
      multiplier: 100,
      levels: ['town-level'],
      unit: '%',
      decimals: 1,
      direction: 'strain',
    },
    ...{ topic: 'soziooekonomie', breaks: ['2020-01-01'], pages: { de: 'indikator/so01.html' } },
  };
  const list = (...indicators: readonly object[]): string =>
    `window.sozialraum.receive("indicators",${JSON.stringify({ indicators })});\n`;

  it('names indicators and says nothing else of them', async () => {
    const path = 'data/atlas/indicators.js';
    expect(await told(path, () => list(entry))).toEqual([[], []]);
    const odd = [
      { cases: 2 },
      { id: 'so99' },
      { topic: '2 in B' },
      { breaks: [2] },
      { decimals: 1.5 },
      { multiplier: 41 },
      { levels: ['2 in B'] },
      { names: { de: 2 } },
    ];
    for (const more of odd) {
      const refused = await told(path, () => list({ ...entry, ...more }));
      expect(refused).toEqual([['attack-file-damaged'], ['verify-file-altered']]);
    }
  });
});
