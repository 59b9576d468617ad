import type { Position } from '../core/geometry.ts';
import { borderArcs } from './dissolve.ts';
import { ringContains } from './ring.ts';
import { type Arc, ringPositions, type Topology } from './topology.ts';

/** A shape as a point is looked for in it. */
interface Outline {
  readonly group: number;
  readonly rings: readonly (readonly Position[])[];
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
  topology.shapes.forEach((shape, index) => {
    const rings = shape.map((ring) => ringPositions(topology.arcs, ring));
    const outline = { group: groups[index]!, rings };
    const xs = rings.flat().map(([x]) => Math.floor(x / cell));
    const ys = rings.flat().map(([, y]) => Math.floor(y / cell));
    const [left, right] = [xs.reduce(least, Infinity), xs.reduce(most, -Infinity)];
    const [top, bottom] = [ys.reduce(least, Infinity), ys.reduce(most, -Infinity)];
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) {
        const key = `${column},${row}`;
        const list = cells.get(key);
        if (list) list.push(outline);
        else cells.set(key, [outline]);
      }
  });
  return ([x, y]: Position, group: number): boolean => {
    const near = cells.get(`${Math.floor(x / cell)},${Math.floor(y / cell)}`) ?? [];
    return near.some((outline) => outline.group === group && isWithin(outline.rings, [x, y]));
  };
}

const least = (first: number, second: number): number => Math.min(first, second);
const most = (first: number, second: number): number => Math.max(first, second);

const isWithin = (rings: Outline['rings'], position: Position): boolean =>
  rings.filter((ring) => ringContains(ring, position)).length % 2 === 1;
