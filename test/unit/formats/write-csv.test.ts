import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/formats/csv.ts';
import { guardFormula, type WriterColumn, writeCsv } from '../../../src/formats/write-csv.ts';

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
const MACHINE = { delimiter: ',', decimal: '.' } as const;
const GERMAN = { delimiter: ';', decimal: ',', byteOrderMark: true } as const;
const written = (columns: readonly WriterColumn[], rowCount: number, style: typeof MACHINE | typeof GERMAN = MACHINE) =>
  [...writeCsv({ columns, rowCount, ...style })].join('');

describe('writeCsv', () => {
  it('writes for machines', () => {
    const columns = [text('code', ['01', 'a,b', null]), number('value', [-1.5, 0, Number.NaN])];
    expect(written(columns, 3)).toBe('code,value\n01,-1.5\n"a,b",0\n,\n');
  });

  it('writes for a German spreadsheet', () => {
    const columns = [text('code', ['01', 'a;b']), number('value', [-1.5, 1e-7])];
    expect(written(columns, 2, GERMAN)).toBe('\ufeffcode;value\n01;-1,5\n"a;b";0,0000001\n');
  });

  it('quotes decimal commas where the comma also separates', () => {
    const columns = [number('a', [1.5]), number('b', [2])];
    expect([...writeCsv({ columns, rowCount: 1, delimiter: ',', decimal: ',' })].join('')).toBe('a,b\n"1,5",2\n');
  });

  it('disarms texts that a spreadsheet would run, and leaves numbers alone', () => {
    const dangerous = ['=1+1', '+1', '-1', '@A1', '\tx', '\rx', '＝1'];
    const lines = written([text('t', dangerous), number('n', [-1, -2, -3, -4, -5, -6, -7])], 7).split('\n');
    expect(lines[1]).toBe("'=1+1,-1");
    for (const one of dangerous) expect(guardFormula(one)).toBe(`'${one}`);
    expect(['a', '1', 'ä=1', ' =1', '', '€', '中'].map(guardFormula)).toEqual(['a', '1', 'ä=1', ' =1', '', '€', '中']);
  });

  it('writes a heading where there are no rows', () => {
    expect(written([text('a', []), number('b', [])], 0)).toBe('a,b\n');
    expect(written([], 5)).toBe('\n');
  });

  it('comes in chunks of bounded size', () => {
    const columns = [text('a', ['x'.repeat(100)]), { ...number('b', []), at: (row: number) => row } as WriterColumn];
    const rowCount = 300_000;
    const chunks = [...writeCsv({ columns: [columns[1]!, columns[1]!], rowCount, ...MACHINE })];
    expect(chunks.length).toBeGreaterThan(2);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(1_000_100);
    expect(chunks.join('').split('\n')).toHaveLength(rowCount + 2);
  });

  it('is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'ä', '=', '-') });
    const rows = fc.array(fc.tuple(cell, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
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
        const parsed = parseCsv(written(columns, table.length), { delimiter: ',' });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed));
        const expected = table.map(([one, value]) => [guardFormula(one) || null, value === 0 ? 0 : value]);
        expect(parsed.grid.rows.slice(1).map(([one, value]) => [one, Number(value)])).toEqual(expected);
      }),
    );
  });
});
