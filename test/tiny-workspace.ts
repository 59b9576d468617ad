import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** Codes of the four areas; A lies in the first municipality, B in the second. */
export const TINY_CODES = ['A 1', 'A 2', 'B 1', 'B 2'] as const;
/** The two years. */
export const TINY_YEARS = [2020, 2021] as const;

/** What a test may want otherwise. */
export interface TinyOptions {
  readonly minimumCount: number;
  residents(area: number, year: number): number;
  benefits(area: number, year: number): number;
  readonly editionId: string;
}

const DEFAULTS: TinyOptions = {
  minimumCount: 3,
  residents: (area, year) => 1000 + area * 250 + (year - 2020) * 12,
  benefits: (area, year) => 90 + area * 31 + (year - 2020) * 4,
  editionId: '2021',
};

const configText = ({
  minimumCount,
  editionId,
}: TinyOptions): string => `title: { de: Sozialatlas Kleinkreis, en: Atlas of Kleinkreis }
office:
  name: Amt für Soziales
  email: soziales@example.org
edition:
  id: "${editionId}"
  title: Ausgabe ${editionId}
  date: 2022-06-01
  dataAsOf: 2021-12-31
invented: true
protection: { minimumCount: ${minimumCount} }
schemes:
  - id: raum
    names: Sozialräume
    region: { code: K, name: Kleinkreis }
    levels:
      - { id: kreis, names: Kreis, plurals: Kreise }
      - { id: gemeinde, names: Gemeinde, plurals: Gemeinden }
      - { id: sozialraum, names: Sozialraum, plurals: Sozialräume }
    list: areas/areas.csv
    geometry:
      - { level: sozialraum, file: areas/areas.geojson, code: code, toleranceMetres: 0 }
`;

const AREAS = `code;name;level;parent
A;Ahausen;gemeinde;K
B;Behausen;gemeinde;K
A 1;Ahausen Mitte;sozialraum;A
A 2;Ahausen Süd;sozialraum;A
B 1;Behausen Nord;sozialraum;B
B 2;Behausen Ost;sozialraum;B
`;

const INDICATORS = `id;name_de;name_en;topic;kind;numerator;denominator;multiplier;unit;decimals;direction;core
einwohner;Bevölkerung;Residents;soziodemografie;count;residents;;1;persons;0;neutral;yes
leistung;Mindestsicherung;Minimum income support;soziooekonomie;share;benefits;residents;100;%;1;strain;yes
`;

const INDICES = `id;name_de;name_en;rule;indicator;weight
belastung;Soziale Belastung;Social strain;burden;leistung;1
`;

const MAPPING = `source: register
names: { de: Melderegister, en: Register of residents }
publisher: Kleinkreis
licence: dl-de/by-2-0
delivered: 2022-02-01
symbolRule: plain
deliveries:
  - file: zahlen.csv
    area: { column: Gebiet }
    period: { column: Jahr, as: "{}-12-31" }
    columns:
      - { column: Bevölkerung, series: residents }
      - { column: Mindestsicherung, series: benefits }
`;

function delivery(options: TinyOptions): string {
  const rows = ['Gebiet;Jahr;Bevölkerung;Mindestsicherung'];
  for (const year of TINY_YEARS)
    TINY_CODES.forEach((code, area) => {
      rows.push(`${code};${year};${options.residents(area, year)};${options.benefits(area, year)}`);
    });
  return `${rows.join('\r\n')}\r\n`;
}

function geometry(): string {
  const features = TINY_CODES.map((code, index) => {
    const [x, y] = [6 + (index % 2) * 0.1, 50.5 + Math.floor(index / 2) * 0.1];
    const ring = [
      [x, y],
      [x, y + 0.1],
      [x + 0.1, y + 0.1],
      [x + 0.1, y],
      [x, y],
    ];
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Files of a workspace with 4 areas in 2 municipalities over 2 years, by path. */
export function tinyFiles(wishes: Partial<TinyOptions> = {}): Record<string, string> {
  const options = { ...DEFAULTS, ...wishes };
  return {
    'sozialraum.yaml': configText(options),
    'areas/areas.csv': AREAS,
    'areas/areas.geojson': geometry(),
    'catalogue/indicators.csv': INDICATORS,
    'catalogue/indices.csv': INDICES,
    'sources/register.yaml': MAPPING,
    'sources/zahlen.csv': delivery(options),
    'texts/imprint.md': '# Impressum\n',
    'texts/privacy.md': '# Datenschutz\n',
    'texts/accessibility.md': '# Barrierefreiheit\n',
  };
}

/** Writes files below a folder. */
export function writeTree(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The tiny workspace in a temporary folder; `out` lies beside it. */
export function tinyWorkspace(wishes: Partial<TinyOptions> = {}): { workspace: string; out: string } {
  const folder = temporaryFolder();
  const workspace = join(folder, 'amt');
  writeTree(workspace, tinyFiles(wishes));
  return { workspace, out: join(folder, 'out') };
}
