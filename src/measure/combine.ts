import { isShown, MARK, STATUS, weakerStatus } from '../core/status.ts';
import type { ValueColumn, WritableColumn } from '../core/table.ts';

/** A column and the factor with which it enters a sum. */
export interface WeightedColumn {
  readonly column: ValueColumn;
  readonly coefficient: number;
}

/**
 * Sum of columns, area by area. A value needs all inputs; else the result has the weakest of their statuses.
 * A sum of zero keeps the mark of a printed zero that is not nothing.
 * @param parts at least one column, all of the same length
 * @returns a new column, or the only one itself where its factor is 1
 */
export function combineColumns(parts: readonly WeightedColumn[]): ValueColumn {
  const [first] = parts;
  if (first && parts.length === 1 && first.coefficient === 1) return first.column;
  const length = first?.column.values.length ?? 0;
  const values = new Float64Array(length);
  const statuses = new Uint8Array(length).fill(STATUS.ok);
  let marks: Uint8Array | null = null;
  for (const { column, coefficient } of parts) {
    for (let area = 0; area < length; area++) {
      values[area]! += coefficient * column.values[area]!;
      statuses[area] = weakerStatus(statuses[area]!, column.statuses[area]!);
    }
    if (column.marks) {
      marks ??= new Uint8Array(length);
      for (let area = 0; area < length; area++) marks[area]! |= column.marks[area]!;
    }
  }
  const result: WritableColumn = { values, statuses, marks };
  for (let area = 0; area < length; area++) {
    clearUnlessShown(result, area);
    // 50 and "less than half" make 50: only a zero may be more than nothing
    if (marks && values[area] !== 0) marks[area]! &= ~MARK.lessThanHalf;
  }
  return result;
}

/**
 * multiplier × numerator / denominator, area by area. A denominator of zero makes the value not applicable.
 * @param numerator counts
 * @param denominator counts of the same length
 * @param multiplier factor to the unit of the indicator
 * @returns a new column; its marks say where a printed zero in the numerator is not nothing
 */
export function divideColumns(numerator: ValueColumn, denominator: ValueColumn, multiplier: number): ValueColumn {
  const length = numerator.values.length;
  const values = new Float64Array(length);
  const statuses = new Uint8Array(length);
  const marks = numerator.marks?.map((mark) => mark & MARK.lessThanHalf) ?? null;
  const result: WritableColumn = { values, statuses, marks };
  for (let area = 0; area < length; area++) {
    const status = weakerStatus(numerator.statuses[area]!, denominator.statuses[area]!);
    const isEmpty = isShown(status) && denominator.values[area] === 0;
    statuses[area] = isEmpty ? STATUS['not-applicable'] : status;
    values[area] = (multiplier * numerator.values[area]!) / denominator.values[area]!;
    clearUnlessShown(result, area);
  }
  return result;
}

function clearUnlessShown(column: WritableColumn, area: number): void {
  if (isShown(column.statuses[area]!)) return;
  column.values[area] = Number.NaN;
  if (column.marks) column.marks[area] = 0;
}
