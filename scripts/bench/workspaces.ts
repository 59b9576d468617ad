// Workspaces for measuring: real geometry from the reference folder, invented figures where none exist.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = ['imprint', 'privacy', 'accessibility'];
const INDICATOR_COLUMNS =
  'id;name_de;name_en;topic;kind;numerator;denominator;multiplier;unit;decimals;direction;pooled_periods;core';

interface SchemeText {
  readonly levels: readonly string[];
  readonly region: string;
  readonly list: string | null;
  readonly geometry: readonly string[];
}

function writeWorkspace(folder: string, scheme: SchemeText, pages: 'static' | 'from-data'): void {
  rmSync(folder, { recursive: true, force: true });
  for (const child of ['areas', 'catalogue', 'sources', 'texts']) mkdirSync(join(folder, child), { recursive: true });
  for (const text of TEXTS) {
    writeFileSync(join(folder, 'texts', `${text}.md`), `# ${text}\n`);
    writeFileSync(join(folder, 'texts', `${text}.en.md`), `# ${text}\n`);
  }
  const level = (id: string) =>
    `      - { id: ${id}, names: { de: ${id}, en: ${id} }, plurals: { de: ${id}, en: ${id} } }`;
  const lines = [
    'title: { de: Messung, en: Measurement }',
    'office: { name: { de: Messung, en: Measurement }, email: kontakt@example.org }',
    'edition: { id: "2021", title: { de: Messung, en: Measurement }, date: "2022-01-01", dataAsOf: "2021-12-31" }',
    'invented: true',
    'schemes:',
    '  - id: gebiete',
    '    names: { de: Gebiete, en: Areas }',
    `    region: ${scheme.region}`,
    '    levels:',
    ...scheme.levels.map(level),
    ...(scheme.list ? [`    list: ${scheme.list}`] : []),
    '    geometry:',
    ...scheme.geometry.map((line) => `      - ${line}`),
    'catalogue: { indicators: catalogue/indicators.csv, indices: null }',
    `publish: { pages: ${pages} }`,
  ];
  writeFileSync(join(folder, 'sozialraum.yaml'), `${lines.join('\n')}\n`);
}

const sourceHead = (alreadyPublic: boolean): string[] => [
  'source: messung',
  'names: { de: Messung, en: Measurement }',
  'publisher: niemand',
  'licence: CC0-1.0',
  'delivered: "2022-01-01"',
  ...(alreadyPublic ? ['alreadyPublic: "Erfunden oder längst veröffentlicht."'] : ['protection: { minimumCount: 3 }']),
  'symbolRule: plain',
  'deliveries:',
];

/** Wales: 1,909 areas with the published scores of eight domains. */
export function walesWorkspace(folder: string): void {
  writeWorkspace(
    folder,
    {
      levels: ['land', 'lsoa'],
      region: '{ code: W, name: Wales }',
      list: null,
      geometry: [
        '{ level: lsoa, file: "data:wales-lsoa11.topojson", code: LSOA11CD, name: LSOA11NM, parent: { fixed: W }, toleranceMetres: 50 }',
      ],
    },
    'static',
  );
  const domains = ['IMD', 'Income', 'Employment', 'Education', 'Health', 'Crime', 'Housing', 'Access', 'Environment'];
  const indicators = domains.map((domain) => {
    const id = domain.toLowerCase();
    return `${id};${domain};${domain};soziooekonomie;delivered;${id};;1;score;1;strain;1;yes`;
  });
  writeFileSync(join(folder, 'catalogue', 'indicators.csv'), [INDICATOR_COLUMNS, ...indicators, ''].join('\n'));
  const columns = domains.map((domain) => `      - { column: ${domain}_score, series: ${domain.toLowerCase()} }`);
  const delivery = ['  - file: data:imd2019_wales_lsoa11.csv', '    area: { column: lsoa11_code, level: lsoa }'];
  const rest = ['    period: { value: "2019" }', '    additive: false', '    columns:', ...columns, ''];
  writeFileSync(join(folder, 'sources', 'wimd.yaml'), [...sourceHead(true), ...delivery, ...rest].join('\n'));
}

// A small linear congruential generator: the same figures on every machine.
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** What a measurement with municipalities is made of. */
export interface MunicipalityOptions {
  /** 12-digit keys of the municipalities */
  readonly keys: readonly string[];
  readonly indicatorCount: number;
  readonly years: readonly number[];
  readonly alreadyPublic: boolean;
}

const DENOMINATORS = 5;

function areaList(keys: readonly string[]): string {
  const rows = ['code;name;level;parent'];
  for (const land of new Set(keys.map((key) => key.slice(0, 2)))) rows.push(`${land};Land ${land};land;DE`);
  for (const kreis of new Set(keys.map((key) => key.slice(0, 5))))
    rows.push(`${kreis};Kreis ${kreis};kreis;${kreis.slice(0, 2)}`);
  for (const key of keys) rows.push(`${key};Gemeinde ${key};gemeinde;${key.slice(0, 5)}`);
  return `${rows.join('\n')}\n`;
}

function yearFile(options: MunicipalityOptions, year: number): string {
  const random = chance(year);
  const heads = [
    ...Array.from({ length: DENOMINATORS }, (_, index) => `d${index + 1}`),
    ...Array.from({ length: options.indicatorCount }, (_, index) => `n${index + 1}`),
  ];
  const lines = [`ARS;${heads.join(';')}`];
  for (const key of options.keys) {
    const size = Math.round(40 * Math.exp(random() * 7));
    const denominators = Array.from({ length: DENOMINATORS }, () => Math.round(size * (0.2 + 0.8 * random())));
    const numerators = Array.from({ length: options.indicatorCount }, (_, index) =>
      Math.floor((denominators[index % DENOMINATORS] ?? 0) * random() * 0.3),
    );
    lines.push(`${key};${denominators.join(';')};${numerators.join(';')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Municipalities of Germany with invented figures; `data:` is the folder of the boundaries. */
export function municipalityWorkspace(folder: string, options: MunicipalityOptions): void {
  writeWorkspace(
    folder,
    {
      levels: ['bund', 'land', 'kreis', 'gemeinde'],
      region: '{ code: DE, name: Deutschland }',
      list: 'areas/areas.csv',
      geometry: [
        '{ level: gemeinde, file: "data:VG250_GEM_simplified.zip", code: ARS, crs: "EPSG:25832", toleranceMetres: 300 }',
      ],
    },
    'from-data',
  );
  writeFileSync(join(folder, 'areas', 'areas.csv'), areaList(options.keys));
  const ids = Array.from({ length: options.indicatorCount }, (_, index) => index + 1);
  const indicators = ids.map(
    (id) =>
      `i${id};Anteil ${id};Share ${id};soziodemografie;share;n${id};d${((id - 1) % DENOMINATORS) + 1};100;%;1;neutral;1;yes`,
  );
  writeFileSync(join(folder, 'catalogue', 'indicators.csv'), [INDICATOR_COLUMNS, ...indicators, ''].join('\n'));
  const denominators = Array.from({ length: DENOMINATORS }, (_, index) => `d${index + 1}`);
  const columns = [...denominators, ...ids.map((id) => `n${id}`)].map(
    (id) => `      - { column: ${id}, series: ${id} }`,
  );
  const delivery = [
    '  - file: figures-*.csv',
    '    area: { column: ARS, level: gemeinde }',
    '    period: { fileName: "figures-(\\\\d{4})", as: "{}-12-31" }',
    '    columns:',
    ...columns,
    '',
  ];
  writeFileSync(
    join(folder, 'sources', 'figures.yaml'),
    [...sourceHead(options.alreadyPublic), ...delivery].join('\n'),
  );
  for (const year of options.years)
    writeFileSync(join(folder, 'sources', `figures-${year}.csv`), yearFile(options, year));
}

/** Keys of the municipalities in the boundary file of a folder. */
export async function municipalityKeys(data: string): Promise<readonly string[]> {
  const { default: mapshaper } = await import('mapshaper');
  const archive = { 'boundaries.zip': readFileSync(join(data, 'VG250_GEM_simplified.zip')) };
  const output = await mapshaper.applyCommands(['-i', 'boundaries.zip', '-o', 'format=csv', 'keys.csv'], archive);
  const csv = Buffer.from(output['keys.csv'] ?? '').toString('utf8');
  const lines = csv.trim().split('\n');
  const column = (lines[0] ?? '').split(',').indexOf('ARS');
  return [...new Set(lines.slice(1).map((line) => line.split(',')[column]?.replaceAll('"', '') ?? ''))].sort();
}
