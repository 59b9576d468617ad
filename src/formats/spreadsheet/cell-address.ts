/** Largest row and column of a spreadsheet, from 1. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Place of a cell, 0-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** Letters of a column, 0-based: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Reads `B12` or `$B$12`; null if it is no address of a spreadsheet. */
export function parseCellAddress(text: string): CellAddress | null {
  let column = 0;
  let row = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 36) continue;
    if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else {
      const letter = code & ~32;
      if (row > 0 || letter < 65 || letter > 90) return null;
      column = column * 26 + letter - 64;
    }
  }
  if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) return null;
  return { row: row - 1, column: column - 1 };
}
