import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/formats/csv.ts';
import { LIMITS } from '../../../src/formats/refusal.ts';

const grid = (text: string, delimiter: ';' | ',' | null = null) => {
  const parsed = parseCsv(text, { delimiter });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.grid;
};

describe('parseCsv', () => {
  it('keeps cells as text and makes empty ones null', () => {
    expect(grid('code;wert\n0101;1.234,5\n0102;\n').rows).toEqual([
      ['code', 'wert'],
      ['0101', '1.234,5'],
      ['0102', null],
    ]);
  });

  it('keeps blank lines as rows, so that row and line agree', () => {
    const { rows, lineNumbers } = grid('Titel\n\ncode;wert\n1;2\n', ';');
    expect(rows).toEqual([['Titel'], [null], ['code', 'wert'], ['1', '2']]);
    expect(lineNumbers).toBeNull();
  });

  it('counts lines past line breaks inside quotes', () => {
    const { rows, lineNumbers } = grid('"zwei\r\nZeilen";b\r\n1;2\r\n"drei\n\nZeilen";4\r\n5;6\r\n', ';');
    expect(rows[0]?.[0]).toBe('zwei\nZeilen');
    expect([...(lineNumbers ?? [])]).toEqual([1, 3, 4, 7]);
  });

  it('reads any line end, mixed ones too', () => {
    expect(grid('a;b\r\n1;2\r3;4\n5;6', ';').rows).toHaveLength(4);
  });

  it('leaves quotation marks inside a cell alone', () => {
    expect(grid('a;b\n3" Rohr;"er sagte ""nein"""\n', ';').rows[1]).toEqual(['3" Rohr', 'er sagte "nein"']);
  });

  it('refuses a quotation mark that is never closed, with its line', () => {
    expect(parseCsv('a;b\n1;"2\n3;4\n', { delimiter: ';' })).toMatchObject({
      code: 'delivery-unreadable',
      details: { reason: 'quote-not-closed' },
    });
    expect(parseCsv('a;b\n1;"2"x;3\n', { delimiter: ';' })).toMatchObject({ details: { line: 2 } });
  });

  it('takes the first line of Excel for what it is, and counts it as a line', () => {
    const text = 'sep=|\r\na|b;c\r\n1|2\r\n';
    expect(parseCsv(text, { delimiter: null })).toMatchObject({
      delimiter: '|',
      grid: {
        rows: [
          ['a', 'b;c'],
          ['1', '2'],
        ],
        lineNumbers: Uint32Array.of(2, 3),
      },
    });
    expect(parseCsv('sep=;\na;b\n1;"2"x;3\n', { delimiter: null })).toMatchObject({ details: { line: 3 } });
  });

  it('refuses too many cells and too long ones with both numbers', () => {
    const limits = { ...LIMITS, cells: 5, cellLength: 10 };
    expect(parseCsv('1;2;3\n4;5;6\n', { delimiter: ';', limits })).toMatchObject({
      code: 'delivery-too-large',
      details: { what: 'cells', found: 6, allowed: 5 },
    });
    expect(parseCsv(`a;${'x'.repeat(11)}\n`, { delimiter: ';', limits })).toMatchObject({
      details: { what: 'cellLength', found: 11, allowed: 10, line: 1, inColumn: 'B' },
    });
  });

  it('gives back whatever was quoted by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', ' ', 'ä', '1') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\n');
        expect(grid(`${text}\n`, ';').rows).toEqual(rows.map((row) => row.map((one) => one || null)));
      }),
    );
  });
});
