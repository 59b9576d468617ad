import { describe, expect, it } from 'vitest';
import { STATUS } from '../../../../src/core/status.ts';
import { type ComposedRow, composedTable } from '../../../../src/publish/charts/composed-table.ts';

const ROW: ComposedRow = {
  ...{
    name: 'Quote',
    href: 'quote.html',
    topic: 'soziodemografie',
    unit: '%',
    decimals: 1,
    period: '2021',
    isCount: false,
  },
  figure: { status: STATUS.ok, value: 12.34, numerator: 10, denominator: 81, lower: 6.8, upper: 21.2 },
  region: 9.9,
};
const row = (status: number, more: Partial<ComposedRow> = {}): ComposedRow => ({
  ...ROW,
  figure: { ...ROW.figure!, status },
  ...more,
});
const texts = (rows: readonly ComposedRow[]) => {
  const model = composedTable('de', rows, { caption: 'Titel', region: 'Region' });
  return {
    cells: model.rows.map(({ cells }) => cells.slice(1).map(({ text, mark = '' }) => `${text} ${mark}`.trim())),
    note: model.note,
  };
};

describe('composedTable', () => {
  it('marks a value as single areas have it, and says what the mark means', () => {
    const { cells, note } = texts([
      row(STATUS.ok),
      row(STATUS.provisional),
      row(STATUS.provisional, { isCount: true }),
    ]);
    expect(cells[0]).toEqual(['10', '81', '12,3', '6,8', '21,2', '9,9']);
    expect(cells[1]!.slice(0, 3)).toEqual(['10', '81', '12,3 [p]']);
    expect(cells[2]!.slice(0, 3)).toEqual(['10 [p]', '81', '–']);
    expect(note).toContain('[p]');
    expect(texts([ROW]).note).toBe('');
  });

  it('shows a mark in place of a sum that is not told, and never a number', () => {
    const figure = { ...{ value: null, numerator: null, denominator: null, lower: null, upper: null } };
    const { cells, note } = texts([
      row(STATUS.ok, { figure: { ...figure, status: STATUS.hidden } }),
      row(STATUS.ok, { figure: null }),
    ]);
    expect(cells[0]).toEqual(['–', '–', '[c]', '–', '–', '9,9']);
    expect(cells[1]![2]).toBe('lässt sich nicht zusammenfassen');
    expect(note).toContain('[c]');
  });
});
