import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeParquet } from '../../../../src/formats/write-parquet.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, smallFiles, smallRows, YEAR } from '../../../small-edition.ts';
import { smallGeopackage } from '../../../small-geopackage.ts';
import { bytesOf, listedPublication, tableOf } from '../publication.ts';

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

/** Each format with a change that makes it, and it alone, tell that 2 cases live in B. */
const LEAKS: Readonly<Record<string, (files: Map<string, Uint8Array>) => void>> = {
  'data/observations.csv': (files) =>
    change(files, 'data/observations.csv', (text) => text.replace(',hidden,,200', ',hidden,2,200')),
  'data/observations-de.csv': (files) =>
    change(files, 'data/observations-de.csv', (text) => text.replace(';hidden;;200', ';hidden;2;200')),
  'data/observations.xlsx': (files) => {
    const parts = unzipSync(files.get('data/observations.xlsx')!);
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(parts[path]!);
    // row 4 is B; J is the numerator, before the denominator in K
    const told = sheet.replace(/(<c r="K4")/, '<c r="J4"><v>2</v></c>$1');
    expect(told).not.toBe(sheet);
    files.set('data/observations.xlsx', zipSync({ ...parts, [path]: strToU8(told) }));
  },
  'data/areas.gpkg': (files) => void files.set('data/areas.gpkg', smallGeopackage(smallRows(SAFE), { 'town/B': 1 })),
  'data/workbooks/alles.xlsx': (files) => {
    const parts = unzipSync(files.get('data/workbooks/alles.xlsx')!);
    const path = 'xl/worksheets/sheet4.xml';
    const sheet = strFromU8(parts[path]!);
    // row 5 is B; F is the count, where the mark of a protected one stood
    const told = sheet.replace(/<c r="F5"[^/]*<\/v><\/c>/, '<c r="F5"><v>2</v></c>');
    expect(told).not.toBe(sheet);
    files.set('data/workbooks/alles.xlsx', zipSync({ ...parts, [path]: strToU8(told) }));
  },
  'data/observations.parquet': (files) => {
    const rows = smallRows(SAFE).map((row) =>
      row.replace('town,B,level,2021,so01,,%,,hidden,,', 'town,B,level,2021,so01,,%,,hidden,2,'),
    );
    expect(rows).not.toEqual(smallRows(SAFE));
    files.set('data/observations.parquet', bytesOf(writeParquet(tableOf(rows))));
  },
  'data/jsonstat/so01.json': (files) =>
    change(files, 'data/jsonstat/so01.json', (text) => {
      const dataSet = JSON.parse(text) as { value: (number | null)[] };
      return JSON.stringify({ ...dataSet, value: Object.assign([...dataSet.value], { 2: 1 }) });
    }),
  'data/areas.geojson': (files) =>
    change(files, 'data/areas.geojson', (text) =>
      text.replace('"code":"B",', `"code":"B","so01_${YEAR}_numerator":2,`),
    ),
  'data/atlas/town-level/so01.js': (files) =>
    change(files, 'data/atlas/town-level/so01.js', (text) =>
      text.replace('"numerators":[61,41,null', '"numerators":[61,41,2'),
    ),
  'data/atlas/areas/town-level/b.js': (files) =>
    change(files, 'data/atlas/areas/town-level/b.js', (text) => text.replace('["2021",null', '["2021",1')),
  'indikator/so01.html': (files) =>
    change(files, 'indikator/so01.html', (text) =>
      text.replace(/(data-area="town\/B" data-period="2021" data-measure="numerator" data-value=")">/, '$12">'),
    ),
};

function change(files: Map<string, Uint8Array>, path: string, how: (text: string) => string): void {
  const before = decoded(files.get(path));
  const after = how(before);
  expect(after, path).not.toBe(before);
  files.set(path, new TextEncoder().encode(after));
}

const attacked = async (files: ReadonlyMap<string, Uint8Array>) =>
  (await attack({ files: listedPublication(files) })).findings;

describe('a publication that is safe', () => {
  it('passes in all formats together', async () => {
    expect(await attacked(smallFiles(SAFE))).toEqual([]);
  });
});

describe('a count that one format alone tells', () => {
  it.each(Object.entries(LEAKS))('is found in %s, and so is what follows from it', async (path, leak) => {
    const files = smallFiles(SAFE);
    leak(files);
    const findings = await attacked(files);
    const told = findings.map(({ code, areaCode }) => `${code} ${areaCode}`);
    expect(told).toContain('attack-figure-shown B');
    expect(told).toContain('attack-count-exact C');
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([path]));
  });

  const told = (how: (page: string) => string) => async () => {
    const files = smallFiles(SAFE);
    change(files, 'indikator/so01.html', how);
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toContain(
      'attack-figure-shown indikator/so01.html',
    );
  };
  const cell = /(data-area="town\/B" data-period="2021" data-measure="numerator")( data-value="">)<span>\[c\]<\/span>/;

  it(
    'is found in the text of a cell',
    told((page) => page.replace(cell, '$1$2 2 ')),
  );
  it(
    'is found in a tooltip',
    told((page) => page.replace(cell, '$1 title="2 Personen"$2')),
  );
  it(
    'is found in words for screen readers',
    told((page) => page.replace(cell, '$1 aria-label="2 Personen"$2')),
  );
  it(
    'is found on a map',
    told((page) => page.replace('Gebiet B: geschützt', 'Gebiet B: 1,0 Prozent')),
  );
});

const ASSESSMENTS =
  'scheme,area_code,area_level,period,series,reliability,against_parent,against_region,holds,rank_from,rank_to,change,difference,difference_lower,difference_upper';

describe('what only a hidden value can have told', () => {
  it('is found beside it: interval, rank, class', async () => {
    for (const cells of ['0.1,5,,', ',,3,', ',,,2']) {
      const files = smallFiles(SAFE);
      change(files, 'data/observations.csv', (text) => text.replace(',hidden,,200,,,,', `,hidden,,200,${cells}`));
      expect((await attacked(files)).map(({ code }) => code)).toContain('attack-trace-shown');
    }
  });

  it('is found beside a value that is loaded to compare areas', async () => {
    const files = smallFiles(SAFE);
    const path = 'data/atlas/areas/town-level/b.js';
    change(files, path, (text) => text.replace('["2021",null,null,null', '["2021",null,0.5,null'));
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([`attack-trace-shown ${path}`]);
  });

  it('is found as a class on a map', async () => {
    const files = smallFiles(SAFE);
    change(files, 'data/atlas/town-level/so01.js', (text) =>
      text.replace('"classes":[0,0,0,0]', '"classes":[0,0,1,0]'),
    );
    change(files, 'indikator/so01.html', (text) =>
      text.replace('Gebiet C: geschützt', 'Gebiet C: geschützt, Klasse 2'),
    );
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'attack-trace-shown data/atlas/town-level/so01.js',
      'attack-trace-shown indikator/so01.html',
    ]);
  });

  it('is found among the assessments', async () => {
    const files = smallFiles(SAFE);
    files.set(
      'data/assessments.csv',
      new TextEncoder().encode(`${ASSESSMENTS}\ntown,B,level,${YEAR},so01,few,,,,,,,,,\n`),
    );
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'attack-trace-shown data/assessments.csv',
    ]);
  });

  it('is found in the list of areas of the atlas', async () => {
    const files = smallFiles(SAFE);
    change(files, 'data/atlas/areas.js', (text) => text.replace('[2,"B","",null,null,null]', '[2,"B","",null,null,2]'));
    expect((await attacked(files)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'attack-trace-shown data/atlas/areas.js',
    ]);
  });
});
