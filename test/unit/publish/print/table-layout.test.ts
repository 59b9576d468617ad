import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PrintColumn, type PrintRow, tableLayout } from '../../../../src/publish/print/table-layout.ts';
import { textSize } from '../../../../src/publish/print/text-size.ts';

const COLUMNS: readonly PrintColumn[] = [
  { kind: 'text', head: 'Code' },
  { kind: 'rest', head: 'Gebiet' },
  { kind: 'number', head: 'Anzahl' },
];
const row = (...cells: readonly string[]): PrintRow => ({ kind: 'area', cells });
const sum = (widths: readonly number[]): number => widths.reduce((total, each) => total + each, 0);

describe('the layout of a table', () => {
  it('gives the rest what the others leave, but no more than the eye can follow', () => {
    const { widths, isOneLine } = tableLayout(COLUMNS, [row('A 1', 'Mitte', '1.234'), row('A 2', 'Nord', '7')], 300);
    expect(sum(widths)).toBeLessThanOrEqual(300);
    expect(isOneLine).toEqual([true, true]);
    expect(widths[1]).toBeGreaterThan(80);
  });

  it('lets words give way and never numbers; what no longer fits takes several lines', () => {
    const long = 'ein sehr langer Name '.repeat(20);
    const { widths, isOneLine } = tableLayout(COLUMNS, [row('A 1', long, '123.456.789'), row('A 2', 'Nord', '1')], 200);
    expect(sum(widths)).toBeCloseTo(200);
    expect(widths[2]).toBeGreaterThanOrEqual(textSize('123.456.789', 8));
    expect(isOneLine).toEqual([false, true]);
  });

  it('never says of a row that it fits where a cell is wider than its column', () => {
    const cells = fc.tuple(fc.string(), fc.string(), fc.integer().map(String));
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), fc.integer({ min: 100, max: 600 }), (rows, width) => {
        const { widths, isOneLine } = tableLayout(
          COLUMNS,
          rows.map((each) => row(...each)),
          width,
        );
        rows.forEach((texts, index) => {
          const fits = texts.every((text, at) => textSize(text, 8) <= (widths[at] ?? 0));
          if (isOneLine[index]) expect(fits).toBe(true);
        });
      }),
    );
  });

  it('knows wide letters from narrow ones and takes digits as equally wide', () => {
    expect(textSize('WWW', 8)).toBeGreaterThan(2 * textSize('iii', 8));
    expect(textSize('111', 8)).toBe(textSize('888', 8));
    expect(textSize('日', 8)).toBeGreaterThan(textSize('a', 8));
  });
});
