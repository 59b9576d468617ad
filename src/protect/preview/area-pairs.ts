import type { AreaTable } from '../../core/area.ts';
import type { AreaGroups } from './regroup-areas.ts';

/** What joining areas is decided by. */
export interface AreaPairInput {
  readonly areas: AreaTable;
  /** by area: values hidden today */
  readonly hidden: ArrayLike<number>;
  /** by area: how many people live there, or another measure of size; NaN unknown */
  readonly sizes: ArrayLike<number>;
  /** by area: areas of the same level that it touches */
  readonly neighbours: readonly (readonly number[])[];
}

/** An area that loses much and the neighbour it could be joined with. */
export type AreaPair = readonly [number, number];

/** Share of the areas of a level that are called small: those that lose most. */
const SMALL_SHARE = 0.25;

/**
 * Pairs of areas without areas below them: the quarter that loses most, the worst first, each with the smallest area
 * that it touches below the same whole (without shapes: the smallest below it). No area stands in two pairs.
 */
export function areaPairs(input: AreaPairInput): AreaPair[] {
  const { areas, hidden } = input;
  const code = (area: number): string => areas.areas[area]!.code;
  const lowest = areas.areas.flatMap((_, area) => (areas.children[area]?.length === 0 ? [area] : []));
  const losing = lowest
    .filter((area) => hidden[area]! > 0)
    .sort((one, other) => hidden[other]! - hidden[one]! || (code(one) < code(other) ? -1 : 1));
  const taken = new Set<number>();
  return losing.slice(0, Math.ceil(lowest.length * SMALL_SHARE)).flatMap((area): AreaPair[] => {
    if (taken.has(area)) return [];
    const partner = smallestNeighbour(area, taken, input);
    if (partner === undefined) return [];
    taken.add(area).add(partner);
    return [[area, partner]];
  });
}

function smallestNeighbour(area: number, taken: ReadonlySet<number>, input: AreaPairInput): number | undefined {
  const { areas, sizes, neighbours } = input;
  const { parent } = areas.areas[area]!;
  const isFree = (other: number): boolean =>
    other !== area && !taken.has(other) && areas.areas[other]!.parent === parent && !areas.children[other]!.length;
  const touching = neighbours[area]!.filter(isFree);
  const candidates = touching.length > 0 ? touching : (areas.children[parent] ?? []).filter(isFree);
  const size = (other: number): number => (Number.isNaN(sizes[other]!) ? Number.POSITIVE_INFINITY : sizes[other]!);
  const [smallest] = [...candidates].sort(
    (one, other) => size(one) - size(other) || (areas.areas[one]!.code < areas.areas[other]!.code ? -1 : 1),
  );
  return smallest;
}

/** Areas after joining pairs; the others stay alone. */
export function groupsOfPairs(areas: AreaTable, pairs: readonly AreaPair[]): AreaGroups {
  const partner = new Map(pairs);
  const joined = new Set(pairs.map(([, other]) => other));
  return areas.areas.flatMap((_, area) => {
    if (joined.has(area)) return [];
    const other = partner.get(area);
    return [other === undefined ? [area] : [area, other]];
  });
}

/** Areas without the lowest level of each scheme; null where a scheme would keep nothing but the region. */
export function groupsWithoutLowestLevel({ schemes, areas }: AreaTable): AreaGroups | null {
  if (schemes.some(({ levels }) => levels.length < 3)) return null;
  const lowest = new Map(schemes.map(({ id, levels }) => [id, levels.length - 1]));
  return areas.flatMap(({ scheme, level }, area) => (level === lowest.get(scheme) ? [] : [[area]]));
}
