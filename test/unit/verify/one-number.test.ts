import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeParquet } from '../../../src/formats/write-parquet.ts';
import { publishAtlas } from '../../../src/publish/atlas/atlas.ts';
import { publishCouncilText } from '../../../src/publish/council/council.ts';
import { publishOpenData } from '../../../src/publish/open-data/open-data.ts';
import { publishSlides } from '../../../src/publish/slides/slides.ts';
import { verify } from '../../../src/verify/verify.ts';
import { NO_FORMULAS } from '../../assessed-table.ts';
import { atlasEdition } from '../../atlas-edition.ts';
import { EMPTY_ASSETS } from '../../empty-assets.ts';
import { parsedTemplate } from '../../small-template.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { bytesOf, list, published, tableOf } from './publication.ts';

/** All files of an invented edition, as they would be published. */
async function wholeEdition(): Promise<Map<string, Uint8Array>> {
  const { assessed, edition: plain } = atlasEdition();
  const publish = { ...plain.config.publish, documents: ['slides' as const, 'council-text' as const] };
  const edition = { ...plain, config: { ...plain.config, publish } };
  const files = new Map<string, Uint8Array>();
  for (const { path, chunks } of publishAtlas.files(assessed, edition, { files: EMPTY_ASSETS, notes: [] }))
    files.set(path, bytesOf(chunks));
  for (const { path, chunks } of publishOpenData({ assessed, edition, methodLog: [], formulas: NO_FORMULAS }))
    files.set(path, bytesOf(chunks));
  for (const publishDocuments of [publishSlides, publishCouncilText])
    for (const { path, content } of publishDocuments(assessed, edition)) files.set(path, await content());
  const municipal = { ...publish, documents: ['municipal-slides' as const] };
  const onMaster = { ...edition, config: { ...edition.config, publish: municipal }, slideMaster: parsedTemplate() };
  const [first] = publishSlides(assessed, onMaster);
  files.set(first!.path, await first!.content());
  list(files);
  return files;
}

const FILES = await wholeEdition();
const textIn = (path: string): string => strFromU8(FILES.get(path) ?? new Uint8Array());
const LINES = textIn('data/observations.csv').trim().split('\n');

/** A shown figure and a hidden one; each format is made to differ in the first, then to tell the second. */
const SHOWN = LINES.find((line) => line.startsWith('sozialraeume,AL 1,sozialraum,2021-12-31,so01,'))?.split(',') ?? [];
const HIDDEN = LINES.find((line) => line.includes(',2021-12-31,so01,') && line.includes(',hidden,'))?.split(',') ?? [];
const VALUE = SHOWN[7] ?? '';

/** The files with one of them changed; its line in the manifest follows. */
function changed(path: string, change: (bytes: Uint8Array) => Uint8Array): Map<string, Uint8Array> {
  const files = new Map(FILES);
  const before = files.get(path) ?? expect.fail(`no file ${path}`);
  const after = change(before);
  expect(Buffer.compare(before, after), path).not.toBe(0);
  files.set(path, after);
  list(files);
  return files;
}

const text =
  (change: (text: string) => string) =>
  (bytes: Uint8Array): Uint8Array =>
    strToU8(change(strFromU8(bytes)));

/** Changes the row of a sheet in which all these texts stand. */
const sheet =
  (number: number, texts: readonly string[], change: (row: string) => string) =>
  (bytes: Uint8Array): Uint8Array => {
    const parts = unzipSync(bytes);
    const strings = strFromU8(parts['xl/sharedStrings.xml']!).match(/<t [^>]*>[^<]*/g)!;
    const cells = texts.map((text) => `<v>${strings.findIndex((string) => string.endsWith(`>${text}`))}</v></c>`);
    const path = `xl/worksheets/sheet${number}.xml`;
    const xml = strFromU8(parts[path]!);
    const row = xml.match(/<row .*?<\/row>/gs)!.find((each) => cells.every((cell) => each.includes(cell)))!;
    return zipSync({ ...parts, [path]: strToU8(xml.replace(row, change(row))) });
  };

/** Changes a line of the observations and writes them as Parquet. */
const parquet = (from: readonly string[], to: string) => (): Uint8Array => {
  const lines = LINES.slice(1).map((line) =>
    line === from.join(',') ? from.map((cell, at) => (at === 7 ? to : cell)).join(',') : line,
  );
  return bytesOf(writeParquet(tableOf(lines)));
};

const different = String(Number(VALUE) + 0.5);
const [AREA = '', HIDDEN_AREA = ''] = [SHOWN[1], HIDDEN[1]];
const inJsonStat = (text: string, code: string, value: number): string => {
  const set = JSON.parse(text) as { size: number[]; value: (number | null)[]; dimension: Record<string, never> };
  const codes = (set.dimension as Record<string, { category: { index: string[] } }>).area!.category.index;
  const at = codes.indexOf(code) * set.size[1]! + set.size[1]! - 1;
  return JSON.stringify({ ...set, value: set.value.with(at, value) });
};
const csvLine = (cells: readonly string[], value: string): string =>
  cells.map((cell, at) => (at === 7 ? value : cell)).join(',');
const germanLine = (line: string): string => line.replaceAll(',', ';').replaceAll('.', ',');

const CHART = /charts\/chart\d+\.xml$/;
/** The second bar of the chart about so01 as that of another area, with another value. */
const bar = (xml: string, code: string | null, value: string): string => {
  if (!xml.includes('Mindestsicherungsquote (%), 31.12.2021')) return xml;
  const labelled = code === null ? xml : xml.replace(/(<c:cat>.*?<c:pt idx="1">\s*<c:v>)[^<]*/s, `$1${code}`);
  return labelled.replace(/(<c:val>.*?<c:pt idx="1">\s*<c:v>)[^<]*/s, (_, before: string) => before + value);
};
/** A figure that the notes of a slide cite with its place. */
const CITED = /(so01 \| 2021-12-31 \| sozialraeume)\/[^|]+ \| [\d,]+/;

type Change = readonly [format: string, path: string, differs: Changed, tells: Changed];
type Changed = (bytes: Uint8Array) => Uint8Array;
const CHANGES: readonly Change[] = [
  [
    'CSV for German spreadsheets',
    'data/observations-de.csv',
    text((all) => all.replace(germanLine(SHOWN.join(',')), germanLine(csvLine(SHOWN, different)))),
    text((all) => all.replace(germanLine(HIDDEN.join(',')), germanLine(csvLine(HIDDEN, '1.5')))),
  ],
  [
    'the workbook with all observations',
    'data/observations.xlsx',
    sheet(1, [AREA, 'so01', '2021-12-31'], (row) => row.replace(/(<c r="H\d+"><v>)[^<]*/, `$1${different}`)),
    sheet(1, [HIDDEN_AREA, 'so01', '2021-12-31'], (row) => row.replace(/<c r="I(\d+)/, '<c r="H$1"><v>1.5</v></c>$&')),
  ],
  [
    'the workbook of a topic',
    'data/workbooks/soziooekonomie.xlsx',
    sheet(5, [AREA, '2021-12-31'], (row) => row.replace(/(<c r="E\d+" s="\d+"><v>)[^<]*/, `$1${different}`)),
    sheet(5, [HIDDEN_AREA, '2021-12-31'], (row) =>
      row.replace(/<c r="E(\d+)"[^>]*>.*?<\/c>/, '<c r="E$1"><v>1.5</v></c>'),
    ),
  ],
  ['Parquet', 'data/observations.parquet', parquet(SHOWN, different), parquet(HIDDEN, '1.5')],
  [
    'JSON-stat',
    'data/jsonstat/so01.json',
    text((all) => inJsonStat(all, AREA, Number(different))),
    text((all) => inJsonStat(all, HIDDEN_AREA, 1.5)),
  ],
  [
    'GeoJSON',
    'data/areas.geojson',
    text((all) => all.replace(feature(AREA), `$1${different}$2`)),
    text((all) => all.replace(feature(HIDDEN_AREA), '$11.5$2')),
  ],
  [
    'GeoPackage',
    'data/areas.gpkg',
    database(`UPDATE "sozialraeume-sozialraum" SET so01 = ${different} WHERE code = '${AREA}'`),
    database(`UPDATE "sozialraeume-sozialraum" SET so01 = 1.5 WHERE code = '${HIDDEN_AREA}'`),
  ],
  [
    'a page',
    'indikator/so01.html',
    text((all) => all.replace(pageCell(AREA), `$1${different}$2`)),
    text((all) => all.replace(pageCell(HIDDEN_AREA), '$11.5$2')),
  ],
  [
    'a chart on a slide',
    'praesentation.pptx',
    part(CHART, (xml) => bar(xml, null, '99')),
    part(CHART, (xml) => bar(xml, HIDDEN_AREA, '1.5')),
  ],
  [
    'the notes of a slide',
    'praesentation.pptx',
    part(/notesSlide\d+\.xml$/, (xml) => xml.replace(CITED, `$1/${AREA} | 99,9`)),
    part(/notesSlide\d+\.xml$/, (xml) => xml.replace(CITED, `$1/${HIDDEN_AREA} | 1,5`)),
  ],
  [
    'a chart on the slide master of an office',
    'praesentation-001.pptx',
    part(CHART, (xml) => bar(xml, null, '99')),
    part(CHART, (xml) => bar(xml, HIDDEN_AREA, '1.5')),
  ],
  [
    'the notes of a slide on it',
    'praesentation-001.pptx',
    part(/notesSlide\d+\.xml$/, (xml) => xml.replace(CITED, `$1/${AREA} | 99,9`)),
    part(/notesSlide\d+\.xml$/, (xml) => xml.replace(CITED, `$1/${HIDDEN_AREA} | 1,5`)),
  ],
  [
    'the text for the council',
    'vorlage.docx',
    part(/document\.xml$/, (xml) => xml.replace(CITED, `$1/${AREA} | 99,9`)),
    part(/document\.xml$/, (xml) => xml.replace(CITED, `$1/${HIDDEN_AREA} | 1,5`)),
  ],
  [
    'the same text as Markdown',
    'vorlage.md',
    text((all) => all.replace(CITED, `$1/${AREA} | 99,9`)),
    text((all) => all.replace(CITED, `$1/${HIDDEN_AREA} | 1,5`)),
  ],
];

function feature(code: string): RegExp {
  return new RegExp(`("code":"${code}",[^\\n]*"so01":)[^,}]*([,}])`);
}

/** Changes the first part of an Office package that can be changed so. */
function part(path: RegExp, change: (xml: string) => string): Changed {
  return (bytes) => {
    const parts = unzipSync(bytes);
    const found = Object.keys(parts).find((name) => {
      const xml = path.test(name) ? strFromU8(parts[name]!) : '';
      return change(xml) !== xml;
    });
    if (!found) expect.fail(`no part is changed, ${path}`);
    return zipSync({ ...parts, [found]: strToU8(change(strFromU8(parts[found]!))) });
  };
}

/** Lets SQLite itself change the database. */
function database(sql: string): Changed {
  return (bytes) => {
    const path = join(temporaryFolder(), 'areas.gpkg');
    writeFileSync(path, bytes);
    const opened = new DatabaseSync(path);
    opened.exec(sql);
    opened.close();
    return new Uint8Array(readFileSync(path));
  };
}

function pageCell(code: string): RegExp {
  return new RegExp(
    `(data-series="so01" data-area="sozialraeume/${code}" data-period="2021-12-31"[^>]*data-value=")[^"]*(")`,
  );
}

describe('one number everywhere', () => {
  it('holds for every figure of an edition, in all formats', async () => {
    const { findings, comparedFigures } = await verify(published(FILES));
    expect(findings).toEqual([]);
    const triples = new Set(LINES.slice(1).map((line) => line.split(',').slice(0, 5).join()));
    expect(triples.size).toBeGreaterThanOrEqual(200);
    expect(comparedFigures).toBeGreaterThan(triples.size * CHANGES.length);
  });

  it.each(CHANGES)('finds a different figure in %s alone', async (_format, path, differs) => {
    const { findings } = await verify(published(changed(path, differs)));
    expect(findings.map(({ code, file }) => [code, file])).toEqual([['verify-figure-differs', path]]);
  });

  it.each(CHANGES)('finds a hidden figure in %s alone', async (_format, path, _differs, tells) => {
    const { findings } = await verify(published(changed(path, tells)));
    expect(findings.map(({ code, file }) => [code, file])).toEqual([['verify-hidden-figure', path]]);
  });
});
