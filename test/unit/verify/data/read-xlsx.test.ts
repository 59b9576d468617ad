import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../src/formats/write-xlsx.ts';
import type { TableCell } from '../../../../src/verify/data/compare-rows.ts';
import { eachXlsxRow } from '../../../../src/verify/data/read-xlsx.ts';
import { bytesOf } from '../publication.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/sharedStrings.xml';

/** A sheet with the heading "Zahl" and the numbers 7 and 8 below, changed in one part. */
function workbook(path: string, change: (part: string) => string): Uint8Array {
  const column = { name: 'Zahl', kind: 'number', at: (row: number) => 7 + row } as const;
  const bytes = bytesOf(writeXlsx({ sheets: [{ name: 'Blatt', columns: [column], rowCount: 2 }], date: '2022-01-01' }));
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

/** Rows by line; null where the workbook is refused. */
function rowsOf(bytes: Uint8Array): Record<number, TableCell[]> | null {
  const rows: Record<number, TableCell[]> = {};
  const isRead = eachXlsxRow(bytes, (cells, { line }) => {
    rows[line] = cells;
  });
  return isRead ? rows : null;
}

const SEVEN = '<c r="A2"><v>7</v></c>';
const withCell = (cell: string) => rowsOf(workbook(SHEET, (sheet) => sheet.replace(SEVEN, cell)));

describe('cells of a workbook', () => {
  it.each<[string, string, TableCell[]]>([
    ['an empty one', '<c r="A2" s="3"/>', []],
    ['a number with a sign and a power', '<c r="A2"><v>-1.2E3</v></c>', [-1200]],
    ['a text of its own', '<c r="A2" t="inlineStr"><is><t>2</t></is></c>', ['2']],
    [
      'a text of several looks',
      '<c r="A2" t="inlineStr"><is><r><rPr><b/><color rgb="1"/></rPr><t>zwei </t></r><r><t xml:space="preserve">Leute</t></r></is></c>',
      ['zwei Leute'],
    ],
    ['one without an address', '<c><v>2</v></c><c><v>3</v></c>', [2, 3]],
    ['one without an address behind one with', '<c r="B2"><v>2</v></c><c><v>3</v></c>', [undefined, 2, 3]],
    ['a truth value', '<c r="A2" t="b"><v>1</v></c>', ['TRUE']],
    ['a failure', '<c r="A2" t="e"><v>#REF!</v></c>', ['#REF!']],
    ['a formula with its value', '<c r="A2"><f>1+1</f><v>2</v></c>', [2]],
    ['a formula with its text', '<c r="A2" t="str"><f>"zwei"</f><v>zwei</v></c>', ['zwei']],
    ['a formula of many cells', '<c r="A2"><f t="shared" ref="A2:A3" si="0">B2</f><v>2</v></c>', [2]],
    ['a day as a number', '<c r="A2" s="9"><v>44197</v></c>', [44_197]],
    ['a day as a text', '<c r="A2" t="d"><v>2021-01-01</v></c>', ['2021-01-01']],
    ['character data', '<c r="A2" t="str"><v><![CDATA[2]]></v></c>', ['2']],
    ['blanks and quotes of another kind', "\n <c  r='A2'\n t='n' ><v>2</v></c>\n", [2]],
    ['a cell with hints for others', '<c r="A2" cm="1" vm="1"><v>2</v></c>', [2]],
  ])('are read: %s', (_what, cell, expected) => {
    const rows = withCell(cell);
    expect(rows?.[2] ?? null).toEqual(expected);
    expect(rows?.[3]).toEqual([8]);
  });

  it.each([
    ['a text that is none of the file', '<c r="A2" t="s"><v>99</v></c>'],
    ['a text with a number like none', '<c r="A2" t="s"><v>-1</v></c>'],
    ['a number that is none', '<c r="A2"><v>2 Personen</v></c>'],
    ['a type that nobody knows', '<c r="A2" t="x"><v>2</v></c>'],
    ['a formula that nobody worked out', '<c r="A2"><f>SUM(1,1)</f></c>'],
    ['one place twice', '<c r="A2"><v>7</v></c><c r="A2"><v>2</v></c>'],
    ['cells out of order', '<c r="B2"><v>7</v></c><c r="A2"><v>2</v></c>'],
    ['the place of another row', '<c r="A3"><v>2</v></c>'],
    ['no place at all', '<c r="?"><v>2</v></c>'],
    ['words beside the cells', `${SEVEN}2 Personen`],
    ['words beside the value', '<c r="A2">2<v>7</v></c>'],
    ['an element that nobody knows', `${SEVEN}<extLst><ext><v>2</v></ext></extLst>`],
    ['a cut off cell', '<c r="A2"><v>7</v>'],
  ])('are refused: %s', (_what, cell) => {
    expect(withCell(cell)).toBeNull();
  });
});

describe('rows and texts of a workbook', () => {
  const changed = (path: string, how: (part: string) => string) => rowsOf(workbook(path, how));

  it('are read without numbers, with blanks between them, and where a row is empty', () => {
    const without = changed(SHEET, (sheet) => sheet.replace('<row r="2"', ' <row spans="1:1"'));
    expect(without).toEqual({ 1: ['Zahl'], 2: [7], 3: [8] });
    const empty = changed(SHEET, (sheet) => sheet.replace(`<row r="2">${SEVEN}</row>`, '<row r="2"/>'));
    expect(empty).toEqual({ 1: ['Zahl'], 2: [], 3: [8] });
  });

  it.each([
    ['a row that comes twice', (sheet: string) => sheet.replace('<row r="3"', '<row r="2"')],
    ['words between rows', (sheet: string) => sheet.replace('<row r="3"', '2 Personen<row r="3"')],
    ['a row of another name', (sheet: string) => sheet.replace(/<row r="3">.*?<\/row>/, '<line>2</line>')],
    ['an end that is missing', (sheet: string) => sheet.replace('</sheetData>', '')],
    ['rows under another prefix', (sheet: string) => sheet.replaceAll('sheetData', 'x:sheetData')],
  ])('are refused: %s', (_what, how) => {
    expect(changed(SHEET, how)).toBeNull();
  });

  it('are read where a shared text has several looks', () => {
    const rich = changed(TEXTS, (part) => part.replace(/<t [^>]*>Zahl<\/t>/, '<r><t>Za</t></r><r><rPr/><t>hl</t></r>'));
    expect(rich?.[1]).toEqual(['Zahl']);
  });

  it.each([
    ['a text that no cell shows', (part: string) => part.replace('</sst>', '<si><t>2 Personen</t></si></sst>')],
    ['a reading aid', (part: string) => part.replace('</si>', '<rPh sb="0" eb="1"><t>2 Personen</t></rPh></si>')],
  ])('are refused: %s', (_what, how) => {
    expect(changed(TEXTS, how)).toBeNull();
  });

  it('are refused where a tab leads to another part than its place says', () => {
    const moved = changed('xl/_rels/workbook.xml.rels', (part) =>
      part.replace('worksheets/sheet1', 'worksheets/other'),
    );
    expect(moved).toBeNull();
  });
});
