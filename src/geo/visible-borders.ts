import type { Position } from '../core/geometry.ts';
import { borderArcs } from './dissolve.ts';
import type { Box } from './project.ts';
import { ringContains } from './ring.ts';
import { type Arc, ringPositions, type Topology } from './topology.ts';

/** A shape as a point is looked for in it. */
interface Outline {
  readonly group: number;
  readonly rings: readonly (readonly Position[])[];
  readonly box: Box;
}

/** Segments of a line that are looked at: its first, middle and last. */
const LOOKS = [0, 0.5, 1] as const;
/** Side of a cell of the index, in reaches. */
const CELL = 8;

/**
 * Border arcs without those that come from geometry whose neighbours do not quite touch: an arc that only one shape
 * uses is no border if, `reach` to either side of it, there lies a shape of its own group.
 * @param topology shapes of a plane
 * @param groups a group per shape
 * @param reach how far gaps and overlaps may go, in the units of the plane
 * @returns positions in topology.arcs
 */
export function visibleBorders(topology: Topology, groups: readonly number[], reach: number): number[] {
  const uses = new Uint32Array(topology.arcs.length);
  const groupOf = new Int32Array(topology.arcs.length);
  topology.shapes.forEach((rings, shape) => {
    for (const { arc } of rings.flat()) {
      uses[arc]! += 1;
      groupOf[arc] = groups[shape]!;
    }
  });
  const lies = finder(topology, groups, reach * CELL);
  const isInside = (arc: number): boolean =>
    LOOKS.every((share) =>
      bothSides(topology.arcs[arc]!, share, reach).every((position) => lies(position, groupOf[arc]!)),
    );
  return borderArcs(topology, groups).filter((arc) => uses[arc] !== 1 || !isInside(arc));
}

/** The two points beside the middle of a segment; which segment, says its share of the way. */
function bothSides(arc: Arc, share: number, reach: number): Position[] {
  const at = Math.min(arc.length - 2, Math.floor(share * (arc.length - 1)));
  const [fromX, fromY] = arc[at]!;
  const [toX, toY] = arc[at + 1]!;
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = Math.hypot(alongX, alongY) || 1;
  const [asideX, asideY] = [(-alongY / length) * reach, (alongX / length) * reach];
  const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
  return [
    [x + asideX, y + asideY],
    [x - asideX, y - asideY],
  ];
}

/** Tells whether a position lies in a shape of a group; shapes are found by the cells their boxes touch. */
function finder(topology: Topology, groups: readonly number[], cell: number) {
  const cells = new Map<string, Outline[]>();
  const cellOf = (coordinate: number): number => Math.floor(coordinate / cell);
  topology.shapes.forEach((shape, index) => {
    const rings = shape.map((ring) => ringPositions(topology.arcs, ring));
    const box = boxOf(rings.flat());
    const outline = { group: groups[index]!, rings, box };
    const [left, top, right, bottom] = [cellOf(box[0]), cellOf(box[1]), cellOf(box[2]), cellOf(box[3])];
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) {
        const key = `${column},${row}`;
        const list = cells.get(key);
        if (list) list.push(outline);
        else cells.set(key, [outline]);
      }
  });
  return ([x, y]: Position, group: number): boolean => {
    const near = cells.get(`${cellOf(x)},${cellOf(y)}`) ?? [];
    return near.some(
      ({ group: own, rings, box: [left, top, right, bottom] }) =>
        own === group && x >= left && x <= right && y >= top && y <= bottom && isWithin(rings, [x, y]),
    );
  };
}

/** Smallest box around positions; turned inside out where there are none, so that it touches no cell. */
function boxOf(positions: readonly Position[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

const isWithin = (rings: Outline['rings'], position: Position): boolean =>
  rings.filter((ring) => ringContains(ring, position)).length % 2 === 1;
