import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../../src/core/grid.ts';
import { columnLetter, columnNames, findColumn } from '../../../../src/ingest/delivery/column-names.ts';

const grid = (rows: Cell[][], merges: Grid['merges'] = []): Grid => ({ name: null, rows, merges, lineNumbers: null });

describe('columnNames', () => {
  it('joins header rows and fills merged cells across', () => {
    const merges = [{ row: 0, column: 1, rowCount: 1, columnCount: 2 }];
    const rows = [
      ['Gebiet', 'Bevölkerung', null, 'Fläche'],
      [null, 'männlich', 'weiblich', 'in km²'],
    ];
    expect(columnNames(grid(rows, merges), 0, 2)).toEqual([
      'Gebiet',
      'Bevölkerung | männlich',
      'Bevölkerung | weiblich',
      'Fläche | in km²',
    ]);
  });

  it('fills the gaps that a spreadsheet leaves when it is saved as CSV', () => {
    const rows = [
      ['', 'Bevölkerung', '', 'Fläche'],
      ['Gebiet', 'm', 'w', ''],
    ];
    expect(columnNames(grid(rows), 0, 2)).toEqual(['Gebiet', 'Bevölkerung | m', 'Bevölkerung | w', 'Fläche']);
  });

  it('skips title rows and counts equal parts once', () => {
    const rows = [['Titel'], ['Jahr', 'Wert'], ['Jahr', '2020']];
    expect(columnNames(grid(rows), 1, 2)).toEqual(['Jahr', 'Wert | 2020']);
  });
});

describe('findColumn', () => {
  const names = columnNames(grid([['Code', 'Bevölkerung 1)\ninsgesamt', 'Anteil (in %)', 'Wert', 'Wert']]), 0, 1);

  it.each([
    ['Code', 0],
    ['code', 0],
    ['Bevölkerung insgesamt', 1],
    ['Anteil', 2],
    ['Wert#2', 4],
    [3, 2],
  ])('finds %s', (wanted, index) => {
    expect(findColumn(names, wanted)).toEqual({ kind: 'found', index });
  });

  it('does not choose between equal headings', () => {
    expect(findColumn(names, 'Wert')).toEqual({ kind: 'ambiguous', count: 2 });
  });

  it('prefers the exact heading to a similar one', () => {
    expect(findColumn(['Anteil (in %)', 'Anteil'], 'Anteil')).toEqual({ kind: 'found', index: 1 });
  });

  it.each([
    ['Kinder (0-5)', 'Kinder (0-6)'],
    ['Kinder (0-5)', 'Kinder (6-10)'],
    ['Kinder', 'Kinder (unter 7)'],
    ['0-1', '0-171)'],
    ['Einwohner', 'Einwohner (in 1000)'],
    ['Einwohner', 'Einwohner in Tsd.'],
    ['Arbeitslose', 'Arbeitslose (in %)'],
    ['Arbeitslose', 'Arbeitslose | %'],
  ])('does not take "%s" for "%s"', (wanted, heading) => {
    expect(findColumn(['Gebiet', heading], wanted)).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    ['Fläche', 'Fläche in km²'],
    ['Fläche', 'Fläche | (km²)'],
    ['Bevölkerung', 'Bevölkerung1)'],
    ['Kinder (0-5)', 'Kinder (0-5) 2)'],
    ['Arbeitslosenquote', 'Arbeitslosenquote [%]'],
    ['Bevölkerung', 'Bevölkerung (Anzahl)'],
  ])('finds "%s" as "%s"', (wanted, heading) => {
    expect(findColumn(['Gebiet', heading], wanted)).toEqual({ kind: 'found', index: 1 });
  });

  it('suggests what was probably meant', () => {
    expect(findColumn(names, 'Code_')).toEqual({ kind: 'unknown', suggestion: 'Code' });
    expect(findColumn(names, 9)).toEqual({ kind: 'unknown', suggestion: null });
    expect(findColumn(names, 'Wert#3')).toEqual({ kind: 'unknown', suggestion: null });
  });
});

describe('columnLetter', () => {
  it('counts as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
