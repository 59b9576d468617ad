import { describe, expect } from 'vitest';
import { editLines, type Files, setCell, testScenarios } from './broken-workspace.ts';
import { YEARS } from './good-workspace.ts';

const RESIDENTS = 'sources/residents.csv';
const BENEFITS = 'sources/benefits.csv';

/** Changes the cells of the rows of a file that fit. */
function change(files: Files, path: string, edit: (cells: string[]) => string[]): void {
  editLines(files, path, (lines) =>
    lines.map((line, index) => (index === 0 || line === '' ? line : edit(line.split(';')).join(';'))),
  );
}

const times = (cells: string[], columns: readonly number[], factor: number): string[] =>
  cells.map((cell, at) =>
    columns.includes(at) ? String(Number(cell.replace(',', '.')) * factor).replace('.', ',') : cell,
  );

describe('Clumsy figures: units', () => {
  testScenarios([
    {
      title: 'warns of a column that is ten times as large in one year, though all its sums are right',
      given: (files) =>
        change(files, RESIDENTS, (cells) => (cells[1] === '31.12.2021' ? times(cells, [2, 3, 4], 10) : cells)),
      expected: {
        code: 'value-jump',
        severity: 'warning',
        file: RESIDENTS,
        column: 'Insgesamt',
        value: '2021-12-31',
        details: expect.objectContaining({ problem: 'all', earlierPeriod: '2020-12-31' }) as never,
      },
    },
    {
      title: 'warns of a column that is filled with zeros in one year',
      given: (files) =>
        change(files, BENEFITS, (cells) =>
          cells[1] === '2021' && cells[2] === 'SGB2' ? [...cells.slice(0, 4), '0'] : cells,
        ),
      expected: {
        code: 'value-jump',
        severity: 'warning',
        file: BENEFITS,
        column: 'wert',
        value: '2021-12-31',
        details: expect.objectContaining({ problem: 'all', later: 0 }) as never,
      },
    },
    {
      title: 'warns of per cent that look like parts of one',
      given: (files) => change(files, BENEFITS, (cells) => (cells[2] === 'DAUER' ? times(cells, [4], 0.01) : cells)),
      expected: {
        code: 'share-out-of-range',
        severity: 'warning',
        file: BENEFITS,
        column: 'wert',
        details: expect.objectContaining({ problem: 'fraction', series: 'stay' }) as never,
      },
    },
  ]);
});

describe('Clumsy figures: periods', () => {
  testScenarios([
    {
      title: 'warns of a year among reference dates',
      given: (files) =>
        change(files, RESIDENTS, (cells) => cells.map((cell) => (cell === '31.12.2021' ? '2021' : cell))),
      expected: { code: 'period-mixed', severity: 'warning', file: RESIDENTS, column: 'Insgesamt', value: '2021' },
      says: 'Die Reihe „residents“ nennt den Zeitraum einmal wie „2017-12-31“, einmal wie „2021“.',
    },
    {
      title: 'warns of figures from after the day of publication',
      given: (files) =>
        change(files, RESIDENTS, (cells) => cells.map((cell) => cell.replace('31.12.2021', '31.12.2201'))),
      expected: {
        code: 'period-in-future',
        severity: 'warning',
        file: RESIDENTS,
        column: 'Insgesamt',
        value: '2201-12-31',
      },
      says: 'Die Reihe „residents“ enthält Zahlen für 2201-12-31; veröffentlicht wird am 2022-06-01.',
    },
    {
      title: 'tells a long gap as a stretch',
      given: (files) =>
        change(files, RESIDENTS, (cells) => cells.map((cell) => cell.replace('31.12.2021', '31.12.2201'))),
      expected: { code: 'period-missing', severity: 'warning', file: RESIDENTS, value: '2021 … 2200' },
    },
    {
      title: 'warns of a group whose newest year is missing',
      given: (files) => editLines(files, BENEFITS, (lines) => lines.filter((line) => !line.includes(';2021;SGB2;w;'))),
      expected: {
        code: 'period-missing',
        severity: 'warning',
        file: BENEFITS,
        column: 'wert',
        value: '2021-12-31',
        details: expect.objectContaining({ problem: 'end', series: 'benefits', group: 'sex=f' }) as never,
      },
      says: 'Für „benefits“ (sex=f) fehlt der neueste Zeitraum: 2021-12-31.',
    },
  ]);
});

describe('Clumsy figures: empty and repeated', () => {
  testScenarios([
    {
      title: 'notes an empty cell: unknown, never zero',
      given: (files) => setCell(files, RESIDENTS, [3, 3, '']),
      expected: {
        code: 'value-missing',
        severity: 'note',
        file: RESIDENTS,
        row: 3,
        column: 'unter 18',
        value: '',
        areaCode: 'A02',
      },
      says: 'Die Zelle ist leer.',
    },
    {
      title: 'warns of a column without any value in one year',
      given: (files) =>
        change(files, RESIDENTS, (cells) =>
          cells[1] === '31.12.2021' ? cells.map((cell, at) => (at === 3 ? '' : cell)) : cells,
        ),
      expected: {
        code: 'value-missing',
        severity: 'warning',
        file: RESIDENTS,
        column: 'unter 18',
        value: '2021-12-31',
        details: expect.objectContaining({ problem: 'all', rows: 7 }) as never,
      },
    },
    {
      title: 'warns of a year that was repeated and corrected in one place',
      given: (files) => {
        const more = Array.from({ length: 12 }, (_, index) => `C${10 + index}`);
        editLines(files, 'areas/areas.csv', (lines) => [
          ...lines.join('\n').trimEnd().split('\n'),
          ...more.map((code) => `${code};Ort ${code};sozialraum;B`),
        ]);
        editLines(files, RESIDENTS, (lines) => {
          const rows = YEARS.flatMap((year, at) =>
            more.map((code, index) => `${code};31.12.${year};${300 + index * 7 + at};;`),
          );
          const all = [...lines.filter((line) => line !== '' && !line.startsWith('Insgesamt;')), ...rows];
          const earlier = new Map(all.map((line) => [line.split(';').slice(0, 2).join(' '), line]));
          return all.map((line) => {
            const [code, day] = line.split(';');
            if (day !== '31.12.2021' || code === 'A01') return line;
            return earlier.get(`${code} 31.12.2020`)?.replace('31.12.2020', '31.12.2021') ?? line;
          });
        });
      },
      expected: {
        code: 'period-repeated',
        severity: 'warning',
        file: RESIDENTS,
        column: 'Insgesamt',
        value: '2021-12-31',
      },
      says: '„residents“ ist 2021-12-31 in 17 von 18 Gebieten genauso groß wie 2020-12-31.',
    },
  ]);
});
