import { DEATH_AGES, DISABLED_AGES } from '../by-age.ts';
import type { Figures } from '../figures.ts';
import { ELECTIONS } from '../living.ts';
import { MUNICIPALITIES, YEARS } from '../municipalities.ts';
import { delimited, type OutCell, utf8Bytes, westernBytes, xlsxBytes } from '../write-files.ts';

type Files = Map<string, Uint8Array>;

/** What the land registry, the election office, the pensions office, the health office and the statistical office send. */
export function deliverRegional(figures: Figures, files: Files): void {
  files.set('kataster/flaechen.csv', landRegistry(figures));
  files.set('wahlamt/wahlbeteiligung.json', elections(figures));
  files.set('versorgungsamt/behinderung_sdmx.csv', disability(figures));
  files.set('gesundheitsamt/todesbescheinigungen.csv', deaths(figures));
  files.set('gesundheitsamt/todesbescheinigungen_alter.csv', deathsByAge(figures));
  files.set('statistisches_landesamt/92411-01-03-4_flat.csv', flatTable(figures));
  files.set('statistisches_landesamt/92111-03i.csv', classicTable(figures));
  files.set('beratung/einbuergerung_schuldnerberatung.xlsx', counselling(figures));
}

const comma = (value: number): string => value.toFixed(2).replace('.', ',').replace(/0$/, '');

function landRegistry(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [['Raum', 'Bezeichnung', ...YEARS.map((year) => `Fläche ${year} in km²`)]];
  for (const area of figures.areas) rows.push([area.code, area.name, ...YEARS.map(() => comma(area.km2))]);
  return westernBytes(delimited(rows));
}

function elections(figures: Figures): Uint8Array {
  const codes = figures.areas.map((area) => area.code);
  const value = codes.flatMap((_, index) =>
    ELECTIONS.flatMap(({ year }) =>
      ['eligible_voters', 'votes_cast'].map((series) => figures.get(series, year)[index] ?? 0),
    ),
  );
  const labels = Object.fromEntries(ELECTIONS.map(({ year, day }) => [day, `Bundestagswahl ${year}`]));
  const dataset = {
    version: '2.0',
    class: 'dataset',
    label: 'Wahlberechtigte und abgegebene Stimmen nach Räumen',
    source: 'Wahlamt der Musterregion (erfunden)',
    id: ['raum', 'wahltag', 'merkmal'],
    size: [codes.length, ELECTIONS.length, 2],
    dimension: {
      raum: { label: 'Raum', category: { index: codes } },
      wahltag: { label: 'Wahl', category: { index: ELECTIONS.map(({ day }) => day), label: labels } },
      merkmal: {
        label: 'Merkmal',
        category: {
          index: { berechtigte: 0, stimmen: 1 },
          label: { berechtigte: 'Wahlberechtigte', stimmen: 'Abgegebene Stimmen' },
        },
      },
    },
    value,
  };
  return utf8Bytes(`${JSON.stringify(dataset)}\n`);
}

function disability(figures: Figures): Uint8Array {
  const head = [
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    'RAUM',
    'MERKMAL',
    'ALTER',
    'TIME_PERIOD',
    'OBS_VALUE',
    'OBS_STATUS',
    'UNIT',
  ];
  const rows: OutCell[][] = [head];
  const measures = [
    ['SBH', '_T', 'severely_disabled'],
    ...DISABLED_AGES.map((group) => ['SBH', sdmxAge(group), `severely_disabled age=${group}`] as const),
    ['EGH', '_T', 'integration_assistance'],
  ] as const;
  for (const [code, age, series] of measures) {
    for (const year of YEARS) {
      if (series === 'integration_assistance' && year < 2016) continue;
      figures.areas.forEach((area, index) => {
        const status = code === 'SBH' && year === 2021 ? 'p' : '';
        const value = figures.get(series, year)[index] ?? 0;
        rows.push([
          'dataflow',
          'MUSTER:DF_BEHINDERUNG(1.0.0)',
          'I',
          area.code,
          code,
          age,
          year,
          value,
          status,
          'PERSONEN',
        ]);
      });
    }
  }
  return utf8Bytes(delimited(rows, { delimiter: ',', end: '\n' }));
}

// Codes of the age code list of SDMX: Y0T44, Y_GE80.
function sdmxAge(group: string): string {
  const [from, to] = group.split('..');
  return to === '' ? `Y_GE${from}` : `Y${from}T${to}`;
}

function deaths(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [['Todesbescheinigungen nach letztem Wohnort'], ['Jahr', 'Raum', 'Gestorbene unter 65']];
  for (const year of YEARS) {
    figures.areas.forEach((area, index) => {
      rows.push([year, area.code, figures.get('premature_deaths', year)[index] ?? 0]);
    });
    rows.push([year, 'Region', figures.total('premature_deaths', year)]);
  }
  return westernBytes(delimited(rows));
}

// In a single area so few die young that the office does not hand out their ages.
function deathsByAge(figures: Figures): Uint8Array {
  const head = DEATH_AGES.map((group) => `${group.replace('..', ' bis ')} Jahre`);
  const rows: OutCell[][] = [['Jahr', 'Gebiet', ...head]];
  for (const year of YEARS)
    rows.push([year, 'Region', ...DEATH_AGES.map((group) => figures.total(`premature_deaths age=${group}`, year))]);
  return westernBytes(delimited(rows));
}

const FLAT_VARIABLES = [
  ['PFLBED', 'Pflegebedürftige', 'care_recipients', [2013, 2015, 2017, 2019, 2021]],
  ['WOHN01', 'Wohnungen', 'dwellings', [2014, 2016, 2018, 2020]],
  ['WOHN02', 'Öffentlich geförderte Mietwohnungen', 'subsidised_dwellings', [2014, 2016, 2018, 2020]],
] as const;

function flatTable(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    [
      'statistics_code',
      'statistics_label',
      'time_code',
      'time_label',
      'time',
      '1_variable_code',
      '1_variable_label',
      '1_variable_attribute_code',
      '1_variable_attribute_label',
      'value',
      'value_unit',
      'value_variable_code',
      'value_variable_label',
      'value_q',
    ],
  ];
  for (const [code, label, series, years] of FLAT_VARIABLES) {
    for (const year of years) {
      const sums = figures.byTown(series, year);
      for (const town of MUNICIPALITIES) {
        const place = ['GEMEIN', 'Gemeinden', town.code, town.name];
        const value = [sums.get(town.code) ?? 0, 'Anzahl', code, label, year === 2021 ? 'p' : 'e'];
        rows.push(['92411', 'Versorgung und Wohnen', 'STAG', 'Stichtag', `${year}-12-31`, ...place, ...value]);
      }
    }
  }
  return utf8Bytes(delimited(rows), true);
}

function classicTable(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    ['Tabelle: 92111-03i'],
    ['Schulabgänge von allgemeinbildenden Schulen nach Gemeinden'],
    ['Schulstatistik (Schulort)'],
    ['Schuljahr', 'Gemeinden', null, 'Schulabgänge', null],
    [null, null, null, 'insgesamt', 'ohne Hauptschulabschluss'],
    [null, null, null, 'Anzahl', 'Anzahl'],
  ];
  for (const year of YEARS) {
    const [all, without] = ['school_leavers', 'leavers_without_certificate'].map((series) =>
      figures.byTown(series, year),
    );
    for (const town of MUNICIPALITIES) {
      // The two smallest municipalities have no school of this kind.
      const hasSchool = town.residents > 9000;
      const cells = [all, without].map((sums) => (hasSchool ? (sums?.get(town.code) ?? 0) : '-'));
      const last = year === 2021 && hasSchool ? '...' : (cells[1] ?? '-');
      rows.push([`${year - 1}/${String(year).slice(2)}`, town.code, `  ${town.name}`, cells[0] ?? '-', last]);
    }
  }
  rows.push(['__________'], ['Zahlen ab 2020/21 vorläufig.'], ['(C)opyright Statistisches Landesamt (erfunden), 2022']);
  rows.push(['Stand: 01.03.2022 / 10:12:33']);
  return westernBytes(delimited(rows));
}

// A spreadsheet took the keys of the municipalities for numbers: the leading zeros are gone.
function counselling(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    ['Einbürgerungen und Schuldnerberatung'],
    ['Gemeindeschlüssel', 'Gemeinde', 'Jahr', 'Einbürgerungen (Personen)', 'Schuldnerberatung (Personen)'],
  ];
  for (const year of YEARS.filter((one) => one >= 2015)) {
    const [citizens, advised] = ['naturalisations', 'debt_counselling'].map((series) => figures.byTown(series, year));
    for (const town of MUNICIPALITIES) {
      const cells = [citizens?.get(town.code) ?? 0, year >= 2017 ? (advised?.get(town.code) ?? 0) : null];
      rows.push([Number(town.code), town.name, year, ...cells]);
    }
    const sums = [citizens, advised].map((counts) =>
      [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0),
    );
    rows.push(['Gesamt', null, year, sums[0] ?? 0, year >= 2017 ? (sums[1] ?? 0) : null]);
  }
  return xlsxBytes([{ name: 'Tabelle1', rows, merges: [[0, 0, 0, 4]] }]);
}
