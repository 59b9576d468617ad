import { describe, expect, it } from 'vitest';
import { tableType } from '../../../../src/publish/slides/table-type.ts';

const ROOM = { width: 10, height: 4, widths: [1, 1], sign: 0.5 };
const rows = (count: number, text = 'kurz') => Array.from({ length: count }, () => [text, text]);
const widthOf = (columns: readonly number[]) => columns.reduce((sum, width) => sum + width, 0);

describe('tableType', () => {
  it('keeps full size and airy rows where there is room', () => {
    expect(tableType(rows(8), ROOM)).toEqual({ columns: [5, 5], points: 18, rowHeight: 0.5 });
  });

  it('takes the air out of rows first, then makes type smaller', () => {
    expect(tableType(rows(9), ROOM)).toMatchObject({ points: 18, rowHeight: 0.4 });
    const long = tableType(rows(5, 'Wort '.repeat(20)), ROOM);
    expect(long.points).toBeLessThan(18);
    expect(long.points).toBeGreaterThan(12);
  });

  it('makes no type smaller than can be read', () => {
    expect(tableType(rows(40, 'Wort '.repeat(20)), ROOM)).toMatchObject({ points: 12, rowHeight: 0.4 });
  });

  it('gives a column what its longest word needs, from those that can spare it', () => {
    // 24 signs that nothing parts, of an eighth of an inch, and the margins of a cell
    const { columns, points } = tableType([['569.527\u00a0Personen\u00a0im\u00a0Jahr', 'kurz']], {
      ...ROOM,
      widths: [1, 4],
    });
    expect(points).toBe(18);
    expect(columns[0]).toBeCloseTo(24 / 8 + 0.16, 9);
    expect(widthOf(columns)).toBeCloseTo(10, 9);
    expect(tableType([['x'.repeat(60), 'x'.repeat(30)]], ROOM).points).toBeLessThan(18);
  });
});
