import { type NeighbourWeights, neighbourWeights } from '../stats/space/neighbour-weights.ts';
import type { PlanePoints } from './inner-points.ts';
import { evenCell, type PointGrid, pointGrid } from './point-grid.ts';

/** The nearest found so far, ascending by distance, equal distances by index. */
interface Nearest {
  readonly indices: number[];
  readonly squares: number[];
}

/**
 * The k nearest other areas of each area, by the distance of their points; of equally near ones those that come first.
 * Rarely symmetric: a remote area has near ones that have nearer ones.
 * Cost: O(areas · k) for points that are spread about evenly.
 * @param points one per area in a plane, NaN where there is none
 * @param count how many, 0 or more; fewer where there are not so many others
 * @returns neighbours of weight 1; none for an area without point
 * @throws {RangeError} if count is no whole number of 0 or more
 * @see golden: neighbours
 */
export function nearestNeighbours(points: PlanePoints, count: number): NeighbourWeights {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`the number of neighbours is a whole number, got ${count}`);
  const grid = pointGrid(points, evenCell(points));
  return neighbourWeights(Array.from(points.x, (_, area) => nearestOf(area, { points, grid, count })));
}

interface Search {
  readonly points: PlanePoints;
  readonly grid: PointGrid;
  readonly count: number;
}

function nearestOf(area: number, { points, grid, count }: Search): number[] {
  const [x, y] = [points.x[area]!, points.y[area]!];
  const found: Nearest = { indices: [], squares: [] };
  if (count === 0 || Number.isNaN(x) || Number.isNaN(y)) return found.indices;
  const [column, row] = [grid.columnOf(x), grid.rowOf(y)];
  const lastRing = Math.max(column, grid.columns - 1 - column, row, grid.rows - 1 - row);
  for (let ring = 0; ring <= lastRing; ring++) {
    // Whatever lies in this ring of cells or beyond is at least as far as the rings before are wide.
    const gap = Math.max(0, ring - 1) * grid.cell;
    if (found.indices.length === count && found.squares[count - 1]! < gap * gap) break;
    forEachInRing(grid, { column, row, ring }, (other) => {
      if (other === area) return;
      const square = (points.x[other]! - x) ** 2 + (points.y[other]! - y) ** 2;
      insert(found, { index: other, square, count });
    });
  }
  return found.indices;
}

function forEachInRing(
  grid: PointGrid,
  { column, row, ring }: { readonly column: number; readonly row: number; readonly ring: number },
  visit: (index: number) => void,
): void {
  for (let down = Math.max(0, row - ring); down <= Math.min(grid.rows - 1, row + ring); down++) {
    const isEdge = Math.abs(down - row) === ring;
    const step = isEdge || ring === 0 ? 1 : 2 * ring;
    for (let aside = column - ring; aside <= column + ring; aside += step)
      if (aside >= 0 && aside < grid.columns) grid.at(aside, down).forEach(visit);
  }
}

function insert(
  { indices, squares }: Nearest,
  { index, square, count }: { readonly index: number; readonly square: number; readonly count: number },
): void {
  const isBefore = (place: number): boolean =>
    square < squares[place]! || (square === squares[place] && index < indices[place]!);
  if (indices.length === count && !isBefore(count - 1)) return;
  let place = indices.length;
  while (place > 0 && isBefore(place - 1)) place -= 1;
  indices.splice(place, 0, index);
  squares.splice(place, 0, square);
  indices.splice(count);
  squares.splice(count);
}
