import type { Position } from '../core/geometry.ts';

/** A ring without repeated neighbours whose last position equals its first; empty if nothing was given. */
export function closeRing(ring: readonly Position[]): Position[] {
  const closed: Position[] = [];
  for (const position of ring) {
    const last = closed.at(-1);
    if (!last || last[0] !== position[0] || last[1] !== position[1]) closed.push(position);
  }
  const [first, last] = [closed[0], closed.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) closed.push(first);
  return closed;
}

/** Area inside a closed ring in square units; the sign tells which way round it runs. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [before, here] = [ring[index - 1]!, ring[index]!];
    twice += before[0] * here[1] - here[0] * before[1];
  }
  return twice / 2;
}

/** True if a position lies inside a closed ring (on the border: either). */
export function ringContains(ring: readonly Position[], [x, y]: Position): boolean {
  let isInside = false;
  for (let index = 1; index < ring.length; index++) {
    const [[fromX, fromY], [toX, toY]] = [ring[index - 1]!, ring[index]!];
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) isInside = !isInside;
  }
  return isInside;
}
