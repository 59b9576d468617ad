import { describe, expect, it } from 'vitest';
import type { WriterColumn } from '../../../src/formats/write-csv.ts';
import { writeParquet } from '../../../src/formats/write-parquet.ts';
import { bytesOf, rowsOf } from './reading.ts';

const columns: readonly WriterColumn[] = [
  { name: 'code', kind: 'text', at: (row) => (row % 3 === 0 ? null : `ä${row % 7}`) },
  { name: 'value', kind: 'number', at: (row) => (row % 5 === 0 ? Number.NaN : row / 7) },
  { name: 'empty', kind: 'text', at: () => '' },
];

describe('writeParquet', () => {
  it.each([0, 1, 2, 100_000, 100_001])('is read back with %d rows', async (rowCount) => {
    const rows = await rowsOf(bytesOf(writeParquet({ columns, rowCount })));
    expect(rows).toHaveLength(rowCount + 1);
    expect(rows[0]).toEqual(['code', 'value', 'empty']);
    for (const row of [0, 1, 5, rowCount - 1].filter((one) => one >= 0 && one < rowCount)) {
      const expected = [row % 3 === 0 ? null : `ä${row % 7}`, row % 5 === 0 ? null : row / 7, null];
      expect(rows[row + 1]).toEqual(expected);
    }
  });

  it('gives equal bytes for equal tables, group by group', () => {
    const first = [...writeParquet({ columns, rowCount: 150_000 })];
    expect(first).toHaveLength(3);
    expect(bytesOf(writeParquet({ columns, rowCount: 150_000 }))).toEqual(bytesOf(first));
  });

  it('names no machine and no time', () => {
    const text = Buffer.from(bytesOf(writeParquet({ columns, rowCount: 1 }))).toString('latin1');
    expect(text).toContain('sozialraum');
    expect(text).not.toMatch(/20\d\d-\d\d/);
  });
});
