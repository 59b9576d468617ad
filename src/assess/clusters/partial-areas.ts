import type { AreaTable } from '../../core/area.ts';
import { isShown, STATUS, weakerStatus } from '../../core/status.ts';
import type { CompleteAreas } from '../complete-areas.ts';
import type { LevelFigures } from '../level-figures.ts';

/** Share of the figures that an area must have to be compared with others. */
export const LEAST_SHOWN = 2 / 3;

/**
 * Picks the areas that have a shown value of at least two thirds of the figures. Nothing is filled in: gaps stay NaN.
 * Areas that the office excludes stay out.
 * @param figures columns of one level in one year
 * @param table all areas
 * @returns values of these areas, and why the others are left out
 */
export function partialAreas({ level, columns }: LevelFigures, table: AreaTable): CompleteAreas {
  const statuses = new Uint8Array(table.areas.length).fill(STATUS['not-applicable']);
  const left = { hiddenAreas: 0, excludedAreas: 0, otherAreas: 0 };
  const areas = level.areas.filter((area) => {
    const weakest = columns.reduce(
      (status, { value }) => weakerStatus(status, value.statuses[area]!),
      STATUS.ok as number,
    );
    const shown = columns.filter(({ value }) => isShown(value.statuses[area]!)).length;
    const isIn = !table.areas[area]!.excluded && shown > 0 && shown >= LEAST_SHOWN * columns.length;
    statuses[area] = table.areas[area]!.excluded ? STATUS.excluded : isIn ? STATUS.ok : weakest;
    if (isIn) return true;
    if (statuses[area] === STATUS.excluded) left.excludedAreas += 1;
    else if (statuses[area] === STATUS.hidden) left.hiddenAreas += 1;
    else left.otherAreas += 1;
    return false;
  });
  const valueAt = ({ values, statuses: own }: (typeof columns)[number]['value'], area: number): number =>
    isShown(own[area]!) ? values[area]! : Number.NaN;
  return {
    areas,
    columns: columns.map(({ value }) => Float64Array.from(areas, (area) => valueAt(value, area))),
    statuses,
    left,
  };
}
