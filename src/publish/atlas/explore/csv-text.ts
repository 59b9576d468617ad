import type { Language } from '../../../locale/language.ts';
import type { TableModel } from '../../charts/table-model.ts';

/** A cell of a file: a number as it is, or a text. */
export type CsvCell = string | number;

/** Makes the spreadsheet of a language show umlauts. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as CSV that the spreadsheet of a language opens: semicolons and decimal commas in German, else commas and points.
 * @param source stands below the rows, behind an empty line
 */
export function csvText(language: Language, rows: readonly (readonly CsvCell[])[], source: readonly CsvCell[]): string {
  const between = language === 'de' ? ';' : ',';
  const cellText = (cell: CsvCell): string =>
    typeof cell === 'number' ? quoted(numberText(language, cell)) : quoted(harmless(cell));
  const quoted = (text: string): string =>
    text.includes(between) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  const lines = [...rows, [], source].map((row) => row.map(cellText).join(between));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function numberText(language: Language, value: number): string {
  const text = String(value);
  return language === 'de' ? text.replace('.', ',') : text;
}

// A spreadsheet takes these for the beginning of a formula.
function harmless(text: string): string {
  return /^[=+@\t]/.test(text) ? `'${text}` : text;
}

/** The cells of a table: heads with units, then rows; marks stand where there is no number. */
export function modelCells({ columns, rows }: TableModel): readonly (readonly CsvCell[])[] {
  const heads = columns.map(({ label, unit }) => (unit === '' ? label : `${label} (${unit})`));
  const body = rows.map(({ cells }) =>
    cells.map((cell, at): CsvCell => {
      if (columns[at]?.kind === 'number' && cell.value !== null) return cell.value;
      return [cell.text, cell.mark ?? ''].filter((part) => part !== '').join(' ');
    }),
  );
  return [heads, ...body];
}
