import type { Figures } from '../figures.ts';
import { YEARS } from '../municipalities.ts';
import { type OutCell, type OutMerge, type OutSheet, xlsBytes, xlsxBytes } from '../write-files.ts';

type Files = Map<string, Uint8Array>;
type Column = readonly [series: string, group: string, label: string];

const SUPPORT_COLUMNS: readonly Column[] = [
  ['sgb2_persons', 'Leistungsberechtigte', 'Insgesamt'],
  ['sgb2_persons age=0..14', 'Leistungsberechtigte', 'unter 15 Jahre'],
  ['sgb2_persons age=15..17', 'Leistungsberechtigte', '15 bis unter 18 Jahre'],
  ['sgb2_persons nationality=foreign', 'Leistungsberechtigte', 'Ausländer'],
  ['sgb2_employable', 'Erwerbsfähige Leistungsberechtigte (ELB)', 'Insgesamt'],
  ['sgb2_employed', 'Erwerbsfähige Leistungsberechtigte (ELB)', 'erwerbstätig'],
  ['sgb2_long_term', 'Erwerbsfähige Leistungsberechtigte (ELB)', 'Langzeitbezug'],
  ['sgb2_lone_parent_units', 'Bedarfsgemeinschaften', 'Alleinerziehende'],
];

const WORK_COLUMNS: readonly Column[] = [
  ['unemployed', 'Arbeitslose', 'Insgesamt'],
  ['unemployed age=15..24', 'Arbeitslose', '15 bis unter 25 Jahre'],
  ['unemployed age=55..64', 'Arbeitslose', '55 Jahre und älter'],
  ['unemployed nationality=foreign', 'Arbeitslose', 'Ausländer'],
  ['unemployed_long_term', 'Arbeitslose', 'Langzeitarbeitslose'],
  ['employed', 'Sozialversicherungspflichtig Beschäftigte am Wohnort', 'Insgesamt'],
  ['employed nationality=foreign', 'Sozialversicherungspflichtig Beschäftigte am Wohnort', 'Ausländer'],
];

/** What the employment administration and the social office send. */
export function deliverBenefits(figures: Figures, files: Files): void {
  for (const year of YEARS) {
    const sheets = [
      { name: 'Hinweise', rows: [['Kleinräumige Auswertung'], ['Zahlen sind erfunden.'], ['* kleiner 3']] },
      table(figures, year, { name: 'SGB II', columns: SUPPORT_COLUMNS, hidden: '*' }),
      table(figures, year, { name: 'Arbeitsmarkt', columns: WORK_COLUMNS, hidden: '< 3' }),
    ];
    files.set(`arbeitsverwaltung/raeume_${year}12.xlsx`, xlsxBytes(sheets));
  }
  files.set('sozialamt/leistungen.xls', socialOffice(figures));
}

interface TableRule {
  readonly name: string;
  readonly columns: readonly Column[];
  /** what stands where fewer than three were counted */
  readonly hidden: string;
}

const printed = (count: number, hidden: string): OutCell => (count === 0 ? '-' : count < 3 ? hidden : count);

function table(figures: Figures, year: number, { name, columns, hidden }: TableRule): OutSheet {
  const values = columns.map(([series]) => figures.get(series, year));
  const rows: OutCell[][] = [
    [`${name}: Bestand nach Räumen`],
    [`Berichtsmonat: Dezember ${year}; Datenstand: März ${year + 1}`],
    [],
    ['Schlüssel', 'Raum', ...columns.map(([, group], index) => (group === columns[index - 1]?.[1] ? null : group))],
    [null, null, ...columns.map(([, , label]) => label)],
    [null, null, ...columns.map((_, index) => index + 1)],
  ];
  const sums = (town: string | null): number[] =>
    values.map((column) =>
      column.reduce((sum, count, at) => sum + (town === null || figures.areas[at]?.town.code === town ? count : 0), 0),
    );
  figures.areas.forEach((area, index) => {
    if (figures.areas[index - 1]?.town !== area.town)
      rows.push([area.town.code, area.town.name, ...sums(area.town.code)]);
    rows.push([
      area.code,
      area.name === '' ? null : `  ${area.name}`,
      ...values.map((column) => printed(column[index] ?? 0, hidden)),
    ]);
  });
  const whole = sums(null);
  const unassigned = whole.map((sum) => Math.round(sum * 0.0021));
  rows.push(['ohne Zuordnung', null, ...unassigned.map((count) => printed(count, hidden))]);
  rows.push(['Insgesamt', null, ...whole.map((sum, index) => sum + (unassigned[index] ?? 0))], []);
  rows.push([`${hidden} Wert kleiner 3, aus Datenschutzgründen nicht ausgewiesen; - nichts vorhanden`]);
  return { name, rows, merges: mergesOf(columns) };
}

function mergesOf(columns: readonly Column[]): OutMerge[] {
  const merges: OutMerge[] = [
    [3, 0, 4, 0],
    [3, 1, 4, 1],
  ];
  columns.forEach(([, group], index) => {
    if (group === columns[index - 1]?.[1]) return;
    const width = columns.slice(index).findIndex(([, other]) => other !== group);
    const end = width < 0 ? columns.length - 1 : index + width - 1;
    if (end > index) merges.push([3, 2 + index, 3, 2 + end]);
  });
  return merges;
}

const SOCIAL_COLUMNS = [
  ['sgb12_chapter3', 'Hilfe zum Lebensunterhalt a.v.E.'],
  ['sgb12_old_age', 'Grundsicherung im Alter a.v.E.'],
  ['sgb12_reduced_capacity', 'Grundsicherung bei Erwerbsminderung'],
  ['asylum_benefits', 'Regelleistungen AsylbLG'],
  ['housing_benefit_households', 'Wohngeldhaushalte'],
] as const;

function socialOffice(figures: Figures): Uint8Array {
  const rows: OutCell[][] = [
    ['Fachverfahren Soziales: Leistungsempfänger nach Räumen, jeweils 31.12.'],
    ['Jahr', 'Raum', ...SOCIAL_COLUMNS.map(([, label]) => label)],
  ];
  for (const year of YEARS) {
    figures.areas.forEach((area, index) => {
      rows.push([year, area.code, ...SOCIAL_COLUMNS.map(([series]) => figures.get(series, year)[index] ?? 0)]);
    });
    rows.push([]);
  }
  rows.push(['a.v.E. = außerhalb von Einrichtungen']);
  return xlsBytes([{ name: 'Auswertung', rows }]);
}
