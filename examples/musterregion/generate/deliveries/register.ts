import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import type { Figures } from '../figures.ts';
import { YEARS } from '../municipalities.ts';
import { AGE_BANDS } from '../population.ts';
import { delimited, grouped, type OutCell, type OutMerge, utf8Bytes, westernBytes, xlsxBytes } from '../write-files.ts';

type Files = Map<string, Uint8Array>;

/** What the register offices and the statistics office of the invented region send. */
export function deliverRegister(figures: Figures, files: Files): void {
  for (const year of [2011, ...YEARS]) files.set(`melderegister/einwohner_${year}.csv`, residents(figures, year));
  files.set('melderegister/altersgruppen.xlsx', ages(figures));
  files.set('melderegister/haushalte.csv', households(figures));
  files.set('melderegister/migrationshintergrund.csv', background(figures));
  files.set('melderegister/bewegungen.parquet', moves(figures));
}

// Every year somebody else exports: codes with two blanks, without blank, names filled with blanks.
function codeAsPrinted(code: string, year: number): string {
  if (year === 2013 && code.startsWith('K ')) return code.replace(' ', '  ');
  if (year === 2014 && code.startsWith('T 3')) return code.replace(' ', '');
  return year === 2018 ? `${code} ` : code;
}

function residents(figures: Figures, year: number): Uint8Array {
  const count = (series: string, index: number): number => figures.get(series, year)[index] ?? 0;
  const dots = (value: number): string => grouped(value, '.');
  const rows: OutCell[][] = [
    ['Einwohnermelderegister – Bevölkerung nach Räumen'],
    [`Stand: 31.12.${year}`],
    [],
    ['Raum', 'Bezeichnung', 'Einwohner¹) insgesamt', 'davon männlich', 'davon weiblich', 'Nichtdeutsche²)'],
  ];
  let town = '';
  figures.areas.forEach((area, index) => {
    if (town !== '' && town !== area.town.code && year >= 2017) rows.push([null, null, null, null, null, null]);
    town = area.town.code;
    const [all, women] = [count('residents', index), count('residents sex=f', index)];
    const name = year === 2019 ? area.name.padEnd(28) : area.name;
    const foreign = count('residents nationality=foreign', index);
    rows.push([codeAsPrinted(area.code, year), name, dots(all), dots(all - women), dots(women), dots(foreign)]);
  });
  const [all, women] = [figures.total('residents', year), figures.total('residents sex=f', year)];
  const foreign = figures.total('residents nationality=foreign', year);
  rows.push(['Summe', null, dots(all), dots(all - women), dots(women), dots(foreign)], []);
  rows.push(['¹) Bevölkerung am Ort der Haupt- oder alleinigen Wohnung, einschließlich Anstaltsbevölkerung']);
  rows.push(['²) einschließlich staatenloser Personen und ohne Angabe']);
  return westernBytes(delimited(rows));
}

const AGE_TITLE = 'Bevölkerung nach Alter in Jahren';
const FURTHER = [
  ['residents age=15..44;sex=f', 'Frauen', '15 bis unter 45'],
  ['residents age=0..14;nationality=foreign', 'Ausländerinnen und Ausländer', 'unter 15'],
  ['residents age=15..64;nationality=foreign', 'Ausländerinnen und Ausländer', '15 bis unter 65'],
  ['residents age=65..;nationality=foreign', 'Ausländerinnen und Ausländer', '65 und älter'],
] as const;

function ages(figures: Figures): Uint8Array {
  const last = 1 + AGE_BANDS.length;
  const merges: OutMerge[] = [
    [0, 0, 0, 5],
    [2, 0, 4, 0],
    [2, 1, 4, 1],
    [2, 2, 2, last],
    [2, last + 1, 2, last + 4],
    [3, last + 2, 3, last + 4],
    [4, 2, 4, last],
  ];
  const sheets = YEARS.map((year) => ({ name: `31.12.${year}`, rows: agesOf(figures, year), merges }));
  const notes: OutCell[][] = [['Erläuterungen'], ['Hauptwohnung; Alter am Stichtag'], ['Rückfragen: Statistikstelle']];
  return xlsxBytes([...sheets, { name: 'Erläuterungen', rows: notes }]);
}

function agesOf(figures: Figures, year: number): OutCell[][] {
  const bands = AGE_BANDS.map(({ group }) => figures.get(`residents age=${group}`, year));
  const further = FURTHER.map(([series]) => figures.get(series, year));
  const gap = AGE_BANDS.slice(1).map(() => null);
  const rows: OutCell[][] = [
    [`Altersaufbau der Räume am 31.12.${year} (Einwohnermelderegister)`],
    [],
    ['Raum', 'Bezeichnung', AGE_TITLE, ...gap, 'darunter', null, null, null],
    [null, null, ...AGE_BANDS.map(({ label }) => label), FURTHER[0][1], FURTHER[1][1], null, null],
    [null, null, 'Anzahl', ...gap, ...FURTHER.map(([, , label]) => label)],
  ];
  figures.areas.forEach((area, index) => {
    const counts = [...bands, ...further].map((column) => column[index] ?? 0);
    rows.push([area.code, area.name === '' ? null : area.name, ...counts]);
    if (figures.areas[index + 1]?.town !== area.town) rows.push(subtotal(figures, year, area.town.name));
  });
  // One clerk typed a correction as text.
  const typed = rows[8];
  if (typed && year === 2015) typed[5] = `${typed[5]} `;
  rows.push([], ['1) Stichtag 31.12., fortgeschrieben; Abweichungen zur amtlichen Einwohnerzahl sind möglich.']);
  return rows;
}

function subtotal(figures: Figures, year: number, town: string): OutCell[] {
  const names = [...AGE_BANDS.map(({ group }) => `residents age=${group}`), ...FURTHER.map(([series]) => series)];
  const sums = names.map((series) =>
    figures
      .get(series, year)
      .reduce((sum, count, index) => sum + (figures.areas[index]?.town.name === town ? count : 0), 0),
  );
  return [`${town} zusammen`, null, ...sums];
}

const HOUSEHOLD_COLUMNS = [
  ['households', 'Haushalte insgesamt'],
  ['households_single', 'Einpersonenhaushalte'],
  ['households_single_65plus', 'darunter Person 65 Jahre und älter'],
  ['households_with_children', 'Haushalte mit Kindern unter 18'],
  ['households_lone_parent', 'darunter Alleinerziehende'],
  ['households_three_children', 'darunter mit 3 und mehr Kindern'],
  ['children_lone_parent', 'Kinder unter 18 bei Alleinerziehenden'],
] as const;

function households(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [['Jahr', 'Raum', ...HOUSEHOLD_COLUMNS.map(([, label]) => label)]];
  for (const year of YEARS) {
    figures.areas.forEach((area, index) => {
      const counts = HOUSEHOLD_COLUMNS.map(([series]) => grouped(figures.get(series, year)[index] ?? 0, ' '));
      rows.push([year, area.code, ...counts]);
    });
  }
  return utf8Bytes(delimited(rows), true);
}

function background(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    ['Stichtag', 'Raum', 'Bezeichnung', 'Personen mit Migrationshintergrund', 'darunter unter 18 Jahre'],
  ];
  for (const year of YEARS) {
    figures.areas.forEach((area, index) => {
      const [all, young] = ['migration_background', 'migration_background age=0..17'].map((series) =>
        String(figures.get(series, year)[index] ?? 0),
      );
      rows.push([`31.12.${year}`, area.code, area.name, all ?? null, young ?? null]);
    });
    rows.push([`31.12.${year}`, 'Region gesamt', null, String(figures.total('migration_background', year)), null]);
  }
  return utf8Bytes(delimited(rows, { end: '\n' }));
}

/** Kinds of rows in the export of moves, with the series they feed. */
const MOVES = [
  ['Zuzüge', 'in_moves'],
  ['Fortzüge', 'out_moves'],
  ['Lebendgeborene', 'births'],
  ['Wohndauer 5 Jahre und mehr', 'long_term_residents'],
] as const;

function moves(figures: Figures): Uint8Array {
  const [areas, days, kinds, values]: [string[], string[], string[], number[]] = [[], [], [], []];
  for (const year of YEARS) {
    for (const [kind, series] of MOVES) {
      figures.areas.forEach((area, index) => {
        areas.push(area.code);
        days.push(`${year}-12-31`);
        kinds.push(kind);
        values.push(figures.get(series, year)[index] ?? 0);
      });
    }
  }
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    columnData: [
      { name: 'raum', data: areas, type: 'STRING' },
      { name: 'stichtag', data: days, type: 'STRING' },
      { name: 'merkmal', data: kinds, type: 'STRING' },
      { name: 'anzahl', data: values, type: 'INT32' },
    ],
  });
  return new Uint8Array(writer.getBuffer());
}
