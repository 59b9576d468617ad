import { createHash } from 'node:crypto';
import { type WriterColumn, writeCsv } from '../../../src/formats/write-csv.ts';
import { writeJsonStat } from '../../../src/formats/write-jsonstat.ts';
import { writeParquet } from '../../../src/formats/write-parquet.ts';
import { writeXlsx } from '../../../src/formats/write-xlsx.ts';
import type { PublishedFiles } from '../../../src/verify/published-files.ts';

/** Rows of observations.csv as written by hand; the last area is hidden. */
export const ROWS: readonly string[] = [
  'town,A 1,district,2021,so01,,%,12.34,ok,123,997,10,14,1,3',
  'town,A 2,district,2021,so01,,%,9.5,estimated,19,200,8,11,2,2',
  'town,A 3,district,2021,so01,,%,,hidden,,150,,,,',
  'town,A 4,district,2021,so01,,%,,unknown,,,,,,',
];

/** Heading of observations.csv. */
export const HEADING =
  'scheme,area_code,area_level,period,series,group,unit,value,status,numerator,denominator,lower,upper,rank,class';

const NUMBERS = new Set(['value', 'numerator', 'denominator', 'lower', 'upper', 'rank']);

/** What a writer wrote. */
export const bytesOf = (chunks: Iterable<string | Uint8Array>): Uint8Array =>
  new Uint8Array(Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk as string))));

/** Rows as what the writers take. */
export function tableOf(rows: readonly string[]): { rowCount: number; columns: WriterColumn[] } {
  const cells = rows.map((row) => row.split(','));
  const columns = HEADING.split(',').map((name, position): WriterColumn => {
    const text = (row: number): string | null => cells[row]?.[position] || null;
    if (!NUMBERS.has(name)) return { name, kind: 'text', at: text };
    return { name, kind: 'number', at: (row) => (text(row) === null ? null : Number(text(row))) };
  });
  return { rowCount: rows.length, columns };
}

const cell = (series: string, area: string, measure: string, value: string, text: string): string =>
  `<td class="number" data-series="${series}" data-area="town/${area}" data-period="2021" data-measure="${measure}" data-value="${value}">${text}</td>`;

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:">`;

/** A page with the figures of the rows, a style sheet, a link to itself, to the start and to somebody else. */
export const PAGE = `<!DOCTYPE html><html lang="de"><head>${POLICY}<link rel="stylesheet" href="../assets/a.css"></head><body>
<h1 id="top">so01</h1><a href="../index.html">Start</a> <a href="#top">oben</a> <a href="../index.html#map">Karte</a>
<a href="https://www.example.org/">Amt</a><table><tr>${cell('so01', 'A 1', 'value', '12.34', '12,3')}
${cell('so01', 'A 1', 'numerator', '123', '123')}${cell('so01', 'A 2', 'value', '9.5', '9,5')}
${cell('so01', 'A 3', 'value', '', '<span>•</span>')}${cell('so01', 'A 3', 'denominator', '150', '150')}</tr></table></body></html>`;

const area = (index: number, sentence: string): string =>
  `<a class="area" href="indikator/so01.html" data-area="${index} 1 2"><title>${sentence}</title><path fill="url(#dots)" d="M0 0"/></a>`;

/** A map with the sentences of its areas. */
export const MAP = `<div data-level="town-district" data-series="so01" data-period="2021"><svg><pattern id="dots"/>
${area(0, 'A 1: 12,3 Prozent, Klasse 3 von 5')}${area(2, 'A 3: geschützt')}</svg></div>`;

/** A faultless small publication: path → bytes, with its manifest. */
export function publication(): Map<string, Uint8Array> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const rows = tableOf(ROWS);
  const values = ROWS.map((row) => row.split(','));
  const areas = values.map((row) => row[1] ?? '');
  const files = new Map<string, Uint8Array>();
  files.set('index.html', text(`<html lang="de"><head>${POLICY}</head><body><div id="map"></div>${MAP}</body></html>`));
  files.set('indikator/so01.html', text(PAGE));
  files.set('assets/a.css', text('@font-face { src: url("font.woff2") }'));
  files.set('assets/font.woff2', new Uint8Array([1, 2, 3]));
  files.set('data/observations.csv', bytesOf(writeCsv({ ...rows, delimiter: ',', decimal: '.' })));
  files.set(
    'data/observations-de.csv',
    bytesOf(writeCsv({ ...rows, delimiter: ';', decimal: ',', byteOrderMark: true })),
  );
  files.set('data/observations.parquet', bytesOf(writeParquet(rows)));
  files.set(
    'data/observations.xlsx',
    bytesOf(writeXlsx({ sheets: [{ ...rows, name: 'Beobachtungen' }], date: '2022-01-01' })),
  );
  const features = areas.map((code) => ({
    type: 'Feature',
    properties: { scheme: 'town', code, level: 'district' },
    geometry: null,
  }));
  files.set('data/areas.geojson', text(JSON.stringify({ type: 'FeatureCollection', features })));
  const dimension = { label: 'x', role: 'geo' } as const;
  const dataset = writeJsonStat({
    label: 'x',
    source: 'x',
    updated: '2022-01-01',
    notes: [],
    dimensions: [
      { ...dimension, id: 'area', categories: areas.map((code) => ({ code, label: code })) },
      { id: 'period', label: 'x', role: 'time', categories: [{ code: '2021', label: '2021' }] },
    ],
    valueAt: (position) => (values[position]?.[7] ? Number(values[position]?.[7]) : null),
    statusAt: (position) => (values[position]?.[8] === 'ok' ? null : (values[position]?.[8] ?? null)),
  });
  files.set('data/jsonstat/so01.json', bytesOf(dataset));
  const residents = [997, 200, 150, null];
  const level = {
    key: 'town-district',
    areas: areas.map((code, index) => [index, code, '', null, null, residents[index]]),
  };
  files.set(
    'data/atlas/areas.js',
    text(`window.sozialraum.receive("areas",${JSON.stringify({ levels: [level] })});\n`),
  );
  const period = {
    period: '2021',
    values: [12.3, 9.5, null, null],
    statuses: [1, 2, 7, 0],
    classes: [3, 2, 0, 0],
    numerators: [123, 19, null, null],
    denominators: [997, 200, 150, null],
  };
  const payload = { figures: { id: 'so01', decimals: 1, classCount: 5, classNames: null, periods: [period] } };
  files.set(
    'data/atlas/town-district/so01.js',
    text(`window.sozialraum.receive("town-district/so01",${JSON.stringify(payload)});\n`),
  );
  const figures = { 'A 1': ['2021', 12.34, 10, 14, 1], 'A 3': ['2021', null, null, null, 7] };
  for (const [code, figure] of Object.entries(figures))
    files.set(
      `data/atlas/areas/town-district/${code.replace(' ', '-').toLowerCase()}.js`,
      text(`window.sozialraum.receive("areas",${JSON.stringify({ code, figures: { so01: [figure] } })});\n`),
    );
  list(files);
  return files;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes the manifest of what is there. */
export function list(files: Map<string, Uint8Array>): void {
  files.delete('manifest.json');
  const listed = [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ files: listed })));
}

/** Files as a reader finds them, with a manifest of what is there. */
export function listedPublication(files: ReadonlyMap<string, Uint8Array>): PublishedFiles {
  const copy = new Map(files);
  list(copy);
  return published(copy);
}

/** Changes the text of a file; the manifest follows, so that only the content is wrong. */
export function altered(path: string, change: (text: string) => string): Map<string, Uint8Array> {
  const files = publication();
  const before = new TextDecoder().decode(files.get(path));
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  files.set(path, new TextEncoder().encode(after));
  list(files);
  return files;
}

/** The files as verification asks for them. */
export function published(files: ReadonlyMap<string, Uint8Array>): PublishedFiles {
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`no file ${path}`);
    return bytes;
  };
  return {
    paths: [...files.keys()].sort(),
    read,
    readRange: async (path, start, end) => (await read(path)).subarray(start, end),
    fingerprint: async (path) => {
      const bytes = await read(path);
      return { bytes: bytes.length, sha256: sha256(bytes) };
    },
  };
}
