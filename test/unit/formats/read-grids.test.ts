import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../src/core/codes.ts';
import { LIMITS } from '../../../src/formats/refusal.ts';
import { read, readWell } from './reading.ts';
import { sheetBytes } from './spreadsheet/workbook-bytes.ts';

describe('readGrids', () => {
  it('finds format, encoding and delimiter by itself', async () => {
    const bytes = new Uint8Array(Buffer.from('Gebiet;Wert\nKöln;1,5\n', 'latin1'));
    const { format, encoding, delimiter, grids } = await readWell(bytes);
    expect({ format, encoding, delimiter }).toEqual({ format: 'csv', encoding: 'windows-1252', delimiter: ';' });
    expect(grids).toEqual([
      {
        name: null,
        rows: [
          ['Gebiet', 'Wert'],
          ['Köln', '1,5'],
        ],
        lineNumbers: null,
        merges: [],
      },
    ]);
  });

  it('obeys the mapping', async () => {
    const text = 'a,b\tc\n1,2\t3\n';
    expect((await readWell(text, { delimiter: 'tab' })).grids[0]?.rows[0]).toEqual(['a,b', 'c']);
    expect((await readWell(text, { delimiter: ',' })).grids[0]?.rows[0]).toEqual(['a', 'b\tc']);
  });

  it.each(['', '\n\n', ' ; ;\n;;\n', '\ufeff'])('says that %j is empty', async (text) => {
    expect(await read(text)).toMatchObject({ ok: false, code: 'delivery-empty' });
  });

  it('says that a workbook without a filled cell is empty', async () => {
    expect(await read(sheetBytes('<row r="1"><c r="A1" s="0"/></row>'))).toMatchObject({ code: 'delivery-empty' });
  });

  it('refuses a file beyond the limit before looking at it', async () => {
    expect(await read('12345', { limits: { ...LIMITS, bytes: 4 } })).toEqual({
      ok: false,
      code: 'delivery-too-large',
      details: { what: 'bytes', found: 5, allowed: 4 },
    });
  });

  it('refuses a bomb in a workbook', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) });
    expect(await read(bytes, { limits: { ...LIMITS, unpackedBytes: 1_000_000 } })).toMatchObject({
      code: 'delivery-too-large',
      details: { what: 'unpackedBytes', found: 30_000_000, allowed: 1_000_000 },
    });
  });

  it('refuses a file that is of another kind than its mapping says', async () => {
    expect(await read('a;b', { format: 'xlsx' })).toMatchObject({ details: { reason: 'other-format', found: 'text' } });
    expect(await read(sheetBytes(''), { format: 'csv' })).toMatchObject({ details: { found: 'xlsx' } });
    expect(await read(new Uint8Array([0, 1, 2, 3, 0, 0]))).toMatchObject({ details: { reason: 'unknown-format' } });
  });

  it('reads a new workbook where the mapping expects an old one', async () => {
    const bytes = sheetBytes('<row><c><v>1</v></c></row>');
    expect((await readWell(bytes, { format: 'xls' })).format).toBe('xlsx');
  });

  it('knows no sheets in a file that is one table', async () => {
    expect(await read('a;b\n', { sheet: 'Tabelle1' })).toMatchObject({
      code: 'delivery-sheet-unknown',
      details: { count: 0 },
    });
  });

  it('passes on what the encoding and the macro check say', async () => {
    expect(await read(new Uint8Array([0x61, 0xff]), { encoding: 'utf-8' })).toMatchObject({
      code: 'delivery-encoding',
    });
    const macro = sheetBytes('', { more: { 'xl/vbaProject.bin': 'x' } });
    expect(await read(macro)).toMatchObject({ code: 'delivery-macro' });
  });
});

describe('foreign bytes', () => {
  const OPENINGS = [
    '',
    'PAR1',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '{"',
    'STRUCTURE,STRUCTURE_ID\n',
    '<',
  ];
  const known = new Set<string>(FINDING_CODES);

  it('never make a reader throw', async () => {
    const opening = fc.constantFrom(...OPENINGS.map((text) => new Uint8Array(Buffer.from(text, 'latin1'))));
    await fc.assert(
      fc.asyncProperty(opening, fc.uint8Array({ maxLength: 600 }), async (start, rest) => {
        const result = await read(new Uint8Array([...start, ...rest]));
        expect(result.ok || known.has(result.code)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('never make a reader throw when a good workbook is damaged', async () => {
    const good = sheetBytes('<row r="1"><c r="A1"><v>1</v></c></row>');
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, byte, length) => {
        const damaged = good.slice(0, Math.max(length, 1));
        if (at < damaged.length) damaged[at] = byte;
        const result = await read(damaged);
        expect(result.ok || known.has(result.code)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
