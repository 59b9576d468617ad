import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { verify } from '../../../../src/verify/verify.ts';
import { type SmallEdition, smallFiles } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

/** Two hidden shares that are safe as long as no file tells one of them. */
const SAFE: SmallEdition = {
  areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } },
  indicators: [{ id: 'so01', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
  figures: [
    { series: 'so01', area: 'K', numerator: 60, denominator: 600 },
    { series: 'so01', area: 'A', numerator: 40, denominator: 200 },
    { series: 'so01', area: 'B', numerator: null, denominator: 200 },
    { series: 'so01', area: 'C', numerator: null, denominator: 200 },
  ],
};

const attacked = async (files: ReadonlyMap<string, Uint8Array>) =>
  (await attack({ files: listedPublication(files) })).findings.map(({ code, file }) => `${code} ${file}`);
const withFile = (path: string, content: string) => attacked(smallFiles(SAFE).set(path, strToU8(content)));
const changed = (path: string, how: (text: string) => string) => {
  const files = smallFiles(SAFE);
  const before = strFromU8(files.get(path)!);
  expect(how(before), path).not.toBe(before);
  return attacked(files.set(path, strToU8(how(before))));
};

describe('a file at a place that no edition has', () => {
  it.each([
    ['data/so01-more.csv', 'Gebiet,Wert (%)\nK,10\nA,20\nB,1\n'],
    ['so01.csv', 'Gebiet;Wert (%)\nK;10,0\nA;20,0\nB;1,0\n'],
    ['data/search.json', '{"so01":[{"code":"K","2021":10},{"code":"A","2021":20},{"code":"B","2021":1}]}'],
    ['so01.json', '{"so01":{"K":10,"A":20,"B":1}}'],
    ['more.jsonld', '{"@graph":[{"name":"so01 2021: K 10; A 20; B 1"}]}'],
    ['notes.md', '# so01\n\nso01 2021: K 10,0; A 20,0; B 1,0\n'],
    ['notes.txt', 'so01 | 2021 | town/B | 1,0'],
    ['map.svg', '<svg><title>so01: K 10,0; A 20,0; B 1,0</title></svg>'],
  ])('is read by its format: %s', async (path, content) => {
    expect(await withFile(path, content)).toContain(`attack-figure-shown ${path}`);
  });

  it.each(['more.parquet', 'more.gpkg', 'more.geojson', 'more.js', 'data/more.bin', 'more'])(
    'is never passed over: %s',
    async (path) => {
      expect(await withFile(path, 'x')).toEqual([`attack-file-unread ${path}`]);
    },
  );

  it.each(['more.json', 'more.xlsx', 'more.png'])('is not safe where it cannot be read: %s', async (path) => {
    expect(await withFile(path, '{')).toEqual([`attack-file-damaged ${path}`]);
  });
});

describe('what describes the data', () => {
  const words = 'so01 2021: K 10,0; A 20,0; B 1,0';
  it.each([
    ['data/README.md', `# so01\n\n${words}\n`],
    ['data/catalogue.ttl', `<https://example.org/so01> dct:description "${words}"@de .\n`],
    ['data/catalogue.jsonld', JSON.stringify({ '@graph': [{ description: words }] })],
    ['data/datapackage.json', JSON.stringify({ resources: [{ name: 'figures', description: words }] })],
    ['data/csv-metadata.json', JSON.stringify({ tables: [{ notes: { so01: { K: 10, A: 20, B: 1 } } }] })],
    ['data/methods.json', JSON.stringify([{ method: 'x', arguments: { so01: { K: 10, A: 20, B: 1 } } }])],
  ])('is read like any document: %s', async (path, content) => {
    expect(await withFile(path, content)).toContain(`attack-figure-shown ${path}`);
    const { findings } = await verify(listedPublication(smallFiles(SAFE).set(path, strToU8(content))));
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toContain(`verify-hidden-figure ${path}`);
  });

  it('is read beside the formulas in their file', async () => {
    const path = 'data/formulas.json';
    expect(await changed(path, (text) => text.replace('{', '{"so01":{"K":10,"A":20,"B":1},'))).toContain(
      `attack-figure-shown ${path}`,
    );
  });
});

describe('a place of a known file at which nobody looked', () => {
  it('is found in any attribute of a cell', async () => {
    const path = 'indikator/so01.html';
    const cell = /(data-area="town\/B" data-period="2021" data-measure="numerator")/;
    expect(await changed(path, (page) => page.replace(cell, '$1 data-cases="2"'))).toContain(
      `attack-figure-shown ${path}`,
    );
  });

  it('is named where a page holds data of its own', async () => {
    const path = 'indikator/so01.html';
    const block = '<script type="application/json">{"B":2}</script></body>';
    expect(await changed(path, (page) => page.replace('</body>', block))).toEqual([`attack-file-unread ${path}`]);
  });

  it('is damage as a further column of the observations', async () => {
    for (const path of ['data/observations.csv', 'data/observations-de.csv'])
      expect(
        await changed(path, (text) => {
          const separator = path.endsWith('-de.csv') ? ';' : ',';
          return text
            .replace(/\r?\n/g, (end) => `${separator}2${end}`)
            .replace(`class${separator}2`, `class${separator}cases`);
        }),
      ).toContain(`attack-file-damaged ${path}`);
  });

  it('is damage as a further entry of the list of areas', async () => {
    const path = 'data/atlas/areas.js';
    expect(
      await changed(path, (text) => text.replace('[2,"B","",null,null,null]', '[2,"B","",null,null,null,2]')),
    ).toEqual([`attack-file-damaged ${path}`]);
  });

  it('is damage as a number beside the table of a workbook', async () => {
    const files = smallFiles(SAFE);
    const path = 'data/workbooks/alles.xlsx';
    const sheet = 'xl/worksheets/sheet4.xml';
    const parts = unzipSync(files.get(path)!);
    const told = strFromU8(parts[sheet]!).replace(/(<row r="5".*?)<\/row>/s, '$1<c r="Z5"><v>2</v></c></row>');
    expect(told).not.toBe(strFromU8(parts[sheet]!));
    expect(await attacked(files.set(path, zipSync({ ...parts, [sheet]: strToU8(told) })))).toContain(
      `attack-file-damaged ${path}`,
    );
  });
});
