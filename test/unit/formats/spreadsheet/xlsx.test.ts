import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/core/grid.ts';
import { LIMITS } from '../../../../src/formats/refusal.ts';
import { parseXlsx } from '../../../../src/formats/spreadsheet/xlsx.ts';
import { describeWithReference } from '../../../reference.ts';
import { fileBytes } from '../reading.ts';
import { sheetBytes, workbookBytes } from './workbook-bytes.ts';

function grids(bytes: Uint8Array, sheet: string | null = null) {
  const parsed = parseXlsx(bytes, { sheet });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.grids;
}

const DATES = '<numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>';
const STYLES = `${DATES}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;

describe('parseXlsx', () => {
  it('reads every kind of cell', () => {
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" s="1"><v>44561</v></c><c r="E1" t="str"><f>A1</f><v>a &amp; b</v></c>' +
      '<c r="F1" t="inlineStr"><is><r><t>zwei </t></r><r><t>Teile</t></r><rPh><t>nein</t></rPh></is></c>' +
      '<c r="G1" t="d"><v>2021-12-31T00:00:00</v></c><c r="H1" s="0"/><c r="I1" t="e"><v>#REF!</v></c></row>';
    const sharedStrings =
      '<si><r><t>ge</t></r><r><t xml:space="preserve">teilt_x000D_ </t></r><rPh><t>x</t></rPh></si>';
    const [grid] = grids(sheetBytes(row, { sharedStrings, styles: STYLES }));
    expect(grid?.rows).toEqual([
      ['geteilt\r ', 1.5, true, '2021-12-31', 'a & b', 'zwei Teile', '2021-12-31', null, '#REF!'],
    ]);
  });

  it('keeps the place of cells: empty rows and columns before them, none after', () => {
    const [grid] = grids(
      sheetBytes('<row r="3"><c r="C3"><v>0</v></c><c r="D3"/></row><row r="9"><c r="A9" s="1"/></row>'),
    );
    expect(grid?.rows).toEqual([[], [], [null, null, 0]]);
  });

  it('reads rows and cells without addresses', () => {
    const [grid] = grids(sheetBytes('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'));
    expect(grid?.rows).toEqual([[1, 2], [3]]);
  });

  it('gives merged cells as they were', () => {
    const xml = '<sheetData/><mergeCells><mergeCell ref="B1:D2"/><mergeCell ref="A1"/></mergeCells>';
    const [grid] = grids(workbookBytes({ sheets: { A: xml } }));
    expect(grid?.merges).toEqual([{ row: 0, column: 1, rowCount: 2, columnCount: 3 }]);
  });

  it('counts dates from 1904 where the workbook does', () => {
    const bytes = sheetBytes('<row><c s="1"><v>43099</v></c></row>', {
      styles: STYLES,
      workbookStart: '<workbookPr date1904="1"/>',
    });
    expect(grids(bytes)[0]?.rows).toEqual([['2021-12-31']]);
  });

  it('reads only the sheets that are wanted', () => {
    const bytes = workbookBytes({ sheets: { Eins: '<sheetData/>', 'A &amp; B': '<sheetData/>' } });
    expect(grids(bytes).map(({ name }) => name)).toEqual(['Eins', 'A & B']);
    expect(grids(bytes, 'A & B').map(({ name }) => name)).toEqual(['A & B']);
    expect(parseXlsx(bytes, { sheet: 'Zwei' })).toMatchObject({ code: 'delivery-sheet-unknown' });
  });

  it('refuses a workbook with macros', () => {
    const bytes = sheetBytes('', { more: { 'xl/vbaProject.bin': 'x' } });
    expect(parseXlsx(bytes, { sheet: null })).toMatchObject({ code: 'delivery-macro' });
  });

  it('refuses declared entities instead of expanding them', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
    const bytes = sheetBytes('', { more: { 'xl/worksheets/sheet0.xml': laughs } });
    expect(parseXlsx(bytes, { sheet: null })).toMatchObject({ details: { reason: 'xml-entities' } });
  });

  it.each([
    ['a text that is not in the list', '<row><c t="s"><v>5</v></c></row>'],
    ['a number that is none', '<row><c><v>abc</v></c></row>'],
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a row beyond the last', '<row r="99999999999"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a tag cut off', '<row r="1"><c r="A1'],
  ])('refuses %s', (_title, rows) => {
    expect(parseXlsx(sheetBytes(rows), { sheet: null })).toMatchObject({ details: { reason: 'sheet-damaged' } });
  });

  it('counts the empty cells before a far one, over all sheets', () => {
    const far = '<sheetData><row r="1"><c r="J1"><v>1</v></c></row></sheetData>';
    const bytes = workbookBytes({ sheets: { A: far, B: far } });
    expect(parseXlsx(bytes, { sheet: null, limits: { ...LIMITS, cells: 19 } })).toMatchObject({
      code: 'delivery-too-large',
      details: { what: 'cells', found: 20, allowed: 19 },
    });
    expect(parseXlsx(bytes, { sheet: null, limits: { ...LIMITS, cells: 20 } })).toMatchObject({ ok: true });
  });

  it('refuses a cell that is too long', () => {
    const bytes = sheetBytes('<row r="7"><c r="C7" t="s"><v>0</v></c></row>', {
      sharedStrings: `<si><t>${'x'.repeat(11)}</t></si>`,
    });
    expect(parseXlsx(bytes, { sheet: null, limits: { ...LIMITS, cellLength: 10 } })).toMatchObject({
      details: { what: 'cellLength', found: 11, allowed: 10, line: 7, inColumn: 'C', inSheet: 'Tabelle1' },
    });
  });

  it('counts a row that is left out as a cell: it costs memory too', () => {
    const bytes = sheetBytes('<row r="1000"><c r="A1000"><v>1</v></c></row>');
    expect(parseXlsx(bytes, { sheet: null, limits: { ...LIMITS, cells: 999 } })).toMatchObject({
      code: 'delivery-too-large',
      details: { what: 'cells', found: 1000, allowed: 999 },
    });
    expect(parseXlsx(bytes, { sheet: null, limits: { ...LIMITS, cells: 1000 } })).toMatchObject({ ok: true });
  });
});

describeWithReference('an original workbook of the BBSR', (folder) => {
  it('holds the same cells for us as for read-excel-file', async () => {
    const bytes = fileBytes(folder, 'bbsr-crosswalk/ref-kreise-umrech-2020-1990-2019.xlsx');
    const ours = grids(bytes);
    const theirs = await readExcelFile(bytes.buffer as ArrayBuffer, { trim: false });
    expect(ours.map(({ name }) => name)).toEqual(theirs.map(({ sheet }) => sheet));
    for (const [index, { data }] of theirs.entries()) {
      const width = Math.max(...data.map((row) => row.length));
      const rows = (ours[index]?.rows ?? []).map((row): Cell[] =>
        Array.from({ length: width }, (_, at) => row[at] ?? null),
      );
      expect(rows).toEqual(data);
    }
  });
});
