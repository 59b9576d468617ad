import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnLetters, parseCellAddress } from '../../../../src/formats/spreadsheet/cell-address.ts';

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

it('reads addresses back, with and without dollar signs', () => {
  fc.assert(
    fc.property(fc.nat(16_383), fc.nat(1_048_575), (column, row) => {
      expect(parseCellAddress(`${columnLetters(column)}${row + 1}`)).toEqual({ row, column });
      expect(parseCellAddress(`$${columnLetters(column)}$${row + 1}`)).toEqual({ row, column });
    }),
  );
});

it.each(['', 'A', '1', 'A0', '1A', 'A1B', 'XFE1', 'A1048577', 'Ä1', 'A-1', 'AAAAAAAAAAAAA1'])('refuses %j', (text) => {
  expect(parseCellAddress(text)).toBeNull();
});
