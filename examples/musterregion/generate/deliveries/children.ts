import { chance } from '../chance.ts';
import type { Figures } from '../figures.ts';
import { INTAKES } from '../growing-up.ts';
import { YEARS } from '../municipalities.ts';
import { delimited, grouped, type OutCell, utf8Bytes, utf16Bytes, westernBytes } from '../write-files.ts';

type Files = Map<string, Uint8Array>;

/** What the youth, school and health offices send. */
export function deliverChildren(figures: Figures, files: Files): void {
  files.set('jugendamt/kinder_und_jugend.csv', youthOffice(figures));
  files.set('gesundheitsamt/einschulungsuntersuchung.txt', schoolEntry(figures));
  files.set('gesundheitsamt/zahnaerztlicher_dienst.csv', dentalService(figures));
  files.set('schulamt/uebergaenge.csv', transitions(figures));
  files.set('schulamt/schulsozialindex.csv', schoolIndex(figures));
}

const schoolYear = (intake: number): string => `${intake - 1}/${String(intake).slice(2)}`;

const YOUTH_COLUMNS = [
  ['childcare_children age=0..2', 'Betreute Kinder unter 3'],
  ['childcare_children age=3..5', 'Betreute Kinder 3 bis unter 6'],
  ['youth_assistance', 'Hilfen zur Erziehung, unter 21 Jahre'],
  ['education_package_entitled', 'BuT: Anspruch'],
  ['education_package_children', 'BuT: Leistung erhalten'],
] as const;

// A program with Swiss roots: comma between cells, apostrophe between thousands, decimal point.
function youthOffice(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [['Stichtag', 'Raum', 'Name', ...YOUTH_COLUMNS.map(([, label]) => label)]];
  for (const year of YEARS) {
    figures.areas.forEach((area, index) => {
      const cells = YOUTH_COLUMNS.map(([series]) =>
        series.startsWith('education') && year < 2014 ? null : grouped(figures.get(series, year)[index] ?? 0, "'"),
      );
      rows.push([`${year}-12-31`, area.code, `${area.town.name}, ${area.name || area.code}`, ...cells]);
    });
    const sums = YOUTH_COLUMNS.map(([series]) =>
      series.startsWith('education') && year < 2014 ? null : grouped(figures.total(series, year), "'"),
    );
    rows.push([`${year}-12-31`, 'TOTAL', 'Region', ...sums]);
  }
  return utf8Bytes(delimited(rows, { delimiter: ',', end: '\n' }));
}

const ENTRY_COLUMNS = [
  ['entrants_examined', 'Untersuchte Kinder'],
  ['entrants_short_childcare', 'Kita-Besuch unter 3 Jahren'],
  ['entrants_language', 'Sprache auffällig'],
  ['entrants_visuomotor', 'Visuomotorik auffällig'],
  ['entrants_overweight', 'Übergewicht (BMI > 90. Perz.)'],
  ['entrants_other_language', 'andere Erstsprache'],
  ['entrants_booklet', 'U-Heft vorgelegt'],
  ['entrants_all_checkups', 'U1-U9 vollständig'],
  ['entrants_vaccination_card', 'Impfausweis vorgelegt'],
  ['entrants_measles', 'Masern 2 Dosen'],
] as const;

function schoolEntry(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    ['Schuleingangsuntersuchung, Einschulungsjahrgänge'],
    ['Schuljahr', 'Raum', ...ENTRY_COLUMNS.map(([, label]) => label)],
  ];
  for (const intake of INTAKES) {
    figures.areas.forEach((area, index) => {
      const cells = ENTRY_COLUMNS.map(([series]) => {
        const count = figures.get(series, intake)[index] ?? 0;
        return count === 0 ? '-' : count;
      });
      rows.push([schoolYear(intake), area.code.padEnd(8), ...cells]);
    });
  }
  return utf16Bytes(delimited(rows, { delimiter: '\t' }));
}

function dentalService(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    ['Zahnärztlicher Dienst: Untersuchungen in Kitas und Grundschulen nach Wohnort'],
    [],
    ['Schuljahr', 'Raum', 'untersuchte Kinder', 'davon mit unbehandelter Karies'],
  ];
  for (const intake of YEARS) {
    figures.areas.forEach((area, index) => {
      const cells = ['dental_examined', 'dental_caries'].map((series) => figures.get(series, intake)[index] ?? 0);
      rows.push([schoolYear(intake), area.code, ...cells]);
    });
    rows.push([]);
  }
  return westernBytes(delimited(rows));
}

const TRANSITION_COLUMNS = [
  ['year4_leavers', 'Abgänge Klasse 4'],
  ['year4_gymnasium', 'zum Gymnasium'],
  ['year4_lower_tracks', 'zu Haupt- oder Förderschule'],
] as const;

function transitions(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    ['Übergänge in die Sekundarstufe I nach Wohnort der Kinder', null, null, null, null],
    ['Schuljahr', 'Raum', ...TRANSITION_COLUMNS.map(([, label]) => label)],
  ];
  for (const intake of INTAKES) {
    figures.areas.forEach((area, index) => {
      rows.push([
        schoolYear(intake),
        area.code,
        ...TRANSITION_COLUMNS.map(([series]) => figures.get(series, intake)[index] ?? 0),
      ]);
    });
  }
  return westernBytes(delimited(rows));
}

function schoolIndex(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [['Raum', 'Stufe 2020/21', 'Anmerkung']];
  for (const area of figures.areas) {
    const draw = chance(`school index ${area.code}`);
    const level = Math.min(9, Math.max(1, Math.round(4.2 + 1.9 * area.strain + 0.9 * draw.normal())));
    const hasSchool = area.residents > 1400;
    rows.push([area.code, hasSchool ? level : 'x', hasSchool ? null : 'keine Grundschule im Raum']);
  }
  return utf8Bytes(delimited(rows), true);
}
