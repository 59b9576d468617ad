import type { AreaTable } from '../../core/area.ts';
import type { AreaAtom } from '../../core/geometry.ts';

/** The lowest areas with a shape, and what the areas above them are made of. */
export interface Zones {
  /** the zones of each area that consists of them, ascending */
  readonly byArea: ReadonlyMap<number, readonly number[]>;
  /** the fewest areas that make up a union of zones of one scheme, ascending */
  largestAreas(union: readonly number[]): number[];
}

/** Zones of an area table; an area of which some part has no shape consists of none. */
export function zonesOf(areas: AreaTable, atoms: readonly AreaAtom[]): Zones {
  const isZone = new Set(atoms.flatMap((atom) => atom.areas));
  const byArea = new Map<number, readonly number[]>();
  const made = (area: number): readonly number[] | null => {
    if (isZone.has(area)) return [area];
    const children = areas.children[area] ?? [];
    const parts = children.map(made);
    return children.length === 0 || parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  };
  areas.areas.forEach((_, area) => {
    const zones = made(area);
    if (zones)
      byArea.set(
        area,
        [...zones].sort((first, second) => first - second),
      );
  });
  const parentOf = (area: number): number => areas.areas[area]?.parent ?? -1;
  const largestAreas = (union: readonly number[]): number[] => {
    const held = new Map<number, number>();
    for (const zone of union)
      for (let area = zone; area >= 0; area = parentOf(area)) held.set(area, (held.get(area) ?? 0) + 1);
    const largest = union.map((zone) => {
      let found = zone;
      for (let area = zone; area >= 0; area = parentOf(area))
        if (byArea.get(area)?.length === held.get(area)) found = area;
      return found;
    });
    return [...new Set(largest)].sort((first, second) => first - second);
  };
  return { byArea, largestAreas };
}
