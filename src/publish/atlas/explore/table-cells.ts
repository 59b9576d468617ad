import type { CsvCell } from './csv-text.ts';

/** The cells of a table of the page. */
export function tableCells(table: HTMLTableElement): readonly (readonly CsvCell[])[] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell): CsvCell => {
      const { value } = cell.dataset;
      if (cell.classList.contains('number') && value !== undefined && value !== '') return Number(value);
      return readText(cell);
    }),
  );
}

function readText(cell: HTMLElement): string {
  const [label, unit] = [cell.querySelector('.label'), cell.querySelector('.unit')].map((part) => part?.textContent);
  const text = label && unit ? `${label} (${unit})` : (cell.textContent ?? '');
  return text.replace(/\s+/g, ' ').trim();
}
