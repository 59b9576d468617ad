import { closeRing } from './ring.ts';
import type { PlanePolygons } from './topology.ts';

/** The border lines of all areas: position i belongs to area `owner[i]` and is joined with position `next[i]`. */
export interface BorderLines {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly owner: Uint32Array;
  readonly next: Uint32Array;
}

/** Finds lines near a point: those that start at positions list[starts[b]] … list[starts[b + 1] − 1] of bucket b. */
export interface BorderGrid {
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
  /** bucket of a point; lines of other places may share it */
  bucketOf(x: number, y: number): number;
}

/** All rings as positions and the lines between them; positions that repeat the one before are left out. */
export function borderLines(shapes: readonly PlanePolygons[]): BorderLines {
  const rings = shapes.map((polygons) => polygons.flat().map((ring) => closeRing(ring)));
  const count = rings.flat().reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const lines = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    owner: new Uint32Array(count),
    next: new Uint32Array(count),
  };
  let filled = 0;
  rings.forEach((list, area) => {
    for (const ring of list) {
      const first = filled;
      for (let i = 0; i + 1 < ring.length; i++) {
        const [x, y] = ring[i]!;
        lines.x[filled] = x;
        lines.y[filled] = y;
        lines.owner[filled] = area;
        lines.next[filled] = filled + 1;
        filled += 1;
      }
      if (filled > first) lines.next[filled - 1] = first;
    }
  });
  return lines;
}

/** Side of a cell in mean lengths of a line: few cells for a line, few lines in a cell. */
const CELL = 1.5;

/**
 * Sorts lines into square cells, so that those within `reach` of a point are found in the cell of the point.
 * Cost: linear in the number of lines.
 */
export function borderGrid(lines: BorderLines, reach: number): BorderGrid {
  const { x, y, next } = lines;
  let length = 0;
  for (let i = 0; i < x.length; i++) length += Math.hypot(x[next[i]!]! - x[i]!, y[next[i]!]! - y[i]!);
  const cell = Math.max(4 * reach, (CELL * length) / Math.max(1, x.length)) || 1;
  const mask = 2 ** Math.ceil(Math.log2(2 * x.length + 2)) - 1;
  const bucket = (column: number, row: number): number =>
    (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & mask;
  const starts = new Uint32Array(mask + 2);
  forEachCell(lines, { cell, reach }, (_, column, row) => {
    starts[bucket(column, row) + 1]! += 1;
  });
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const list = new Uint32Array(starts.at(-1)!);
  const filled = starts.slice();
  forEachCell(lines, { cell, reach }, (line, column, row) => {
    list[filled[bucket(column, row)]!++] = line;
  });
  return { starts, list, bucketOf: (px, py) => bucket(Math.floor(px / cell), Math.floor(py / cell)) };
}

/** Calls for every cell that a line comes near; long lines go piece by piece, so that they do not fill their box. */
function forEachCell(
  { x, y, next }: BorderLines,
  { cell, reach }: { readonly cell: number; readonly reach: number },
  visit: (line: number, column: number, row: number) => void,
): void {
  for (let line = 0; line < x.length; line++) {
    const [fromX, fromY] = [x[line]!, y[line]!];
    const [alongX, alongY] = [x[next[line]!]! - fromX, y[next[line]!]! - fromY];
    const pieces = Math.max(1, Math.ceil(Math.hypot(alongX, alongY) / cell));
    for (let piece = 0; piece < pieces; piece++) {
      const [startX, startY] = [fromX + (alongX * piece) / pieces, fromY + (alongY * piece) / pieces];
      const [endX, endY] = [fromX + (alongX * (piece + 1)) / pieces, fromY + (alongY * (piece + 1)) / pieces];
      const right = Math.floor((Math.max(startX, endX) + reach) / cell);
      const bottom = Math.floor((Math.max(startY, endY) + reach) / cell);
      for (let column = Math.floor((Math.min(startX, endX) - reach) / cell); column <= right; column++)
        for (let row = Math.floor((Math.min(startY, endY) - reach) / cell); row <= bottom; row++)
          visit(line, column, row);
    }
  }
}
