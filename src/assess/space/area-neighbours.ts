import type { AreaTable } from '../../core/area.ts';
import type { AreaShapes } from '../../core/geometry.ts';
import { levelMembers } from '../level-members.ts';
import { levelNeighbours } from './level-neighbours.ts';

/**
 * Which areas of the same level touch.
 * @param areas all areas
 * @param shapes their shapes
 * @returns by area the indices of its neighbours; none for areas without a shape and for the region
 */
export function areaNeighbours(areas: AreaTable, shapes: AreaShapes): readonly (readonly number[])[] {
  const found: number[][] = areas.areas.map(() => []);
  const neighboursOf = levelNeighbours(areas, shapes);
  for (const level of levelMembers(areas)) {
    const around = neighboursOf(level);
    if (!around) continue;
    const { offsets, neighbours } = around.links;
    around.areas.forEach((area, row) => {
      for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry += 1)
        found[area]!.push(around.areas[neighbours[entry]!]!);
    });
  }
  return found;
}
