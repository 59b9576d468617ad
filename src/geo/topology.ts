import type { Position } from '../core/geometry.ts';
import { closeRing, ringArea } from './ring.ts';

/** A piece of border between two meeting points, or a whole ring that meets nothing. */
export type Arc = readonly Position[];

/** An arc as a ring uses it: backwards if `isReversed`. */
export interface ArcUse {
  readonly arc: number;
  readonly isReversed: boolean;
}

/** Shapes as rings of shared arcs, so that a common border is one line that can be simplified or left out. */
export interface Topology {
  readonly arcs: readonly Arc[];
  /** per shape its rings; areas lie to the same side of every ring, so holes run the other way round */
  readonly shapes: readonly (readonly (readonly ArcUse[])[])[];
}

/** Polygons of one shape in a plane: rings, the first of each polygon is its outline. */
export type PlanePolygons = readonly (readonly (readonly Position[])[])[];

const keyOf = (position: Position): string => `${position[0]},${position[1]}`;

/**
 * Finds the borders that shapes share. Positions must be equal to be the same: snap them to a grid before.
 * Rings with fewer than three different positions are dropped. Cost: linear in the number of positions.
 */
export function topologyOf(shapes: readonly PlanePolygons[]): Topology {
  const rings = shapes.map((polygons) => polygons.flatMap(windPolygon));
  const meets = meetingPoints(rings.flat());
  const arcs: Arc[] = [];
  const known = new Map<string, number[]>();
  const use = (positions: Arc): ArcUse => {
    const key = arcKey(positions);
    const candidates = known.get(key) ?? [];
    for (const arc of candidates) {
      if (equalArcs(arcs[arc]!, positions)) return { arc, isReversed: false };
      if (equalArcs(arcs[arc]!, positions.toReversed())) return { arc, isReversed: true };
    }
    known.set(key, [...candidates, arcs.push(positions) - 1]);
    return { arc: arcs.length - 1, isReversed: false };
  };
  return { shapes: rings.map((list) => list.map((ring) => cutRing(ring, meets).map(use))), arcs };
}

/** Positions of a ring of arcs, first and last equal. */
export function ringPositions(arcs: readonly Arc[], ring: readonly ArcUse[]): Position[] {
  const positions: Position[] = [];
  for (const { arc, isReversed } of ring) {
    const own = isReversed ? arcs[arc]!.toReversed() : arcs[arc]!;
    positions.push(...(positions.length === 0 ? own : own.slice(1)));
  }
  return positions;
}

/** Rings of a polygon, closed, its outline with positive area and its holes with negative; too short ones are dropped. */
export function windPolygon(polygon: readonly (readonly Position[])[]): Position[][] {
  return polygon.flatMap((ring, index) => {
    const closed = closeRing(ring);
    if (closed.length < 4) return [];
    const isPositive = ringArea(closed) > 0;
    return [isPositive === (index === 0) ? closed : closed.reverse()];
  });
}

// A position where borders part: it has other neighbours in one ring than in another, or more than two at all.
function meetingPoints(rings: readonly (readonly Position[])[]): ReadonlySet<string> {
  const neighbours = new Map<string, readonly [string, string]>();
  const meets = new Set<string>();
  for (const ring of rings) {
    const keys = ring.slice(0, -1).map(keyOf);
    keys.forEach((key, index) => {
      const before = keys[(index + keys.length - 1) % keys.length]!;
      const after = keys[(index + 1) % keys.length]!;
      const seen = neighbours.get(key);
      if (!seen) neighbours.set(key, [before, after]);
      else if (!seen.includes(before) || !seen.includes(after)) meets.add(key);
    });
  }
  return meets;
}

function cutRing(ring: readonly Position[], meets: ReadonlySet<string>): Arc[] {
  const open = ring.slice(0, -1);
  const cuts = open.flatMap((position, index) => (meets.has(keyOf(position)) ? [index] : []));
  // A ring that meets nothing starts at its smallest position, so that an equal ring is recognised.
  const start = cuts[0] ?? open.reduce((best, position, index) => (isBefore(position, open[best]!) ? index : best), 0);
  const turned = [...open.slice(start), ...open.slice(0, start), open[start]!];
  if (cuts.length < 2) return [turned];
  const ends = [...cuts.slice(1), open.length + start];
  return cuts.map((cut, index) => turned.slice(cut - start, ends[index]! - start + 1));
}

function isBefore(first: Position, second: Position): boolean {
  return first[0] < second[0] || (first[0] === second[0] && first[1] < second[1]);
}

function arcKey(arc: Arc): string {
  const [first, last] = [keyOf(arc[0]!), keyOf(arc.at(-1)!)];
  return first < last ? `${first} ${last}` : `${last} ${first}`;
}

function equalArcs(first: Arc, second: Arc): boolean {
  return (
    first.length === second.length &&
    first.every((position, index) => position[0] === second[index]![0] && position[1] === second[index]![1])
  );
}
