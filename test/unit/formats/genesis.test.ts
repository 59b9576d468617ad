import { expect, it } from 'vitest';
import { describeWithReference } from '../../reference.ts';
import { fileBytes, readWell, rowsOf } from './reading.ts';

describeWithReference('classic tables of IT.NRW', (folder) => {
  it('keeps title lines and the three header rows of the CSV', async () => {
    const { format, encoding, grids } = await readWell(fileBytes(folder, 'itnrw-koeln/source_33111-02ir.csv'));
    expect({ format, encoding }).toEqual({ format: 'genesis', encoding: 'windows-1252' });
    const rows = grids[0]?.rows ?? [];
    expect(rows[0]?.[0]).toBe('GENESIS-Tabelle: Temporär');
    expect(rows[6]?.[1]).toBe('Flächennutzungsarten');
    expect(rows[8]?.[3]).toBe('Gebäude- und Freifläche Wohnen');
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([22]));
  });

  it('finds the same figures in the CSV and in the old workbook', async () => {
    const figures = async (path: string) => {
      const rows = await rowsOf(fileBytes(folder, path));
      return rows
        .filter((row) => /^31\.12\.\d{4}$|^\d{4}-12-31$/.test(String(row[0])))
        .map((row) => row.slice(1).map((cell) => String(cell).trim()));
    };
    const fromCsv = await figures('itnrw-koeln/source_33111-02ir.csv');
    expect(fromCsv.length).toBeGreaterThan(15);
    expect(await figures('itnrw-koeln/source_33111-02ir.xls')).toEqual(fromCsv);
  });
});

it('gives all rows the width of the widest', async () => {
  expect(await rowsOf('Tabelle: 12411-0001\n\n;a;b\n01;1;2\n')).toEqual([
    ['Tabelle: 12411-0001', null, null],
    [null, null, null],
    [null, 'a', 'b'],
    ['01', '1', '2'],
  ]);
});
