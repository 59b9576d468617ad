import type { NeighbourWeights } from '../stats/space/neighbour-weights.ts';
import { type BorderGrid, type BorderLines, borderGrid, borderLines } from './border-grid.ts';
import { linksOfPairs } from './links-of-pairs.ts';
import type { PlanePolygons } from './topology.ts';

/** `queen`: areas that touch, be it in a point; `rook`: areas that share a piece of border. */
export type ContiguityKind = 'queen' | 'rook';

/** When areas touch. */
export interface ContiguityOptions {
  readonly kind: ContiguityKind;
  /** gaps and overlaps up to this far do not part neighbours, in units of the plane; 0: corners must be equal */
  readonly tolerance: number;
}

/** Where two areas touch first, and whether they do so at another place too. */
interface Contact {
  readonly first: number;
  readonly second: number;
  readonly x: number;
  readonly y: number;
  isSide: boolean;
}

/**
 * Neighbours by shared borders: two areas touch where a corner of one lies on a line of the other, with a tolerance.
 * Corners need no counterpart, so borders drawn with more corners on one side are found. A side is shared where they
 * touch in two places farther apart than twice the tolerance. Cost: as good as linear in the number of positions.
 * @param shapes polygons of each area in one plane; an area without shape has no neighbours
 * @param options queen or rook, and how far gaps may go
 * @returns symmetric neighbours of weight 1
 * @throws {RangeError} if the tolerance is negative or no number
 * @see golden: neighbours
 */
export function contiguity(shapes: readonly PlanePolygons[], { kind, tolerance }: ContiguityOptions): NeighbourWeights {
  if (!(tolerance >= 0)) throw new RangeError(`a tolerance is 0 or more, got ${tolerance}`);
  const lines = borderLines(shapes);
  const found = contacts(lines, borderGrid(lines, tolerance), { tolerance, areaCount: shapes.length });
  const pairs = found.filter(({ isSide }) => isSide || kind === 'queen');
  return linksOfPairs(
    pairs.map(({ first, second }) => [first, second] as const),
    shapes.length,
  );
}

function contacts(
  lines: BorderLines,
  index: BorderGrid,
  { tolerance, areaCount }: { readonly tolerance: number; readonly areaCount: number },
): Contact[] {
  const { x, y, owner } = lines;
  const known = new Map<number, Contact>();
  for (let corner = 0; corner < x.length; corner++) {
    const own = owner[corner]!;
    const bucket = index.bucketOf(x[corner]!, y[corner]!);
    for (let entry = index.starts[bucket]!; entry < index.starts[bucket + 1]!; entry++) {
      const line = index.list[entry]!;
      const other = owner[line]!;
      if (other === own || !isNear(lines, corner, line, tolerance)) continue;
      const [first, second] = own < other ? [own, other] : [other, own];
      const key = first * areaCount + second;
      const contact = known.get(key);
      if (!contact) known.set(key, { first, second, x: x[corner]!, y: y[corner]!, isSide: false });
      else if (!contact.isSide)
        contact.isSide = Math.hypot(contact.x - x[corner]!, contact.y - y[corner]!) > 2 * tolerance;
    }
  }
  return [...known.values()];
}

function isNear({ x, y, next }: BorderLines, corner: number, line: number, tolerance: number): boolean {
  const [fromX, fromY] = [x[line]!, y[line]!];
  const [alongX, alongY] = [x[next[line]!]! - fromX, y[next[line]!]! - fromY];
  const [toX, toY] = [x[corner]! - fromX, y[corner]! - fromY];
  const length = alongX * alongX + alongY * alongY;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, (toX * alongX + toY * alongY) / length));
  const [asideX, asideY] = [toX - share * alongX, toY - share * alongY];
  return asideX * asideX + asideY * asideY <= tolerance * tolerance;
}
