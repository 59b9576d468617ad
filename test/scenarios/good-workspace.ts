import type { MemoryFiles } from '../memory-effects.ts';

/** Codes of the areas of the good workspace, in order. */
export const CODES = ['A01', 'A02', 'A03', 'B01', 'B02', 'B03'];
/** Its years. */
export const YEARS = [2017, 2018, 2019, 2020, 2021];

const CONFIG = `title: { de: Sozialatlas Probe, en: Test atlas }
office:
  name: Amt für Proben
  email: proben@example.org
edition:
  id: probe
  title: Probe 2021
  date: 2022-06-01
  dataAsOf: 2021-12-31
invented: true
schemes:
  - id: sozialraeume
    names: Sozialräume
    region: { code: R, name: Probekreis }
    levels:
      - { id: region, names: Kreis, plurals: Kreise }
      - { id: gemeinde, names: Gemeinde, plurals: Gemeinden }
      - { id: sozialraum, names: Sozialraum, plurals: Sozialräume }
    list: areas/areas.csv
    geometry:
      - { level: sozialraum, file: areas/areas.geojson, code: code }
`;

const AREAS = `code;name;level;parent
A;Altdorf;gemeinde;R
B;Bergstadt;gemeinde;R
A01;Altdorf Mitte;sozialraum;A
A02;Altdorf Nord;sozialraum;A
A03;Altdorf Süd;sozialraum;A
B01;Bergstadt Ost;sozialraum;B
B02;Bergstadt West;sozialraum;B
B03;Bergstadt Tal;sozialraum;B
`;

const INDICATORS = `id;name_de;name_en;topic;kind;numerator;denominator;multiplier;unit;decimals;direction;core
einwohner;Bevölkerung;Residents;soziodemografie;count;residents;;1;persons;0;neutral;yes
leistung;Mindestsicherung;Minimum income support;soziooekonomie;share;benefits;residents;100;%;1;strain;yes
dauer;Wohndauer;Length of residence;soziodemografie;delivered;stay;;1;%;1;relief;no
`;

const INDICES = `id;name_de;rule;indicator;weight
belastung;Belastung;burden;leistung;1
`;

const RESIDENTS_MAPPING = `source: melderegister
names: { de: Melderegister, en: Residents' register }
publisher: Probekreis
licence: dl-de/by-2-0
delivered: 2022-01-15
symbolRule: plain
protection: { minimumCount: 3 }
deliveries:
  - file: residents.csv
    area:
      column: Gebiet
      regionLabels: [Insgesamt]
      unassignable: [ohne Zuordnung]
    period: { column: Stichtag }
    columns:
      - { column: Insgesamt, series: residents }
      - { column: unter 18, series: residents, group: age 0..17 }
      - { column: 18 und älter, series: residents, group: "age 18.." }
`;

const BENEFITS_MAPPING = `source: jobcenter
names: Jobcenter
publisher: Jobcenter Probekreis
licence: dl-de/by-2-0
delivered: 2022-02-01
symbolRule: ba
protection: { minimumCount: 3 }
deliveries:
  - file: benefits.csv
    area: { column: code }
    period: { column: jahr, as: "{}-12-31" }
    long:
      value: wert
      series: { column: merkmal, map: { SGB2: benefits, DAUER: stay } }
      groups:
        - { dimension: sex, column: geschlecht, map: { i: "", w: f, m: m } }
`;

const people = (area: number, year: number): { young: number; old: number } => {
  const base = 900 + area * 370;
  return { young: Math.round(base * 0.18) + (year - 2017) * (3 + area), old: base + (year - 2017) * (5 + 2 * area) };
};

function residents(): string {
  const rows = ['Gebiet;Stichtag;Insgesamt;unter 18;18 und älter'];
  for (const year of YEARS) {
    let [all, allYoung] = [0, 0];
    CODES.forEach((code, area) => {
      const { young, old } = people(area, year);
      all += young + old;
      allYoung += young;
      rows.push(`${code};31.12.${year};${young + old};${young};${old}`);
    });
    rows.push(`Insgesamt;31.12.${year};${all};${allYoung};${all - allYoung}`);
  }
  return `${rows.join('\r\n')}\r\n`;
}

function benefits(): string {
  const rows = ['code;jahr;merkmal;geschlecht;wert'];
  for (const year of YEARS) {
    CODES.forEach((code, area) => {
      const women = 40 + area * 17 + (year - 2017) * 2;
      const men = 31 + area * 14 + (year - 2017) * 3;
      rows.push(
        `${code};${year};SGB2;i;${women + men}`,
        `${code};${year};SGB2;w;${women}`,
        `${code};${year};SGB2;m;${men}`,
      );
      rows.push(`${code};${year};DAUER;i;${(41.25 + area * 3.5 + (year - 2017) * 0.35).toFixed(2).replace('.', ',')}`);
    });
  }
  return `${rows.join('\r\n')}\r\n`;
}

const square = (x: number, y: number): number[][][] => [
  [
    [x, y],
    [x + 0.1, y],
    [x + 0.1, y + 0.1],
    [x, y + 0.1],
    [x, y],
  ],
];

/** GeoJSON of the areas as squares side by side. */
export function geometry(codes: readonly string[] = CODES): string {
  const features = codes.map((code, index) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: square(6 + (index % 3) * 0.1, 50.5 + Math.floor(index / 3) * 0.1) },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** A small workspace without any finding; tests break one thing of it at a time. */
export function goodWorkspace(): Record<string, string | Uint8Array> {
  const files: MemoryFiles = {
    'sozialraum.yaml': CONFIG,
    'areas/areas.csv': AREAS,
    'areas/areas.geojson': geometry(),
    'catalogue/indicators.csv': INDICATORS,
    'catalogue/indices.csv': INDICES,
    'sources/residents.yaml': RESIDENTS_MAPPING,
    'sources/residents.csv': residents(),
    'sources/benefits.yaml': BENEFITS_MAPPING,
    'sources/benefits.csv': benefits(),
    'texts/imprint.md': '# Impressum',
    'texts/privacy.md': '# Datenschutz',
    'texts/accessibility.md': '# Barrierefreiheit',
  };
  return { ...files };
}
