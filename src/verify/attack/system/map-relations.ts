import type { Division, KnownAreas } from '../read/read-areas.ts';
import type { SharedSurface } from '../read/read-overlaps.ts';

/** Areas of one scheme within areas of another: by the map nobody lives in the parts who does not live in the whole. */
export interface MapRelation {
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** whether the parts are all of it: `sure` where borders are the same, `likely` where they are drawn a little apart */
  readonly equality: 'none' | 'likely' | 'sure';
}

/** Borders drawn twice never agree: parts below these shares of both areas are taken for nothing, the surest first. */
const SLIVER_SHARES = [0.001, 0.01, 0.05] as const;
/** Areas of one scheme that are put together to find what lies in them. */
const MOST_TOGETHER = 3;
/** Stands for what the other scheme does not cover. */
const NOWHERE = -1;
/** Added to areas of the other scheme: one number may stand in both. */
const OTHER = 2 ** 30;

type Zones = readonly number[];

const areaOf = (zone: number): number => (zone >= OTHER ? zone - OTHER : zone);

/** What the areas of several schemes have to do with one another, as anybody can see on the map. */
export function mapRelations(
  areas: KnownAreas,
  editions: readonly (readonly SharedSurface[])[],
): readonly MapRelation[] {
  const found = new Map<string, MapRelation>();
  const divided = new Set(areas.divisions.map(({ whole, parts }) => keyOf([whole], parts)));
  for (const surfaces of editions) {
    const schemes = [...new Set(surfaces.map(({ scheme }) => scheme))];
    for (const sliver of SLIVER_SHARES)
      for (const scheme of schemes)
        for (const other of schemes) {
          if (other === scheme) continue;
          const map = new TwoSchemes(surfaces, { scheme, other, sliver });
          for (const union of map.unions(areas.divisions)) {
            const relation = relationOf(union, { map, areas, sliver });
            const key = relation && keyOf(relation.whole, relation.parts);
            if (!relation || !key || divided.has(key)) continue;
            const known = found.get(key);
            if (!known || (known.equality === 'none' && relation.equality !== 'none')) found.set(key, relation);
          }
        }
  }
  return [...found.values()];
}

const ascending = (list: Iterable<number>): number[] => [...new Set(list)].sort((first, second) => first - second);
const keyOf = (whole: Zones, parts: Zones): string => `${ascending(whole)}=${ascending(parts)}`;

interface RelationContext {
  readonly map: TwoSchemes;
  readonly areas: KnownAreas;
  readonly sliver: number;
}

function relationOf(union: Zones, { map, areas, sliver }: RelationContext): MapRelation | null {
  const held = new Set(union);
  const touched = ascending(union.flatMap((zone) => map.around(zone)));
  const within = touched.filter((zone) => zone !== NOWHERE && map.around(zone).every((other) => held.has(other)));
  const whole = largest(union, areas.divisions);
  const parts = largest(within.map(areaOf), areas.divisions);
  // an area that stands in both schemes is no news
  const shared = new Set(whole.filter((area) => parts.includes(area)));
  const left = whole.filter((area) => !shared.has(area));
  const right = parts.filter((area) => !shared.has(area));
  if (left.length === 0 || right.length === 0) return null;
  const isAll = within.length === touched.length;
  return { whole: left, parts: right, equality: isAll ? (sliver <= 0.001 ? 'sure' : 'likely') : 'none' };
}

/** The fewest areas that are the same people: all parts of an area are that area. */
function largest(zones: Zones, divisions: readonly Division[]): Zones {
  const held = new Set(zones);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const { whole, parts } of divisions) {
      if (held.has(whole) || !parts.every((part) => held.has(part))) continue;
      for (const part of parts) held.delete(part);
      held.add(whole);
      hasChanged = true;
    }
  }
  return ascending(held);
}

interface Pair {
  readonly scheme: string;
  readonly other: string;
  readonly sliver: number;
}

/** The lowest areas of two schemes and which of them share ground. */
class TwoSchemes {
  private readonly neighbours = new Map<number, Set<number>>();
  private readonly own = new Set<number>();
  private readonly others = new Set<number>();

  constructor(surfaces: readonly SharedSurface[], { scheme, other, sliver }: Pair) {
    const covered = new Map<number, number>();
    const sides: Readonly<Record<string, number>> = { [scheme]: 0, [other]: OTHER };
    for (const { scheme: from, area, otherScheme: to, other: across, share } of surfaces) {
      const side = sides[from];
      if (side === undefined) continue;
      const zone = area + side;
      // an area of which the other scheme covers nothing may have lines about a third one
      covered.set(zone, (covered.get(zone) ?? 0) + (sides[to] === undefined ? 0 : share));
      if (sides[to] === undefined || share < sliver) continue;
      this.join(zone, across + sides[to]);
      this.join(across + sides[to], zone);
    }
    for (const [zone, share] of covered) {
      (zone < OTHER ? this.own : this.others).add(areaOf(zone));
      if (1 - share >= sliver) this.join(zone, NOWHERE);
    }
  }

  /** Areas of the other scheme that an area shares more than a sliver with. */
  around(zone: number): readonly number[] {
    return [...(this.neighbours.get(zone) ?? [])];
  }

  /** Unions of areas of the first scheme that may be worth a look. */
  *unions(divisions: readonly Division[]): Generator<Zones> {
    for (const zone of this.own) yield [zone];
    for (const whole of new Set(divisions.map((division) => division.whole))) {
      const own = leaves(whole, divisions, this.own);
      if (own) yield own;
      const others = leaves(whole, divisions, this.others);
      const around = others && this.cover(others.map((area) => area + OTHER));
      if (around) yield around;
    }
    yield* this.together();
    yield* this.apart();
  }

  private join(zone: number, across: number): void {
    const known = this.neighbours.get(zone);
    if (known) known.add(across);
    else this.neighbours.set(zone, new Set([across]));
  }

  /** The fewest areas of the first scheme around some of the other; null where they reach beyond it. */
  private cover(others: Zones): Zones | null {
    const around = ascending(others.flatMap((zone) => this.around(zone)));
    return around.length === 0 || around.includes(NOWHERE) ? null : around;
  }

  /** Few neighbouring areas, grown from what lies across their borders. */
  private *together(): Generator<Zones> {
    const seen = new Set<string>();
    const queue: Zones[] = [];
    const add = (union: Zones | null): void => {
      if (!union || union.length > MOST_TOGETHER || seen.has(union.join())) return;
      seen.add(union.join());
      queue.push(union);
    };
    for (const area of this.others) add(this.cover([area + OTHER]));
    for (const union of queue) {
      yield union;
      for (const across of ascending(union.flatMap((zone) => this.around(zone)))) {
        const more = across === NOWHERE ? null : this.cover([across]);
        if (more) add(ascending([...union, ...more]));
      }
    }
  }

  /** Parts of the map that no area of either scheme reaches out of. */
  private *apart(): Generator<Zones> {
    const seen = new Set<number>();
    for (const start of this.own) {
      if (seen.has(start)) continue;
      const part = new Set([start]);
      for (const zone of part) for (const next of this.around(zone)) part.add(next);
      for (const zone of part) seen.add(zone);
      if (!part.has(NOWHERE)) yield ascending([...part].filter((zone) => zone < OTHER));
    }
  }
}

/** The lowest areas that an area is made of, if all of them are among some. */
function leaves(area: number, divisions: readonly Division[], among: ReadonlySet<number>): Zones | null {
  if (among.has(area)) return [area];
  for (const { whole, parts } of divisions) {
    if (whole !== area) continue;
    const below = parts.map((part) => leaves(part, divisions, among));
    if (below.every((list) => list !== null)) return ascending(below.flat());
  }
  return null;
}
