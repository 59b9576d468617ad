import { describe, expect } from 'vitest';
import { editLines, type Files, replace, setCell, testScenarios, textOf } from './broken-workspace.ts';

const RESIDENTS = 'sources/residents.csv';
const BENEFITS = 'sources/benefits.csv';

function cellOf(files: Files, path: string, row: number, column: number): string {
  return textOf(files, path).split('\r\n')[row - 1]?.split(';')[column] ?? '';
}

/** Changes all cells of one column of the deliveries about length of residence. */
function stays(files: Files, change: (value: string) => string): void {
  editLines(files, BENEFITS, (lines) =>
    lines.map((line) => {
      const cells = line.split(';');
      return cells[2] === 'DAUER' ? [...cells.slice(0, 4), change(cells[4] ?? '')].join(';') : line;
    }),
  );
}

describe('Broken figures: cells', () => {
  testScenarios([
    {
      title: 'names a cell that is no number',
      given: (files) => setCell(files, RESIDENTS, [3, 2, '12E.4']),
      expected: {
        code: 'value-unreadable',
        severity: 'error',
        file: RESIDENTS,
        row: 3,
        column: 'Insgesamt',
        value: '12E.4',
        areaCode: 'A02',
      },
    },
    {
      title: 'names a sign whose meaning nobody settled',
      given: (files) => setCell(files, RESIDENTS, [3, 3, '-']),
      expected: {
        code: 'symbol-unknown',
        severity: 'error',
        file: RESIDENTS,
        row: 3,
        column: 'unter 18',
        value: '-',
        areaCode: 'A02',
      },
    },
    {
      title: 'does not guess what 41.250 means',
      given: (files) => {
        editLines(files, BENEFITS, (lines) => lines.filter((line) => !line.includes('SGB2')));
        stays(files, () => '41.250');
      },
      expected: {
        code: 'value-ambiguous-decimal',
        severity: 'error',
        file: BENEFITS,
        row: 2,
        column: 'wert',
        value: '41.250',
      },
    },
    {
      title: 'finds decimal comma and decimal point in one column',
      given: (files) => setCell(files, BENEFITS, [5, 4, '41.25']),
      expected: {
        code: 'value-ambiguous-decimal',
        severity: 'error',
        file: BENEFITS,
        column: 'wert',
        details: expect.objectContaining({ problem: 'contradiction' }) as never,
      },
    },
    {
      title: 'names a negative count',
      given: (files) => {
        setCell(files, BENEFITS, [3, 4, '-40']);
      },
      expected: {
        code: 'value-negative',
        severity: 'error',
        file: BENEFITS,
        row: 3,
        column: 'wert',
        value: '-40',
        areaCode: 'A01',
      },
    },
    {
      title: 'warns of a count with decimals',
      given: (files) => {
        setCell(files, BENEFITS, [2, 4, '71,5']);
        setCell(files, BENEFITS, [3, 4, '40,5']);
      },
      expected: {
        code: 'value-not-whole',
        severity: 'warning',
        file: BENEFITS,
        row: 2,
        value: '71.5',
        areaCode: 'A01',
      },
    },
    {
      title: 'names a share above 100 per cent',
      given: (files) => setCell(files, BENEFITS, [5, 4, '412,5']),
      expected: {
        code: 'share-out-of-range',
        severity: 'error',
        file: BENEFITS,
        row: 5,
        value: '412.5',
        areaCode: 'A01',
      },
    },
    {
      title: 'names a share below 0 per cent',
      given: (files) => setCell(files, BENEFITS, [5, 4, '−1,5']),
      expected: {
        code: 'share-out-of-range',
        severity: 'error',
        file: BENEFITS,
        row: 5,
        value: '-1.5',
        areaCode: 'A01',
      },
    },
  ]);
});

describe('Broken figures: sums and parts', () => {
  testScenarios([
    {
      title: 'compares the total of the region with its areas',
      given: (files) => setCell(files, RESIDENTS, [8, 2, String(Number(cellOf(files, RESIDENTS, 8, 2)) + 9)]),
      expected: {
        code: 'total-mismatch',
        severity: 'error',
        file: RESIDENTS,
        row: 8,
        column: 'Insgesamt',
        areaCode: 'R',
        details: expect.objectContaining({ difference: 9, tolerance: 0, parts: 6 }) as never,
      },
    },
    {
      title: 'compares groups with their whole',
      given: (files) => {
        setCell(files, BENEFITS, [4, 4, '30']);
      },
      expected: {
        code: 'total-mismatch',
        severity: 'error',
        file: BENEFITS,
        row: 2,
        areaCode: 'A01',
        details: expect.objectContaining({ dimension: 'sex', sum: 70, difference: 1 }) as never,
      },
    },
    {
      title: 'names a part larger than its whole',
      given: (files) => setCell(files, RESIDENTS, [3, 3, '9999']),
      expected: {
        code: 'part-larger-than-whole',
        severity: 'error',
        file: RESIDENTS,
        row: 3,
        column: 'unter 18',
        value: '9999',
        areaCode: 'A02',
        details: expect.objectContaining({ group: 'age=0..17', wholeColumn: 'Insgesamt', wholeRow: 3 }) as never,
      },
    },
  ]);
});

describe('Broken figures: over time', () => {
  const year = (files: Files, wanted: string): string[] =>
    textOf(files, RESIDENTS)
      .split('\r\n')
      .filter((line) => line.includes(wanted));

  testScenarios([
    {
      title: 'finds a year that was delivered twice',
      given: (files) => {
        const copied = year(files, '31.12.2019').map((line) => line.replace('2019', '2020'));
        editLines(files, RESIDENTS, (lines) => [
          ...lines.filter((line) => line !== '' && !line.includes('31.12.2020')),
          ...copied,
          '',
        ]);
      },
      expected: { code: 'period-repeated', severity: 'error', file: RESIDENTS, value: '2020-12-31' },
    },
    {
      title: 'warns of a figure that does not move',
      given: (files) => {
        for (const row of [5, 12, 19, 26, 33]) {
          setCell(files, RESIDENTS, [row, 3, '1000']);
          setCell(files, RESIDENTS, [row, 4, '2000']);
          setCell(files, RESIDENTS, [row, 2, '3000']);
        }
        editLines(files, RESIDENTS, (lines) => lines.filter((line) => !line.startsWith('Insgesamt;')));
      },
      expected: { code: 'value-stuck', severity: 'warning', file: RESIDENTS, areaCode: 'B01', value: '3000' },
    },
    {
      title: 'warns of a jump',
      given: (files) => {
        for (const [column, value] of [
          [2, '4800'],
          [3, '1600'],
          [4, '3200'],
        ] as const) {
          setCell(files, RESIDENTS, [33, column, value]);
        }
        editLines(files, RESIDENTS, (lines) => lines.filter((line) => !line.startsWith('Insgesamt;')));
      },
      expected: { code: 'value-jump', severity: 'warning', file: RESIDENTS, value: '4800', areaCode: 'B01' },
    },
    {
      title: 'warns of two areas that changed places',
      given: (files) => {
        editLines(files, RESIDENTS, (lines) =>
          lines.map((line) =>
            line.includes('31.12.2021') ? line.replace(/^A01/, 'X').replace(/^B03/, 'A01').replace(/^X/, 'B03') : line,
          ),
        );
      },
      expected: {
        code: 'areas-swapped',
        severity: 'warning',
        file: RESIDENTS,
        areaCode: 'A01',
        details: expect.objectContaining({ other: 'B03', period: '2021-12-31' }) as never,
      },
    },
    {
      title: 'finds columns that were exchanged in one year',
      given: (files) => {
        editLines(files, RESIDENTS, (lines) =>
          lines.map((line) => {
            const [code, day, all, young, old] = line.split(';');
            return day === '31.12.2020' ? [code, day, all, old, young].join(';') : line;
          }),
        );
      },
      expected: {
        code: 'columns-shifted',
        severity: 'error',
        file: RESIDENTS,
        column: 'unter 18',
        value: '2020-12-31',
      },
    },
    {
      title: 'accepts a difference within the tolerance of the source',
      given: (files) => {
        setCell(files, RESIDENTS, [8, 2, String(Number(cellOf(files, RESIDENTS, 8, 2)) + 9)]);
        replace(files, 'sources/residents.yaml', ['symbolRule: plain', 'symbolRule: plain\ntolerance: 10']);
        replace(files, 'sources/residents.yaml', ['protection: { minimumCount: 3 }\n', '']);
      },
      expected: { code: 'source-without-protection', severity: 'note' },
    },
  ]);
});
