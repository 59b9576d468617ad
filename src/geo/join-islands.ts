import type { NeighbourWeights } from '../stats/space/neighbour-weights.ts';
import type { PlanePoints } from './inner-points.ts';
import { linksOfPairs } from './links-of-pairs.ts';
import { nearestNeighbours } from './nearest-neighbours.ts';

/** What becomes of areas without neighbours: they stay alone, or each is joined with the nearest area. */
export type IslandPolicy = 'none' | 'nearest';

/** Neighbours and what was done about areas without any. */
export interface JoinedIslands {
  readonly links: NeighbourWeights;
  /** areas that had no neighbours */
  readonly islandCount: number;
}

/**
 * Deals with areas that touch no other, by a policy that belongs into the method log.
 * @param links symmetric neighbours of weight 1
 * @param policy see IslandPolicy
 * @param points one per area, NaN where it has none; made only when they are needed
 * @returns neighbours, with `nearest` joined on both sides; an area without point stays alone
 */
export function joinIslands(links: NeighbourWeights, policy: IslandPolicy, points: () => PlanePoints): JoinedIslands {
  const { offsets, neighbours } = links;
  const areaCount = Math.max(0, offsets.length - 1);
  const alone = Array.from({ length: areaCount }, (_, area) => area).filter(
    (area) => offsets[area] === offsets[area + 1],
  );
  if (alone.length === 0) return { links, islandCount: 0 };
  if (policy === 'none') return { links, islandCount: alone.length };
  const nearest = nearestNeighbours(points(), 1);
  const pairs = new Map<number, readonly [number, number]>();
  const add = (area: number, other: number): void => {
    const [first, second] = area < other ? [area, other] : [other, area];
    pairs.set(first * areaCount + second, [first, second]);
  };
  for (let area = 0; area < areaCount; area++)
    for (const other of neighbours.subarray(offsets[area], offsets[area + 1])) add(area, other);
  for (const area of alone)
    for (const other of nearest.neighbours.subarray(nearest.offsets[area], nearest.offsets[area + 1])) add(area, other);
  return { links: linksOfPairs([...pairs.values()], areaCount), islandCount: alone.length };
}
