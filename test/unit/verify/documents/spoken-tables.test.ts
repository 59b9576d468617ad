import { describe, expect, it } from 'vitest';
import { DocumentNames } from '../../../../src/verify/documents/document-names.ts';
import { spokenTables } from '../../../../src/verify/documents/spoken-tables.ts';

const names = new DocumentNames();
for (const [number, name] of ['Birkenrode', 'Musterregion'].entries()) names.addArea(name, number);
const rowsOf = (sentence: string) =>
  spokenTables({ place: '', paragraphs: [sentence], tables: [] }, names).map(({ rows }) => rows);

describe('tables that are spoken', () => {
  it('are areas with their values, or their courses', () => {
    expect(rowsOf('Birkenrode 16,2; Musterregion 17,1')).toEqual([
      [
        ['Birkenrode', '16,2'],
        ['Musterregion', '17,1'],
      ],
    ]);
    expect(rowsOf('Birkenrode: 2017 16,2; 2018 16,4. Musterregion: 2017 17,1; 2018 17,0')).toEqual([
      [
        ['', 'Birkenrode', 'Musterregion'],
        ['2017', '16,2', '17,1'],
        ['2018', '16,4', '17,0'],
      ],
    ]);
  });

  it.each(['2017', '2017 Wert geschützt', '2016/17', '2016–2017 hidden'])(
    'may begin with %s, without a value',
    (year) => {
      const [rows] = rowsOf(`Musterregion: 2018 17,0. Birkenrode: ${year}; 2018 16,4`);
      expect(rows).toEqual([
        ['', 'Musterregion', 'Birkenrode'],
        ['2018', '17,0', '16,4'],
      ]);
    },
  );

  it('know a number of a thousand or more from a year', () => {
    expect(rowsOf('Birkenrode: 2.017; Musterregion 20.170')).toEqual([
      [
        ['Birkenrode', '2.017'],
        ['Musterregion', '20.170'],
      ],
    ]);
  });
});
