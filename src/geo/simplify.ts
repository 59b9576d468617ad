import type { Position } from '../core/geometry.ts';
import type { Arc } from './topology.ts';

/**
 * Leaves out positions of a line that no more than `tolerance` would be missed (Douglas and Peucker 1973).
 * First and last position stay; a closed line keeps at least a triangle. Cost: O(n log n) as a rule, O(n²) at worst.
 */
export function simplifyArc(arc: Arc, tolerance: number): Arc {
  if (arc.length < 3 || tolerance <= 0) return arc;
  const isClosed = arc[0]![0] === arc.at(-1)![0] && arc[0]![1] === arc.at(-1)![1];
  const keeps = new Uint8Array(arc.length);
  keeps[0] = 1;
  keeps[arc.length - 1] = 1;
  const open: [number, number][] = [[0, arc.length - 1]];
  if (isClosed) {
    // The farthest position splits a ring in two lines; the farthest from their chord makes it a triangle.
    const across = farthest(arc, 0, arc.length - 1).index;
    keeps[across] = 1;
    open.splice(0, 1, [0, across], [across, arc.length - 1]);
  }
  while (open.length > 0) {
    const [from, to] = open.pop()!;
    const { index, distance } = farthest(arc, from, to);
    if (index < 0 || distance <= tolerance) continue;
    keeps[index] = 1;
    open.push([from, index], [index, to]);
  }
  const kept = arc.filter((_, index) => keeps[index] === 1);
  return isClosed && kept.length < 4 ? arc : kept;
}

function farthest(arc: Arc, from: number, to: number): { index: number; distance: number } {
  let [index, distance] = [-1, -1];
  for (let candidate = from + 1; candidate < to; candidate++) {
    const away = distanceToSegment(arc[candidate]!, arc[from]!, arc[to]!);
    if (away > distance) [index, distance] = [candidate, away];
  }
  return { index, distance };
}

function distanceToSegment([x, y]: Position, [fromX, fromY]: Position, [toX, toY]: Position): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX * alongX + alongY * alongY;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * alongX + (y - fromY) * alongY) / length));
  return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY);
}
