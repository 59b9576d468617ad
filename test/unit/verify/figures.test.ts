import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/formats/write-csv.ts';
import { writeParquet } from '../../../src/formats/write-parquet.ts';
import { writeXlsx } from '../../../src/formats/write-xlsx.ts';
import { verify } from '../../../src/verify/verify.ts';
import { altered, bytesOf, list, publication, published, ROWS, tableOf } from './publication.ts';

const codesOf = async (files: ReadonlyMap<string, Uint8Array>): Promise<string[]> =>
  (await verify(published(files))).findings.map(({ code, file }) => `${code} ${file}`);
const csv = (change: (text: string) => string): Map<string, Uint8Array> => altered('data/observations.csv', change);

const PAYLOAD = 'data/atlas/town-district/so01.js';
const PERIODS = '"periods":';
// every way leads from the only period to itself
const change = (directions: readonly number[]): string =>
  `"change":${JSON.stringify({ from: [0, 0, 0, 0], to: [0, 0, 0, 0], directions })},${PERIODS}`;

describe('a seeded difference is found', () => {
  it.each([
    ['a cell of a page', 'indikator/so01.html', 'data-value="12.34"', 'data-value="12.35"', 'verify-figure-differs'],
    ['a cell without its figure', 'indikator/so01.html', 'data-value="9.5"', 'data-value=""', 'verify-figure-differs'],
    ['a hidden figure in a cell', 'indikator/so01.html', 'data-value=""', 'data-value="1.3"', 'verify-hidden-figure'],
    ['a hidden figure as text', 'indikator/so01.html', '<span>•</span>', '<span>2</span>', 'verify-hidden-figure'],
    ['the table with commas', 'data/observations-de.csv', '12,34', '12,35', 'verify-figure-differs'],
    ['a hidden figure in it', 'data/observations-de.csv', ';hidden;;150', ';hidden;2;150', 'verify-hidden-figure'],
    ['JSON-stat', 'data/jsonstat/so01.json', '12.34', '12.43', 'verify-figure-differs'],
    ['a hidden figure in it', 'data/jsonstat/so01.json', '9.5,null', '9.5,1.3', 'verify-hidden-figure'],
    ['a status in it', 'data/jsonstat/so01.json', '"hidden"', '"excluded"', 'verify-figure-differs'],
    ['the text of a cell', 'indikator/so01.html', '>12,3<', '>12,4<', 'verify-figure-differs'],
    ['the sentence of an area on a map', 'index.html', '12,3 Prozent', '12,5 Prozent', 'verify-figure-differs'],
    ['the sentence of a hidden area', 'index.html', 'A 3: geschützt', 'A 3: 1,3 Prozent', 'verify-hidden-figure'],
    [
      'a numerator beside a hidden figure',
      'data/atlas/town-district/so01.js',
      '19,null',
      '19,2',
      'verify-hidden-figure',
    ],
    ['the residents of an area', 'data/atlas/areas.js', '997', '998', 'verify-hidden-figure'],
    ['a status in a script', 'data/atlas/town-district/so01.js', '[1,2,7,0]', '[1,1,7,0]', 'verify-figure-differs'],
    ['a class in a script', 'data/atlas/town-district/so01.js', '[3,2,0,0]', '[3,3,0,0]', 'verify-figure-differs'],
    ['the level of a shape', 'data/areas.geojson', 'district', 'town', 'verify-figure-differs'],
    ['a script of the page', 'data/atlas/town-district/so01.js', '12.3', '12.2', 'verify-figure-differs'],
    ['a count in it', 'data/atlas/town-district/so01.js', '[123,', '[122,', 'verify-figure-differs'],
    ['a hidden figure in it', 'data/atlas/town-district/so01.js', '9.5,null', '9.5,1.3', 'verify-hidden-figure'],
    ['a class of a hidden area', 'data/atlas/town-district/so01.js', '[3,2,0,0]', '[3,2,1,0]', 'verify-hidden-figure'],
    ['the figures of an area', 'data/atlas/areas/town-district/a-1.js', '12.34', '12.35', 'verify-figure-differs'],
    ['a bound in it', 'data/atlas/areas/town-district/a-1.js', '10,14', '10,15', 'verify-figure-differs'],
    ['a figure that is missing', 'data/atlas/areas/town-district/a-1.js', '12.34', 'null', 'verify-figure-differs'],
    ['a hidden figure', 'data/atlas/areas/town-district/a-3.js', '2021",null', '2021",1.3', 'verify-hidden-figure'],
    ['a bound of it', 'data/atlas/areas/town-district/a-3.js', 'null,7', '2.5,7', 'verify-hidden-figure'],
    ['its status', 'data/atlas/areas/town-district/a-3.js', ',7]', ',1]', 'verify-figure-differs'],
    ['the change of a hidden area', PAYLOAD, PERIODS, change([1, 1, 3, 0]), 'verify-hidden-figure'],
    ['a change that goes nowhere', PAYLOAD, PERIODS, change([3, 1, 0, 0]), 'verify-figure-differs'],
    ['a change that falls nowhere', PAYLOAD, PERIODS, change([1, 4, 0, 0]), 'verify-figure-differs'],
    ['a change without areas', PAYLOAD, PERIODS, change([1]), 'verify-file-altered'],
    ['an area nobody knows', 'data/atlas/areas/town-district/a-1.js', 'A 1', 'B 9', 'verify-file-altered'],
    ['a file that is no such list', 'data/atlas/areas/town-district/a-1.js', '14,1]', '14]', 'verify-file-altered'],
  ])('in %s', async (_title, path, before, after, code) => {
    expect(await codesOf(altered(path, (text) => text.replace(before, after)))).toContain(`${code} ${path}`);
  });

  it('but not in changes that nothing speaks against', async () => {
    expect(await codesOf(altered(PAYLOAD, (text) => text.replace(PERIODS, change([1, 2, 0, 0]))))).toEqual([]);
  });

  it.each([
    ['a figure', ROWS.map((row) => row.replace('12.34', '12.35')), 'verify-figure-differs'],
    ['a hidden figure', ROWS.map((row) => row.replace(',,hidden', ',1.3,hidden')), 'verify-hidden-figure'],
    ['a base beside a hidden figure', ROWS.map((row) => row.replace(',150,', ',151,')), 'verify-figure-differs'],
    ['a rank', ROWS.map((row) => row.replace('14,1,3', '14,2,3')), 'verify-figure-differs'],
    ['a class', ROWS.map((row) => row.replace('14,1,3', '14,1,4')), 'verify-figure-differs'],
    ['a class of a hidden area', ROWS.map((row) => row.replace(',150,,,,', ',150,,,,4')), 'verify-hidden-figure'],
    ['a status', ROWS.map((row) => row.replace('estimated', 'ok')), 'verify-figure-differs'],
    ['a unit', ROWS.map((row) => row.replace('%,9.5', 'persons,9.5')), 'verify-figure-differs'],
    ['a row that is missing', ROWS.slice(1), 'verify-figure-differs'],
    ['a row too many', [...ROWS, ROWS[0] ?? ''], 'verify-figure-differs'],
    ['an area nobody knows', [...ROWS, 'town,B 9,district,2021,so01,,%,1,ok,,,,,,'], 'verify-figure-differs'],
  ])('in Parquet, the spreadsheet and the German table: %s', async (_title, rows, code) => {
    const table = tableOf(rows);
    const files = publication();
    const german = { delimiter: ';', decimal: ',', byteOrderMark: true } as const;
    files.set('data/observations.parquet', bytesOf(writeParquet(table)));
    files.set('data/observations.xlsx', bytesOf(writeXlsx({ sheets: [{ ...table, name: 'x' }], date: '2022-01-01' })));
    files.set('data/observations-de.csv', bytesOf(writeCsv({ ...table, ...german })));
    list(files);
    expect((await codesOf(files)).sort()).toEqual([
      `${code} data/observations-de.csv`,
      `${code} data/observations.parquet`,
      `${code} data/observations.xlsx`,
    ]);
  });

  it('none in an area that has a page and no figure', async () => {
    const path = 'data/atlas/areas/town-district/a-1.js';
    const without = (text: string): string => text.replace('A 1', 'B 9').replace(/"so01":\[.*?\]\]/, '');
    const changed = altered(path, without);
    expect(new TextDecoder().decode(changed.get(path))).toContain('"code":"B 9","figures":{}');
    expect(await codesOf(changed)).toEqual([]);
  });

  it('where a file cannot be read at all', async () => {
    const files = publication();
    for (const path of [
      'data/observations.parquet',
      'data/jsonstat/so01.json',
      'data/areas.geojson',
      'data/observations.xlsx',
    ])
      files.set(path, new TextEncoder().encode('nothing'));
    files.set('data/atlas/town-district/so01.js', new TextEncoder().encode('nothing'));
    list(files);
    expect((await codesOf(files)).filter((one) => one.startsWith('verify-file-altered'))).toHaveLength(5);
  });
});

describe('observations.csv', () => {
  it.each([
    ['value', ',,hidden,', ',2,hidden,'],
    ['numerator', 'hidden,,150', 'hidden,2,150'],
    ['lower bound', 'hidden,,150,,', 'hidden,,150,1,'],
    ['rank', 'hidden,,150,,,,', 'hidden,,150,,,3,'],
    ['class', 'hidden,,150,,,,', 'hidden,,150,,,,3'],
  ])('holds no %s where the value is hidden', async (_title, before, after) => {
    const { findings } = await verify(published(csv((text) => text.replace(before, after))));
    const found = findings.find(({ code }) => code === 'verify-hidden-figure');
    expect(found).toMatchObject({ file: 'data/observations.csv', row: 4, areaCode: 'A 3' });
  });

  it('never repeats a hidden figure in a finding', async () => {
    const { findings } = await verify(published(csv((text) => text.replace('hidden,,150', 'hidden,287,150'))));
    expect(JSON.stringify(findings)).not.toContain('287');
  });

  it.each([
    ['numerator', 'ok,123,997', 'ok,,997'],
    ['denominator', 'ok,123,997', 'ok,123,'],
  ])('shows no rate whose %s alone is missing: it could be computed', async (_title, before, after) => {
    const { findings } = await verify(published(csv((text) => text.replace(before, after))));
    expect(findings.find(({ code }) => code === 'verify-hidden-figure')).toMatchObject({ row: 2, areaCode: 'A 1' });
  });

  it('lets counts stand beside a rate that is unreliable, and nothing else', async () => {
    const told = async (row: string) => {
      const found = await codesOf(csv((text) => `${text}town,A 1,district,2021,so02,,%,${row}\n`));
      return found.filter((one) => one.endsWith('observations.csv'));
    };
    expect(await told(',unreliable,7,20,,,,')).toEqual([]);
    expect(await told(',unreliable,7,20,,,3,')).toEqual(['verify-hidden-figure data/observations.csv']);
    expect(await told('35,unreliable,7,20,,,,')).toEqual(['verify-hidden-figure data/observations.csv']);
  });

  it('lets counts stand without a denominator', async () => {
    const count = 'town,A 1,district,2021,sd01,,persons,997,ok,997,,,,,\n';
    const found = await codesOf(csv((text) => text + count));
    expect(found.filter((one) => one.endsWith('observations.csv'))).toEqual([]);
  });

  it('knows only the statuses of the closed list', async () => {
    expect(await codesOf(csv((text) => text.replace('estimated', 'secret')))).toContain(
      'verify-figure-differs data/observations.csv',
    );
  });

  it('has a figure wherever a status says so', async () => {
    expect(await codesOf(csv((text) => text.replace('9.5,estimated', ',estimated')))).toContain(
      'verify-figure-differs data/observations.csv',
    );
  });

  it('has its heading and no row twice', async () => {
    expect(await codesOf(csv((text) => text.replace('area_code', 'code')))).toContain(
      'verify-figure-differs data/observations.csv',
    );
    expect(await codesOf(csv((text) => `${text}${text.split('\n')[1]}\n`))).toContain(
      'verify-figure-differs data/observations.csv',
    );
  });

  it('may hold names in quotation marks', async () => {
    const quoted = csv((text) => text.replace('town,A 1', 'town,"A 1"'));
    expect(await codesOf(quoted)).toEqual([]);
  });
});
