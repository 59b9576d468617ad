import { type NeighbourWeights, neighbourWeights } from '../stats/space/neighbour-weights.ts';
import type { PlanePoints } from './inner-points.ts';
import { pointGrid } from './point-grid.ts';

/**
 * All other areas whose points lie within a distance.
 * Cost: O(areas · neighbours); a wide band over many areas makes as many links as it names.
 * @param points one per area in a plane, NaN where there is none
 * @param distance in units of the plane, above 0; a distance of exactly this counts
 * @returns symmetric neighbours of weight 1; none for an area without point
 * @throws {RangeError} if the distance is not above 0
 * @see golden: neighbours
 */
export function distanceBand(points: PlanePoints, distance: number): NeighbourWeights {
  if (!(distance > 0)) throw new RangeError(`a distance band is wider than 0, got ${distance}`);
  const grid = pointGrid(points, distance);
  const lists = Array.from(points.x, (x, area) => {
    const y = points.y[area]!;
    const near: number[] = [];
    if (Number.isNaN(x) || Number.isNaN(y)) return near;
    for (let row = grid.rowOf(y - distance); row <= grid.rowOf(y + distance); row++) {
      for (let column = grid.columnOf(x - distance); column <= grid.columnOf(x + distance); column++) {
        for (const other of grid.at(column, row)) {
          const square = (points.x[other]! - x) ** 2 + (points.y[other]! - y) ** 2;
          if (other !== area && square <= distance * distance) near.push(other);
        }
      }
    }
    return near;
  });
  return neighbourWeights(lists);
}
