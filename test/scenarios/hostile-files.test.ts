import { describe, expect } from 'vitest';
import { sheetBytes, workbookBytes } from '../unit/formats/spreadsheet/workbook-bytes.ts';
import { type Files, replace, setCell, testScenarios, textOf } from './broken-workspace.ts';

const RESIDENTS = 'sources/residents.csv';
const WORKBOOK = 'sources/residents.xlsx';
const AREAS = 'areas/areas.csv';
const INDICATORS = 'catalogue/indicators.csv';

/** Delivers residents as a workbook of these bytes. */
function deliver(files: Files, bytes: Uint8Array): void {
  delete files[RESIDENTS];
  files[WORKBOOK] = bytes;
  replace(files, 'sources/residents.yaml', ['file: residents.csv', 'file: residents.xlsx']);
}

/** The rows of the CSV delivery as XML of a sheet. */
function rowsOf(files: Files): string {
  const lines = textOf(files, RESIDENTS).trimEnd().split('\r\n');
  return lines
    .map((line, row) => {
      const cells = line.split(';').map((cell, column) => {
        const at = `${'ABCDE'[column]}${row + 1}`;
        return /^\d+$/.test(cell)
          ? `<c r="${at}"><v>${cell}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

/** A zip file whose last part unpacks to so many bytes, by its directory. */
function claimingSize(zip: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array {
  const view = new DataView(zip.buffer);
  const entry = zip.findLastIndex((_, at) => at + 4 < zip.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, bytes, true);
  return zip;
}

/** Puts XML in the place of cell C4: all residents of A03 in 2017. */
const withCell = (files: Files, xml: string): string => rowsOf(files).replace(/<c r="C4"><v>\d+<\/v><\/c>/, xml);

const inWorkbook = { severity: 'error', file: WORKBOOK } as const;
const cell = { ...inWorkbook, sheet: 'Tabelle1', row: 4, column: 'Insgesamt', areaCode: 'A03' } as const;

describe('Hostile workbooks', () => {
  testScenarios([
    {
      title: 'refuses a small file that unpacks to more than may be read',
      given: (files) => deliver(files, claimingSize(sheetBytes(rowsOf(files)), 600_000_000)),
      expected: {
        code: 'delivery-too-large',
        ...inWorkbook,
        details: expect.objectContaining({ what: 'unpackedBytes' }) as never,
      },
    },
    {
      title: 'refuses entities that multiply',
      given: (files) => {
        const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
        deliver(files, workbookBytes({ sheets: { Tabelle1: '' }, more: { 'xl/sharedStrings.xml': bomb } }));
      },
      expected: {
        code: 'delivery-unreadable',
        ...inWorkbook,
        details: expect.objectContaining({ reason: 'xml-entities' }) as never,
      },
      says: 'Die Datei enthält Bestandteile, die aus Sicherheitsgründen nicht gelesen werden.',
    },
    {
      title: 'refuses entities that would fetch a file',
      given: (files) => {
        const thief = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>';
        deliver(files, workbookBytes({ sheets: { Tabelle1: '' }, more: { 'xl/worksheets/sheet0.xml': thief } }));
      },
      expected: {
        code: 'delivery-unreadable',
        ...inWorkbook,
        details: expect.objectContaining({ reason: 'xml-entities' }) as never,
      },
    },
    {
      title: 'refuses a workbook with macros',
      given: (files) => deliver(files, sheetBytes(rowsOf(files), { more: { 'xl/vbaProject.bin': 'x' } })),
      expected: { code: 'delivery-macro', ...inWorkbook },
    },
    {
      title: 'names the place of a cell that is too long',
      given: (files) =>
        deliver(
          files,
          sheetBytes(withCell(files, `<c r="C4" t="inlineStr"><is><t>${'9'.repeat(200_000)}</t></is></c>`)),
        ),
      expected: { code: 'delivery-too-large', ...inWorkbook, sheet: 'Tabelle1', row: 4, column: 'C' },
    },
    {
      title: 'refuses a cell in the last row of a sheet that was blown up',
      given: (files) => {
        const far = '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>';
        const sheets = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`T${index}`, far]));
        deliver(files, workbookBytes({ sheets }));
      },
      expected: {
        code: 'delivery-too-large',
        ...inWorkbook,
        details: expect.objectContaining({ what: 'cells' }) as never,
      },
    },
    {
      title: 'refuses a workbook that was cut off',
      given: (files) => deliver(files, sheetBytes(rowsOf(files)).slice(0, 900)),
      expected: { code: 'delivery-unreadable', ...inWorkbook },
    },
  ]);
});

describe('Clumsy workbooks', () => {
  testScenarios([
    {
      title: 'names a formula that nobody calculated',
      given: (files) => deliver(files, sheetBytes(withCell(files, '<c r="C4"><f>D4+E4</f></c>'))),
      expected: { code: 'value-unreadable', ...cell, value: '=D4+E4' },
      says: 'Die Formel „=D4+E4“ wurde in der Datei nie ausgerechnet.',
    },
    {
      title: 'names a formula that failed',
      given: (files) => deliver(files, sheetBytes(withCell(files, '<c r="C4" t="e"><f>D4+X4</f><v>#REF!</v></c>'))),
      expected: { code: 'value-unreadable', ...cell, value: '#REF!' },
    },
    {
      title: 'does not take a text of a workbook for thousands',
      given: (files) =>
        deliver(files, sheetBytes(withCell(files, '<c r="C4" t="inlineStr"><is><t>1,234</t></is></c>'))),
      expected: {
        code: 'value-ambiguous-decimal',
        ...inWorkbook,
        sheet: 'Tabelle1',
        row: 4,
        column: 'Insgesamt',
        value: '1,234',
      },
    },
    {
      title: 'names a date where a number belongs',
      given: (files) =>
        deliver(files, sheetBytes(withCell(files, '<c r="C4" t="inlineStr"><is><t>01. Mai</t></is></c>'))),
      expected: { code: 'value-unreadable', ...cell, value: '01. Mai' },
    },
    {
      title: 'names true where a number belongs',
      given: (files) => deliver(files, sheetBytes(withCell(files, '<c r="C4" t="b"><v>1</v></c>'))),
      expected: { code: 'value-unreadable', ...cell, value: 'true' },
    },
    {
      title: 'names a row that slipped one column to the right',
      given: (files) =>
        deliver(
          files,
          sheetBytes(
            rowsOf(files).replace(/<row r="4">.*?<\/row>/, (row) =>
              row.replace(/r="([A-E])4"/g, (_whole, letter) => `r="${'BCDEF'['ABCDE'.indexOf(letter)]}4"`),
            ),
          ),
        ),
      expected: { code: 'area-code-empty', ...inWorkbook, sheet: 'Tabelle1', row: 4, column: 'Gebiet', value: '' },
    },
    {
      title: 'names a delivery whose sheet was renamed',
      given: (files) => {
        deliver(files, sheetBytes(rowsOf(files)));
        replace(files, 'sources/residents.yaml', [
          'file: residents.xlsx',
          'file: residents.xlsx\n    sheet: Tabelle 1',
        ]);
      },
      expected: {
        code: 'delivery-sheet-unknown',
        ...inWorkbook,
        details: expect.objectContaining({ sheet: 'Tabelle 1', nearest: 'Tabelle1' }) as never,
      },
    },
  ]);
});

describe('Lists and names in the wrong encoding', () => {
  testScenarios([
    {
      title: 'names a name that another program has misread',
      given: (files) => replace(files, AREAS, ['Altdorf Süd', 'Altdorf SÃ¼d']),
      expected: {
        code: 'delivery-encoding',
        severity: 'error',
        file: AREAS,
        row: 6,
        column: 'name',
        value: 'Altdorf SÃ¼d',
      },
      says: '„Altdorf SÃ¼d“ ist falsch gelesen: Die Zeichenkodierung stimmt nicht.',
    },
    {
      title: 'names a name whose umlaut was given up',
      given: (files) => replace(files, AREAS, ['Altdorf Süd', 'Altdorf S\ufffdd']),
      expected: { code: 'delivery-encoding', severity: 'error', file: AREAS, row: 6, column: 'name' },
    },
    {
      title: 'names a name from the time of DOS',
      given: (files) => {
        files[AREAS] = Uint8Array.from(textOf(files, AREAS), (sign) => (sign === 'ü' ? 0x81 : sign.charCodeAt(0)));
      },
      expected: { code: 'delivery-encoding', severity: 'error', file: AREAS, row: 6, column: 'name' },
    },
    {
      title: 'names a misread name of the catalogue',
      given: (files) => replace(files, INDICATORS, ['Bevölkerung', 'BevÃ¶lkerung']),
      expected: { code: 'delivery-encoding', severity: 'error', file: INDICATORS, row: 2, column: 'name_de' },
    },
    {
      title: 'names a row of a list that a delimiter inside a cell made longer',
      given: (files) => replace(files, INDICATORS, [';neutral;yes', ';neutral;yes;und noch etwas']),
      expected: {
        code: 'delivery-row-long',
        severity: 'error',
        file: INDICATORS,
        row: 2,
        value: 'und noch etwas',
        details: { cells: 13, expected: 12, own: 1 },
      },
    },
    {
      title: 'names the line where a delivery mixes two encodings',
      given: (files) => {
        setCell(files, RESIDENTS, [3, 0, 'ohne Zuordnung']);
        const text = textOf(files, RESIDENTS).replace('A03', 'Süd');
        const at = text.indexOf('Süd');
        const latin = Uint8Array.from(text.slice(at), (sign) => sign.charCodeAt(0));
        files[RESIDENTS] = new Uint8Array([...new TextEncoder().encode(text.slice(0, at)), ...latin]);
      },
      expected: { code: 'delivery-encoding', severity: 'error', file: RESIDENTS, row: 4 },
    },
  ]);
});
