import { type AreaTable, areaIndex } from '../core/area.ts';
import type { EarlierEdition, HiddenPlace } from '../core/edition.ts';

/**
 * What an edition said of areas whose scheme is gone, said of those of today that are the same: equal code and name, as
 * for areas of several schemes. A scheme with a new short name has not made anybody forget its figures.
 */
export function inSchemesOfToday(edition: EarlierEdition, today: AreaTable): EarlierEdition {
  const { areas = [], counts, hidden, bounds } = edition;
  const indexOf = areaIndex(today);
  const own = new Set(areas.map(({ scheme, code }) => keyOf(scheme, code)));
  const byLook = new Map(today.areas.map((area) => [keyOf(area.code, area.name), area]));
  const schemeOf = new Map<string, string>();
  for (const { scheme, code, name } of areas) {
    const same = indexOf(scheme, code) === undefined ? byLook.get(keyOf(code, name)) : undefined;
    // where it had that area under both schemes it says the same of both
    if (same && !own.has(keyOf(same.scheme, code))) schemeOf.set(keyOf(scheme, code), same.scheme);
  }
  if (schemeOf.size === 0) return edition;
  const moved = <Place extends HiddenPlace>(place: Place): Place => {
    const scheme = schemeOf.get(keyOf(place.scheme, place.areaCode));
    return scheme === undefined ? place : { ...place, scheme };
  };
  return {
    ...edition,
    counts: counts.map(moved),
    ...(hidden ? { hidden: hidden.map(moved) } : {}),
    ...(bounds ? { bounds: bounds.map(moved) } : {}),
  };
}

const keyOf = (first: string, second: string): string => `${first}\u001f${second}`;
