import type { AreaTable } from '../../core/area.ts';
import type { AreaAtom } from '../../core/geometry.ts';
import { OUTSIDE, type ZoneContacts, zoneContacts } from './zone-contacts.ts';
import { type Zones, zonesOf } from './zones.ts';

/** Areas of one scheme that hold areas of another. What is left over is people whom both together tell of. */
export interface OverlapRelation {
  /** areas of one scheme */
  readonly whole: readonly number[];
  /** areas of another that lie within */
  readonly parts: readonly number[];
  /** true if nothing but slivers is left over */
  readonly isExact: boolean;
}

/**
 * Borders are trusted twice: once as they are drawn, once with generous slivers. Both add relations that readers may
 * assume, and assuming that they know more only hides more.
 */
const SLIVER_SHARES = [0.05, 0.01] as const;
/** Unions of more zones than this are looked at only where an area, its surroundings or a whole part of the map is one. */
const LARGEST_UNION = 3;

/**
 * What the areas of different schemes have to do with one another. Between any two schemes: each area with those that
 * lie within it; the fewest zones that cover an area, with all that lie within them; unions of up to three zones; and
 * whole parts of the map that both schemes cut along the same line.
 * @param atoms parts into which the schemes cut the region
 */
export function overlapRelations(areas: AreaTable, atoms: readonly AreaAtom[]): OverlapRelation[] {
  const found = new Map<string, OverlapRelation>();
  if (atoms.length === 0) return [];
  const zones = zonesOf(areas, atoms);
  const schemeOf = (area: number): string => areas.areas[area]?.scheme ?? '';
  const ids = areas.schemes.map(({ id }) => id);
  for (const sliverShare of SLIVER_SHARES)
    ids.forEach((first, position) => {
      for (const second of ids.slice(position + 1)) {
        const contacts = zoneContacts(atoms, schemeOf, { schemes: [first, second], sliverShare });
        for (const scheme of [first, second])
          for (const union of unions(contacts, zones, { scheme, schemeOf })) {
            const relation = relationOf(union, contacts, zones);
            const key = relation && [relation.whole, relation.parts].map(String).sort().join(' = ');
            if (key && !found.has(key)) found.set(key, relation);
          }
      }
    });
  return [...found.values()];
}

// What lies within a union of zones of one scheme, by the largest areas of both.
function relationOf(union: readonly number[], contacts: ZoneContacts, zones: Zones): OverlapRelation | null {
  const held = new Set(union);
  const touched = new Set(union.flatMap((zone) => contacts.get(zone) ?? []));
  const within = [...touched].filter((zone) => contacts.get(zone)?.every((other) => held.has(other)));
  if (within.length === 0) return null;
  return {
    whole: zones.largestAreas(union),
    parts: zones.largestAreas(within),
    isExact: within.length === touched.size,
  };
}

interface Side {
  readonly scheme: string;
  readonly schemeOf: (area: number) => string;
}

/** Unions of zones of one scheme that something may lie in. */
function* unions(contacts: ZoneContacts, zones: Zones, { scheme, schemeOf }: Side): Generator<readonly number[]> {
  const cover = (others: readonly number[]): readonly number[] | null => {
    const around = [...new Set(others.flatMap((zone) => contacts.get(zone) ?? [OUTSIDE]))];
    return around.includes(OUTSIDE) ? null : around.sort((one, two) => one - two);
  };
  for (const [area, own] of zones.byArea) {
    const around = schemeOf(area) === scheme ? own : cover(own);
    if (around && around.length > 0) yield around;
  }
  const isOther = (zone: number): boolean => schemeOf(zone) !== scheme;
  const covers = new Map([...contacts.keys()].filter(isOther).map((zone) => [zone, cover([zone])]));
  yield* smallUnions(contacts, covers);
  yield* closedParts(contacts, covers);
}

// Unions grow by one zone of the other scheme at a time: without it their parts have nothing to do with one another.
function* smallUnions(
  contacts: ZoneContacts,
  covers: ReadonlyMap<number, readonly number[] | null>,
): Generator<readonly number[]> {
  const seen = new Set<string>();
  const queue: (readonly number[])[] = [];
  const add = (union: readonly number[]): void => {
    const key = union.join(' ');
    if (union.length > LARGEST_UNION || seen.has(key)) return;
    seen.add(key);
    queue.push(union);
  };
  for (const cover of covers.values()) if (cover) add(cover);
  for (const union of queue) {
    if (union.length > 1) yield union;
    for (const other of new Set(union.flatMap((zone) => contacts.get(zone) ?? []))) {
      const cover = covers.get(other);
      if (cover) add([...new Set([...union, ...cover])].sort((one, two) => one - two));
    }
  }
}

// Zones that hang together by what lies across their borders.
function* closedParts(
  contacts: ZoneContacts,
  covers: ReadonlyMap<number, readonly number[] | null>,
): Generator<readonly number[]> {
  const seen = new Set<number>();
  for (const start of covers.keys()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const zone of part)
      for (const other of contacts.get(zone) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    const union = part.filter((zone) => zone !== OUTSIDE && !covers.has(zone)).sort((one, two) => one - two);
    if (!part.includes(OUTSIDE) && union.length > 1) yield union;
  }
}
