import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { describeWithReference } from '../../../reference.ts';
import { fileBytes, read, readWell, rowsOf } from '../reading.ts';

function oldWorkbook(rows: unknown[][]): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows, { cellDates: false });
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  utils.book_append_sheet(book, sheet, 'Bezirke');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array);
}

describe('parseXls', () => {
  it('reads texts, numbers, truth values and merged cells', async () => {
    const { format, grids } = await readWell(oldWorkbook([['Köln – €', null], ['0101', 1.5], [], [true, 0]]));
    expect(format).toBe('xls');
    expect(grids[0]?.name).toBe('Bezirke');
    expect(grids[0]?.rows).toEqual([['Köln – €'], ['0101', 1.5], [], [true, 0]]);
    expect(grids[0]?.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 2 }]);
  });

  it('refuses a damaged workbook, an unknown sheet and too many cells', async () => {
    const bytes = oldWorkbook([[1, 2, 3]]);
    expect(await read(bytes.slice(0, 700))).toMatchObject({ code: 'delivery-unreadable' });
    expect(await read(bytes, { sheet: 'Bezirk' })).toMatchObject({ details: { nearest: 'Bezirke' } });
    const limits = { bytes: 1e9, unpackedBytes: 1e9, cells: 2, cellLength: 100 };
    expect(await read(bytes, { limits })).toMatchObject({ code: 'delivery-too-large', details: { found: 3 } });
  });
});

describeWithReference('old workbooks of offices', (folder) => {
  it('keep area codes as text with their leading zeros', async () => {
    const { grids } = await readWell(fileBytes(folder, 'berlin/LOR-Schluesselsystematik.xls'));
    expect(grids).toHaveLength(12);
    expect(grids[0]?.rows[4]).toEqual([
      ...[null, '01', 'Mitte', null, '01', 'Zentrum', null, 11, 'Tiergarten Süd', null, '01', 'Stülerstr.'],
    ]);
    expect(grids[0]?.merges).toHaveLength(13);
  });

  it('have several header rows and merged groups of three months', async () => {
    const path = 'itnrw-koeln/source_13211-03ir.xls';
    expect(await rowsOf(fileBytes(folder, path))).toHaveLength(84);
    const { grids } = await readWell(fileBytes(folder, path));
    expect(grids[0]?.merges.some(({ columnCount }) => columnCount === 3)).toBe(true);
  });
});
