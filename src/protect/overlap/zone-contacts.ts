import type { AreaAtom } from '../../core/geometry.ts';

/** Stands among the zones that a zone touches for whatever the other scheme does not cover. */
export const OUTSIDE = -1;

/** By zone of either scheme: the zones of the other one that it shares more than a sliver with. */
export type ZoneContacts = ReadonlyMap<number, readonly number[]>;

/**
 * Which zones of two schemes lie in one another. Borders drawn twice never agree to the metre, so parts that are
 * small beside both of their zones are slivers, and nobody is expected to live there.
 * @param atoms parts into which the schemes cut the region
 * @param schemeOf scheme of an area
 * @param options.schemes the two schemes
 * @param options.sliverShare largest share of a zone that is a sliver
 */
export function zoneContacts(
  atoms: readonly AreaAtom[],
  schemeOf: (area: number) => string,
  options: { readonly schemes: readonly [string, string]; readonly sliverShare: number },
): ZoneContacts {
  const sizes = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  const add = (zone: number, other: number, squareMetres: number): void => {
    sizes.set(zone, (sizes.get(zone) ?? 0) + squareMetres);
    const parts = shared.get(zone) ?? new Map<number, number>();
    shared.set(zone, parts.set(other, (parts.get(other) ?? 0) + squareMetres));
  };
  for (const { areas, squareMetres } of atoms) {
    const [first, second] = options.schemes.map((scheme) => areas.find((area) => schemeOf(area) === scheme));
    if (first !== undefined) add(first, second ?? OUTSIDE, squareMetres);
    if (second !== undefined) add(second, first ?? OUTSIDE, squareMetres);
  }
  const isSliver = (squareMetres: number, zone: number): boolean =>
    zone === OUTSIDE || squareMetres < options.sliverShare * (sizes.get(zone) ?? 0);
  return new Map(
    [...shared].map(([zone, parts]) => [
      zone,
      [...parts]
        .filter(([other, squareMetres]) => !isSliver(squareMetres, zone) || !isSliver(squareMetres, other))
        .map(([other]) => other)
        .sort((one, two) => one - two),
    ]),
  );
}
