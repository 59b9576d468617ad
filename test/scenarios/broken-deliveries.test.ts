import { describe, expect } from 'vitest';
import { editLines, type Files, replace, setCell, testScenarios, textOf } from './broken-workspace.ts';
import { YEARS } from './good-workspace.ts';

const RESIDENTS = 'sources/residents.csv';
const BENEFITS = 'sources/benefits.csv';
const MAPPING = 'sources/residents.yaml';

/** Turns the area codes into ones with leading zeros, in list, shapes and one delivery. */
function withZeros(files: Files): void {
  for (const path of ['areas/areas.csv', 'areas/areas.geojson', RESIDENTS, BENEFITS]) {
    files[path] = textOf(files, path)
      .replace(/\bA0([123])\b/g, '00$10')
      .replace(/\bB0([123])\b/g, '01$10');
  }
}

describe('Broken deliveries: form', () => {
  testScenarios([
    {
      title: 'warns of a file that no mapping reads',
      given: (files) => {
        files['sources/new.csv'] = 'a;b\r\n1;2\r\n';
      },
      expected: { code: 'delivery-without-mapping', severity: 'warning', file: 'sources/new.csv' },
    },
    {
      title: 'names a mapping without a file and suggests one',
      given: (files) => replace(files, MAPPING, ['file: residents.csv', 'file: resident.csv']),
      expected: {
        code: 'mapping-file-unknown',
        severity: 'error',
        file: MAPPING,
        row: 9,
        value: 'resident.csv',
        details: { suggestion: 'residents.csv' },
      },
    },
    {
      title: 'builds nothing from a mapping that nobody confirmed',
      given: (files) => replace(files, MAPPING, ['file: residents.csv', 'file: residents.csv\n    draft: true']),
      expected: { code: 'mapping-draft', severity: 'error', file: MAPPING, row: 9, value: 'residents.csv' },
    },
    {
      title: 'names an empty file',
      given: (files) => {
        files[RESIDENTS] = '';
      },
      expected: { code: 'delivery-empty', severity: 'error', file: RESIDENTS },
    },
    {
      title: 'names a file with a heading and nothing else',
      given: (files) => editLines(files, RESIDENTS, (lines) => lines.slice(0, 1)),
      expected: { code: 'delivery-empty', severity: 'error', file: RESIDENTS },
    },
    {
      title: 'names a file that is no table',
      given: (files) => {
        files[RESIDENTS] = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3, 4, 5, 6]);
      },
      expected: { code: 'delivery-unreadable', severity: 'error', file: RESIDENTS },
    },
    {
      title: 'names a quotation mark that is never closed',
      given: (files) => replace(files, RESIDENTS, ['A02;', '"A02;']),
      expected: { code: 'delivery-unreadable', severity: 'error', file: RESIDENTS },
    },
    {
      title: 'suggests the column that was meant',
      given: (files) => replace(files, MAPPING, ['column: unter 18', 'column: unter 8']),
      expected: {
        code: 'delivery-column-unknown',
        severity: 'error',
        file: RESIDENTS,
        row: 1,
        column: 'unter 8',
        value: 'unter 8',
        details: expect.objectContaining({ suggestion: 'unter 18', mapping: MAPPING, mappingRow: 17 }) as never,
      },
    },
    {
      title: 'asks which of two equal columns is meant',
      given: (files) =>
        replace(files, RESIDENTS, ['Insgesamt;unter 18;18 und älter', 'Insgesamt;Insgesamt;18 und älter']),
      expected: { code: 'delivery-column-ambiguous', severity: 'error', file: RESIDENTS, column: 'Insgesamt', row: 1 },
    },
    {
      title: 'notes a column that nobody reads',
      given: (files) =>
        editLines(files, RESIDENTS, (lines) => lines.map((line, row) => line && `${line};${row ? 1 : 'neu'}`)),
      expected: { code: 'delivery-column-unused', severity: 'note', file: RESIDENTS, row: 1, value: 'neu' },
    },
    {
      title: 'names a row that has lost cells',
      given: (files) =>
        editLines(files, RESIDENTS, (lines) => lines.map((line, row) => (row === 4 ? 'B01;31.12.2017' : line))),
      expected: {
        code: 'delivery-row-short',
        severity: 'error',
        file: RESIDENTS,
        row: 5,
        value: 'B01',
        details: { cells: 2, expected: 5 },
      },
    },
    {
      title: 'names a row that a delimiter inside a cell has shifted',
      given: (files) => setCell(files, RESIDENTS, [5, 2, '2;345']),
      expected: {
        code: 'delivery-row-long',
        severity: 'error',
        file: RESIDENTS,
        row: 5,
        value: 'B01',
        details: { cells: 6, expected: 5 },
      },
    },
  ]);
});

describe('Broken deliveries: areas, periods and groups', () => {
  testScenarios([
    {
      title: 'suggests the area that was meant',
      given: (files) => setCell(files, RESIDENTS, [3, 0, 'A0Z']),
      expected: {
        code: 'area-code-unknown',
        severity: 'error',
        file: RESIDENTS,
        row: 3,
        column: 'Gebiet',
        value: 'A0Z',
        details: expect.objectContaining({ suggestion: expect.stringMatching(/^A0\d$/) as never }) as never,
      },
    },
    {
      title: 'names a row without area',
      given: (files) => setCell(files, RESIDENTS, [3, 0, '']),
      expected: { code: 'area-code-empty', severity: 'error', file: RESIDENTS, row: 3, column: 'Gebiet', value: '' },
    },
    {
      title: 'recognises a code that lost its zeros',
      given: (files) => {
        withZeros(files);
        setCell(files, RESIDENTS, [2, 0, '10']);
      },
      expected: {
        code: 'area-code-truncated',
        severity: 'error',
        row: 2,
        value: '10',
        areaCode: '0010',
        details: expect.objectContaining({ suggestion: '0010', length: 4 }) as never,
      },
    },
    {
      title: 'restores lost zeros only where the mapping says so, and notes it',
      given: (files) => {
        withZeros(files);
        setCell(files, RESIDENTS, [2, 0, '10']);
        replace(files, MAPPING, ['column: Gebiet', 'column: Gebiet\n      pad: 4']);
      },
      expected: {
        code: 'area-code-truncated',
        severity: 'note',
        value: '10',
        areaCode: '0010',
        details: { restored: 1, length: 4 },
      },
    },
    {
      title: 'counts rows that belong to no area',
      given: (files) => {
        editLines(files, RESIDENTS, (lines) => [
          ...lines.slice(0, 7),
          'ohne Zuordnung;31.12.2017;7;2;5',
          ...lines.slice(7),
        ]);
        for (const [column, extra] of [
          [2, 7],
          [3, 2],
          [4, 5],
        ] as const) {
          setCell(files, RESIDENTS, [9, column, String(totalOf(files, 9, column) + extra)]);
        }
      },
      expected: {
        code: 'area-not-assignable',
        severity: 'note',
        file: RESIDENTS,
        row: 8,
        value: 'ohne Zuordnung',
        details: { rows: 1 },
      },
    },
    {
      title: 'warns of an area without a row',
      given: (files) => editLines(files, RESIDENTS, (lines) => lines.filter((_, row) => row !== 2)),
      expected: { code: 'area-row-missing', severity: 'warning', file: RESIDENTS, value: 'A02', areaCode: 'A02' },
    },
    {
      title: 'warns of the same row twice',
      given: (files) =>
        editLines(files, RESIDENTS, (lines) => [...lines.slice(0, 3), lines[2] ?? '', ...lines.slice(3)]),
      expected: {
        code: 'area-code-duplicate-row',
        severity: 'warning',
        file: RESIDENTS,
        row: 4,
        column: 'Gebiet',
        areaCode: 'A02',
      },
    },
    {
      title: 'names two different values for one thing',
      given: (files) =>
        editLines(files, RESIDENTS, (lines) => [
          ...lines.slice(0, 3),
          'A02;31.12.2017;1500;232;1268',
          ...lines.slice(3),
        ]),
      expected: {
        code: 'value-conflict',
        severity: 'error',
        file: RESIDENTS,
        row: 4,
        column: 'Insgesamt',
        value: '1500',
        areaCode: 'A02',
      },
    },
    {
      title: 'names a period that is none',
      given: (files) => setCell(files, RESIDENTS, [3, 1, '31.02.2017']),
      expected: {
        code: 'period-unreadable',
        severity: 'error',
        file: RESIDENTS,
        row: 3,
        column: 'Stichtag',
        value: '31.02.2017',
      },
    },
    {
      title: 'names a file name without a period',
      given: (files) => replace(files, MAPPING, ['{ column: Stichtag }', '{ fileName: "_(\\\\d{4})" }']),
      expected: { code: 'period-unreadable', severity: 'error', file: RESIDENTS, value: 'residents.csv' },
    },
    {
      title: 'warns of a year missing in between',
      given: (files) => editLines(files, RESIDENTS, (lines) => lines.filter((line) => !line.includes('31.12.2019'))),
      expected: { code: 'period-missing', severity: 'warning', file: RESIDENTS, value: '2019' },
    },
    {
      title: 'names a group that the mapping does not know',
      given: (files) => setCell(files, BENEFITS, [3, 3, 'weibl.']),
      expected: {
        code: 'group-unknown',
        severity: 'error',
        file: BENEFITS,
        row: 3,
        column: 'geschlecht',
        value: 'weibl.',
      },
    },
    {
      title: 'notes rows of series that nobody wants',
      given: (files) => setCell(files, BENEFITS, [5, 2, 'NEU']),
      expected: {
        code: 'delivery-rows-unused',
        severity: 'note',
        file: BENEFITS,
        row: 5,
        value: 'NEU',
        details: { rows: 1 },
      },
    },
    {
      title: 'warns of figures from before an area existed',
      given: (files) => {
        replace(files, 'areas/areas.csv', ['code;name;level;parent', 'code;name;level;parent;valid_from']);
        replace(files, 'areas/areas.csv', ['Altdorf Nord;sozialraum;A', 'Altdorf Nord;sozialraum;A;01.01.2019']);
      },
      expected: { code: 'area-not-valid', severity: 'warning', file: RESIDENTS, row: 3, areaCode: 'A02' },
    },
  ]);
});

function totalOf(files: Files, row: number, column: number): number {
  const total = Number(textOf(files, RESIDENTS).split('\r\n')[row - 1]?.split(';')[column]);
  if (!(total > 0) || YEARS.length === 0) throw new Error('no total');
  return total;
}
