import type { Position } from '../core/geometry.ts';
import { type Arc, type ArcUse, ringPositions, type Topology } from './topology.ts';

/** Arcs that part areas of different groups, or a group from the outside. `groups` gives a group per shape. */
export function borderArcs(topology: Topology, groups: readonly number[]): number[] {
  const sides = topology.arcs.map((): number[] => []);
  topology.shapes.forEach((rings, shape) => {
    for (const { arc } of rings.flat()) sides[arc]!.push(groups[shape]!);
  });
  return sides.flatMap((found, arc) => {
    return found.length === 1 || found.some((group) => group !== found[0]) ? [arc] : [];
  });
}

/** Outlines of a group of shapes as closed rings; holes run the other way round. */
export function dissolve(topology: Topology, members: readonly number[]): Position[][] {
  const uses = members.flatMap((shape) => topology.shapes[shape]!.flat());
  const counts = new Map<number, number>();
  for (const { arc } of uses) counts.set(arc, (counts.get(arc) ?? 0) + 1);
  const outer = uses.filter(({ arc }) => counts.get(arc) === 1);
  return joinArcs(topology.arcs, outer).map((ring) => ringPositions(topology.arcs, ring));
}

function joinArcs(arcs: readonly Arc[], uses: readonly ArcUse[]): ArcUse[][] {
  const endOf = ({ arc, isReversed }: ArcUse, atStart: boolean): string => {
    const [x, y] = arcs[arc]!.at(atStart === isReversed ? -1 : 0)!;
    return `${x},${y}`;
  };
  const starting = new Map<string, ArcUse[]>();
  for (const use of uses) {
    const key = endOf(use, true);
    starting.set(key, [...(starting.get(key) ?? []), use]);
  }
  const rings: ArcUse[][] = [];
  const take = (key: string): ArcUse | undefined => starting.get(key)?.pop();
  for (const use of uses) {
    const begin = endOf(use, true);
    let next = take(begin);
    if (!next) continue;
    const ring: ArcUse[] = [];
    while (next) {
      ring.push(next);
      const end: string = endOf(next, false);
      next = end === begin ? undefined : take(end);
    }
    rings.push(ring);
  }
  return rings;
}
