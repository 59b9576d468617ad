import type { LinearProgram } from '../../core/linear-solver.ts';

/** A row of a linear program: lower ≤ Σ value × column ≤ upper. */
export interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Rows one after the other, as a linear program keeps them. */
export function matrixOf(rows: readonly Row[]): Omit<LinearProgram, 'columnLower' | 'columnUpper'> {
  const rowStarts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, at) => {
    rowStarts[at + 1] = rowStarts[at]! + columns.length;
  });
  const rowColumns = new Int32Array(rowStarts.at(-1) ?? 0);
  const rowValues = new Float64Array(rowColumns.length);
  rows.forEach(({ columns, values }, at) => {
    rowColumns.set(columns, rowStarts[at]!);
    rowValues.set(values, rowStarts[at]!);
  });
  return {
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    ...{ rowStarts, rowColumns, rowValues },
  };
}
