import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { WriterColumn } from '../../../src/formats/write-csv.ts';
import { type WriterSheet, writeXlsx } from '../../../src/formats/write-xlsx.ts';
import { bytesOf, readWell } from './reading.ts';

const text = (name: string, values: readonly (string | null)[]): WriterColumn => ({
  name,
  kind: 'text',
  at: (row) => values[row] ?? null,
});
const number = (name: string, values: readonly number[]): WriterColumn => ({
  name,
  kind: 'number',
  at: (row) => values[row] ?? null,
});
const workbook = (...sheets: WriterSheet[]) => bytesOf(writeXlsx({ sheets, date: '2022-06-30' }));
const sheet: WriterSheet = {
  name: 'Beobachtungen',
  columns: [text('code', ['0101', null, '=1+1']), number('value', [-1.5, Number.NaN, 0])],
  rowCount: 3,
};

describe('writeXlsx', () => {
  it('keeps numbers numbers and texts texts, formulas among them', async () => {
    const { grids } = await readWell(workbook(sheet));
    expect(grids[0]?.rows).toEqual([['code', 'value'], ['0101', -1.5], [], ['=1+1', 0]]);
    const parts = unzipSync(workbook(sheet));
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
  });

  it('is read by another reader as by ours', async () => {
    const theirs = await readExcelFile(workbook(sheet, { ...sheet, name: 'Zweites' }).buffer);
    expect(theirs.map((one) => one.sheet)).toEqual(['Beobachtungen', 'Zweites']);
    expect(theirs[1]?.data).toEqual([
      ['code', 'value'],
      ['0101', -1.5],
      [null, null],
      ['=1+1', 0],
    ]);
  });

  it('freezes and emboldens the heading', () => {
    const xml = new TextDecoder().decode(unzipSync(workbook(sheet))['xl/worksheets/sheet1.xml']);
    expect(xml).toContain('ySplit="1"');
    expect(xml).toContain('<c r="A1" s="1" t="s">');
  });

  it('gives equal bytes in every time zone and at every hour', () => {
    const before = process.env.TZ;
    const first = workbook(sheet);
    process.env.TZ = 'Pacific/Auckland';
    const second = workbook(sheet);
    process.env.TZ = before;
    expect(second).toEqual(first);
  });

  it('makes names that Excel takes, no two alike', async () => {
    const names = ['A/B:C', '', 'x'.repeat(40), 'X'.repeat(40), "'a'"];
    const { grids } = await readWell(workbook(...names.map((name) => ({ ...sheet, name }))));
    expect(grids.map(({ name }) => name)).toEqual(['A B C', 'Tabelle', 'x'.repeat(31), `${'X'.repeat(29)} 2`, 'a']);
  });

  it('refuses what no sheet can hold', () => {
    expect(() => workbook({ ...sheet, rowCount: 1_048_576 })).toThrow(/1048575 rows/);
    expect(() => workbook({ ...sheet, columns: [text('a', ['x'.repeat(32_768)])] })).toThrow(/32767 characters/);
  });

  it('is read back as it was', async () => {
    const unit = fc.constantFrom(
      'a',
      '<',
      '&',
      '"',
      "'",
      '\n',
      '\r',
      '\t',
      ' ',
      'ä',
      '\u0001',
      '_',
      'x',
      '0',
      '4',
      '1',
      '😀',
    );
    const cell = fc.string({ unit, minLength: 1 });
    const rows = fc.array(fc.tuple(cell, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const columns = [
          text(
            't',
            table.map(([one]) => one),
          ),
          number(
            'n',
            table.map(([, one]) => one),
          ),
        ];
        const { grids } = await readWell(workbook({ name: 'A', columns, rowCount: table.length }));
        const expected = table.map(([one, value]) => [one, value === 0 ? 0 : value]);
        expect(grids[0]?.rows.slice(1)).toEqual(expected);
      }),
    );
  });
});
