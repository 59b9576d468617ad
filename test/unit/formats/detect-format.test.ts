import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectBinaryFormat, detectTextFormat } from '../../../src/formats/detect-format.ts';
import { sheetBytes } from './spreadsheet/workbook-bytes.ts';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('detectBinaryFormat', () => {
  it('goes by the first bytes, never by the name', () => {
    expect(detectBinaryFormat(strToU8('PAR1....'))).toBe('parquet');
    expect(detectBinaryFormat(new Uint8Array([...COMPOUND, ...new Array(600).fill(0)]))).toBe('xls');
    expect(detectBinaryFormat(sheetBytes(''))).toBe('xlsx');
    expect(detectBinaryFormat(strToU8('code;wert'))).toBeNull();
  });

  it('says why other archives are not read', () => {
    expect(detectBinaryFormat(zipSync({ 'content.xml': strToU8('<a/>') }))).toMatchObject({
      details: { reason: 'spreadsheet-unknown' },
    });
    expect(detectBinaryFormat(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toMatchObject({
      details: { reason: 'spreadsheet-unknown' },
    });
    expect(detectBinaryFormat(strToU8('PK and nothing more'))).toMatchObject({ details: { reason: 'damaged' } });
  });

  it('sees a workbook locked with a password', () => {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const bytes = new Uint8Array([...COMPOUND, ...new Array(504).fill(0), ...name, ...new Array(100).fill(0)]);
    expect(detectBinaryFormat(bytes)).toMatchObject({ details: { reason: 'encrypted' } });
  });
});

describe('detectTextFormat', () => {
  it.each([
    ['jsonstat', '\n {"version": "2.0"}'],
    ['ffcsv', 'statistics_code;statistics_label;time_code'],
    ['ffcsv', 'Statistik_Code;Statistik_Label;Zeit_Code'],
    ['sdmx-csv', 'STRUCTURE[;],STRUCTURE_ID,ACTION'],
    ['sdmx-csv', 'DATAFLOW;GEO;OBS_VALUE'],
    ['genesis', 'GENESIS-Tabelle: Temporär\nFlächen;;'],
    ['genesis', '"Tabelle: 12411-0001";;'],
    ['csv', 'Tabelle;Wert\n1;2'],
    ['csv', 'code,wert'],
    ['csv', ''],
  ])('%s: %j', (format, text) => {
    expect(detectTextFormat(text)).toBe(format);
  });

  it('refuses web pages that were saved as tables', () => {
    expect(detectTextFormat('<html><table>')).toMatchObject({ details: { reason: 'markup' } });
    expect(detectTextFormat('<?xml version="1.0"?>')).toMatchObject({ details: { reason: 'markup' } });
  });
});
