import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, smallFiles, YEAR } from '../../../small-edition.ts';
import { list, listedPublication, published } from '../publication.ts';

/** Two hidden shares that are safe as long as no file tells one of them. */
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

const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

function change(files: Map<string, Uint8Array>, path: string, how: (text: string) => string): void {
  const before = decoded(files.get(path));
  const after = how(before);
  expect(after, path).not.toBe(before);
  files.set(path, new TextEncoder().encode(after));
}

const attacked = async (files: ReadonlyMap<string, Uint8Array>) =>
  (await attack({ files: listedPublication(files) })).findings;

const ASSESSMENTS =
  'scheme,area_code,area_level,period,series,reliability,against_parent,against_region,holds,rank_from,rank_to,change,difference,difference_lower,difference_upper';

describe('a publication that cannot be read', () => {
  const without = (path: string) => async () => {
    const files = smallFiles(SAFE);
    files.delete(path);
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([`attack-file-damaged ${path}`]);
  };
  it('is not safe without its figures', without('data/observations.csv'));
  it('is not safe without its areas', without('data/areas.geojson'));
  it('is not safe without its formulas', without('data/formulas.json'));
  it('is read where it was sealed before sources said how they round', async () => {
    const files = smallFiles(SAFE);
    change(files, 'data/formulas.json', (text) => text.replaceAll(/,"rounding":null/g, ''));
    expect(await attacked(files)).toEqual([]);
  });

  it('is not safe when it is empty', async () => {
    expect((await attacked(new Map())).length).toBeGreaterThan(0);
  });

  const CSV = 'data/observations.csv';
  it.each([
    ['a heading alone', CSV, (text: string) => `${text.split('\n')[0]}\n`],
    ['a missing column', CSV, (text: string) => text.replace('numerator', 'counter')],
    ['a line that was cut off', CSV, (text: string) => text.slice(0, -12)],
    ['an unknown area', CSV, (text: string) => text.replace('town,B', 'town,Z')],
    ['an unknown status', CSV, (text: string) => text.replace(',hidden,', ',secret,')],
    ['no number', CSV, (text: string) => text.replace(',200', ',2OO')],
    ['no area twice', 'data/areas.geojson', (text: string) => text.replace('"code":"C"', '"code":"B"')],
    [
      'a parent that is not there',
      'data/areas.geojson',
      (text: string) => text.replace('"parent":"K"', '"parent":"Q"'),
    ],
    ['no GeoJSON', 'data/areas.geojson', (text: string) => text.slice(0, 40)],
    ['no JSON', 'data/formulas.json', (text: string) => text.slice(0, 40)],
    ['half a formula', 'data/formulas.json', (text: string) => text.replace('"multiplier":100', '"multiplier":"x"')],
    ['half a workbook', 'data/observations.xlsx', (text: string) => text.slice(0, 200)],
    ['half a Parquet file', 'data/observations.parquet', (text: string) => text.slice(0, 100)],
    ['half a data set', 'data/jsonstat/so01.json', (text: string) => text.slice(0, 100)],
    ['half a script', 'data/atlas/town-level/so01.js', (text: string) => text.slice(0, 100)],
    ['half a script of an area', 'data/atlas/areas/town-level/b.js', (text: string) => text.slice(0, 60)],
    ['a damaged list of areas', 'data/atlas/areas.js', (text: string) => text.slice(0, 30)],
    [
      'a property nobody knows',
      'data/areas.geojson',
      (text: string) => text.replace('"code":"B",', '"code":"B","cases":2,'),
    ],
    ['a page about an unknown area', 'indikator/so01.html', (text: string) => text.replaceAll('town/B', 'town/Z')],
  ])('is not safe with %s', async (_what, path, how) => {
    const files = smallFiles(SAFE);
    change(files, path, how);
    const findings = await attacked(files);
    expect(
      findings.some(
        ({ code, severity, file }) => code === 'attack-file-damaged' && severity === 'error' && file === path,
      ),
    ).toBe(true);
  });

  it.each([
    ['a column of another name', `${ASSESSMENTS.replace('rank_to', 'rank_until')}\n`],
    ['a line that was cut off', `${ASSESSMENTS}\ntown,B,level,${YEAR},so01\n`],
    ['nothing', ''],
  ])('is not safe with assessments of which there is %s', async (_what, text) => {
    const files = smallFiles(SAFE);
    files.set('data/assessments.csv', new TextEncoder().encode(text));
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'attack-file-damaged data/assessments.csv',
    ]);
  });

  it.each([
    ['a table with fewer rows', 'data/observations-de.csv', (text: string) => text.replace(/\r?\n[^\n]*\n$/, '\r\n')],
    ['a table cut off between two digits', 'data/observations.csv', (text: string) => text.trimEnd()],
    ['half a page', 'indikator/so01.html', (text: string) => text.slice(0, -30)],
  ])('is not safe with %s, even if the manifest knows it so', async (_what, path, how) => {
    const files = smallFiles(SAFE);
    change(files, path, how);
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([`attack-file-damaged ${path}`]);
  });

  it('is not safe without a manifest, nor where a file is not as it lists it', async () => {
    const files = smallFiles(SAFE);
    const codes = async (): Promise<string[]> =>
      (await attack({ files: published(files) })).findings.map(({ code, file }) => `${code} ${file}`);
    expect(await codes()).toEqual(['attack-file-damaged manifest.json']);
    list(files);
    expect(await codes()).toEqual([]);
    const table = files.get('data/observations.csv')!;
    files.set('data/observations.csv', table.slice(0, table.lastIndexOf(10, table.length - 2) + 1));
    files.delete('data/jsonstat/so01.json');
    files.set('data/more.csv', table);
    expect((await codes()).slice(0, 3)).toEqual([
      'attack-file-damaged data/observations.csv',
      'attack-file-damaged data/jsonstat/so01.json',
      'attack-file-unread data/more.csv',
    ]);
  });

  it('is not safe with half an earlier edition', async () => {
    const files = smallFiles(SAFE);
    list(files);
    const earlier = new Map(files);
    earlier.delete('data/formulas.json');
    const { findings } = await attack({
      files: published(files),
      earlier: [{ name: 'before', files: published(earlier) }],
    });
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'attack-file-damaged before/data/formulas.json',
    ]);
  });

  it('is not safe with figures that no formula explains', async () => {
    const files = smallFiles(SAFE);
    change(files, 'data/formulas.json', (text) => text.replace('"id":"so01"', '"id":"so02"'));
    expect((await attacked(files)).map(({ code }) => code)).toEqual(['attack-file-damaged']);
  });

  it('is not safe with files of a kind that nobody reads', async () => {
    const files = smallFiles(SAFE);
    files.set('bericht.odp', new Uint8Array([1]));
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'attack-file-unread bericht.odp',
    ]);
  });

  it('says where figures contradict each other, and still attacks', async () => {
    const figures = [
      ...SAFE.figures,
      { series: 'people', area: 'K', numerator: 500 },
      { series: 'people', area: 'A', numerator: 501 },
      { series: 'people', area: 'B', numerator: null },
    ];
    const indicators = [...SAFE.indicators, { id: 'people', numerator: ['residents'] }];
    const areas = { town: { K: null, A: 'K', B: 'K', C: 'A' } };
    const findings = await attacked(
      smallFiles({ areas, indicators, figures: figures.filter(({ series }) => series === 'people') }),
    );
    expect(findings.map(({ code }) => code)).toContain('attack-contradiction');
  });
});
