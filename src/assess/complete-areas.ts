import type { AreaTable } from '../core/area.ts';
import { isShown, STATUS, weakerStatus } from '../core/status.ts';
import type { LevelFigures } from './level-figures.ts';

/** Areas of a level that have all figures. */
export interface CompleteAreas {
  /** indices into AreaTable.areas, in the order of the level */
  readonly areas: Uint32Array;
  /** values per figure, in the order of the areas */
  readonly columns: readonly Float64Array[];
  /** per area of the table: shown where it is complete, else why not; not-applicable outside the level */
  readonly statuses: Uint8Array;
  /** numbers of areas left out, by reason */
  readonly left: { readonly hiddenAreas: number; readonly excludedAreas: number; readonly otherAreas: number };
}

/**
 * Picks the areas that have a shown value of every figure. Nothing is filled in; areas that the office excludes stay out.
 * @param figures columns of one level in one year
 * @param table all areas
 * @returns values of the complete areas and why the others are left out
 */
export function completeAreas({ level, columns }: LevelFigures, table: AreaTable): CompleteAreas {
  const statuses = new Uint8Array(table.areas.length).fill(STATUS['not-applicable']);
  const left = { hiddenAreas: 0, excludedAreas: 0, otherAreas: 0 };
  const complete = level.areas.filter((area) => {
    let status: number = table.areas[area]!.excluded ? STATUS.excluded : STATUS.ok;
    for (const { value } of columns) {
      if (status === STATUS.excluded) break;
      status = weakerStatus(status, value.statuses[area]!);
    }
    statuses[area] = status;
    if (isShown(status)) return true;
    if (status === STATUS.hidden) left.hiddenAreas += 1;
    else if (status === STATUS.excluded) left.excludedAreas += 1;
    else left.otherAreas += 1;
    return false;
  });
  const valuesOf = (values: Float64Array): Float64Array => Float64Array.from(complete, (area) => values[area]!);
  return { areas: complete, columns: columns.map(({ value }) => valuesOf(value.values)), statuses, left };
}
