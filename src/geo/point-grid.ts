import type { PlanePoints } from './inner-points.ts';

/** Points sorted into square cells, each cell by index. Points that are NaN are in none. */
export interface PointGrid {
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** column or row of a coordinate, inside the grid */
  columnOf(x: number): number;
  rowOf(y: number): number;
  /** points of a cell of the grid */
  at(column: number, row: number): Uint32Array;
}

/** Cells at most for each point, so that far-off points do not ask for an endless grid. */
const MOST_CELLS = 4;

/**
 * Builds a grid over points.
 * @param points coordinates in a plane
 * @param cell side of a cell, above 0; grown where the points would need many more cells than they are
 */
export function pointGrid({ x, y }: PlanePoints, cell: number): PointGrid {
  const members: number[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  x.forEach((px, index) => {
    const py = y[index]!;
    if (Number.isNaN(px) || Number.isNaN(py)) return;
    members.push(index);
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  });
  const [width, height] = members.length === 0 ? [0, 0] : [right - left, bottom - top];
  let side = cell;
  const count = (length: number): number => Math.floor(length / side) + 1;
  while (count(width) * count(height) > MOST_CELLS * members.length + MOST_CELLS) side *= 2;
  const [columns, rows] = [count(width), count(height)];
  const columnOf = (px: number): number => Math.min(columns - 1, Math.max(0, Math.floor((px - left) / side)));
  const rowOf = (py: number): number => Math.min(rows - 1, Math.max(0, Math.floor((py - top) / side)));
  const starts = new Uint32Array(columns * rows + 1);
  const cellOf = (index: number): number => rowOf(y[index]!) * columns + columnOf(x[index]!);
  for (const index of members) starts[cellOf(index) + 1]! += 1;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const sorted = new Uint32Array(members.length);
  const next = starts.slice();
  for (const index of members) sorted[next[cellOf(index)]!++] = index;
  return {
    cell: side,
    columns,
    rows,
    columnOf,
    rowOf,
    at: (column, row) => {
      const place = row * columns + column;
      return sorted.subarray(starts[place], starts[place + 1]);
    },
  };
}

/** Side of a cell that holds about two points, were they spread evenly. */
export function evenCell({ x, y }: PlanePoints): number {
  let [left, top, right, bottom, count] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  x.forEach((px, index) => {
    if (Number.isNaN(px)) return;
    count += 1;
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, y[index]!);
    bottom = Math.max(bottom, y[index]!);
  });
  if (count === 0) return 1;
  const [width, height] = [right - left, bottom - top];
  return Math.sqrt((2 * width * height) / count) || Math.max(width, height) / count || 1;
}
