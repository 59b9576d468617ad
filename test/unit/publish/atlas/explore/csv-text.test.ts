import { describe, expect, it } from 'vitest';
import { csvText, modelCells } from '../../../../../src/publish/atlas/explore/csv-text.ts';
import type { TableModel } from '../../../../../src/publish/charts/table-model.ts';

describe('a figure as CSV', () => {
  it('has semicolons and decimal commas in German, commas and points in English, and its source below', () => {
    expect(
      csvText(
        'de',
        [
          ['Gebiet', 'Wert (%)'],
          ['K 2', 12.5],
        ],
        ['Quelle', 'Amt'],
      ),
    ).toBe('\ufeffGebiet;Wert (%)\r\nK 2;12,5\r\n\r\nQuelle;Amt\r\n');
    expect(csvText('en', [['K, 2', 12.5]], [])).toBe('\ufeff"K, 2",12.5\r\n\r\n\r\n');
  });

  it('quotes what would break a row, and lets no text become a formula', () => {
    expect(csvText('de', [['a;b', 'c"d', '=1+1', '-3', -3]], [])).toContain('"a;b";"c""d";\'=1+1;-3;-3');
  });

  it('keeps the mark of a hidden value where a number would stand: never empty, never zero', () => {
    const model: TableModel = {
      ...{ caption: '', note: '' },
      columns: [
        { id: 'area', label: 'Gebiet', unit: '', kind: 'text' },
        { id: 'value', label: 'Wert', unit: '%', kind: 'number' },
      ],
      rows: [
        {
          cells: [
            { text: 'K 2', value: null },
            { text: '', value: null, mark: '[c]' },
          ],
          isSummary: false,
        },
        {
          cells: [
            { text: 'K 4', value: null },
            { text: '0,0', value: 0 },
          ],
          isSummary: false,
        },
      ],
    };
    expect(modelCells(model)).toEqual([
      ['Gebiet', 'Wert (%)'],
      ['K 2', '[c]'],
      ['K 4', 0],
    ]);
  });
});
