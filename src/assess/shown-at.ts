import { isShown } from '../core/status.ts';
import type { ValueColumn } from '../core/table.ts';

/** The value of an area where it is shown; NaN where it is not, or where there is no column. */
export function shownAt(column: ValueColumn | null, area: number): number {
  return column && isShown(column.statuses[area]!) ? column.values[area]! : Number.NaN;
}

/** Shown values at some areas, in their order; NaN for the others. */
export function shownAtAll(column: ValueColumn, areas: Uint32Array): Float64Array {
  return Float64Array.from(areas, (area) => shownAt(column, area));
}
