import { isShown } from '../core/status.ts';
import type { ValueColumn } from '../core/table.ts';

/** Areas of a level whose values are shown, and the values in the same order. */
export interface ShownValues {
  readonly areas: Uint32Array;
  readonly values: Float64Array;
}

/** Picks the shown values of some areas. */
export function shownValues(column: ValueColumn, areas: Uint32Array): ShownValues {
  const shownAreas = new Uint32Array(areas.length);
  const values = new Float64Array(areas.length);
  let count = 0;
  for (let i = 0; i < areas.length; i++) {
    const area = areas[i]!;
    if (!isShown(column.statuses[area]!)) continue;
    shownAreas[count] = area;
    values[count] = column.values[area]!;
    count += 1;
  }
  return { areas: shownAreas.subarray(0, count), values: values.subarray(0, count) };
}
