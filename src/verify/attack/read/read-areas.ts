import { type PublishedFiles, textOf } from '../../published-files.ts';

/** Where an edition lists its areas. */
export const AREAS_PATH = 'data/areas.geojson';

/** An area as readers know it; areas that are one, in whichever schemes they stand, have one number. */
export interface KnownArea {
  readonly scheme: string;
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** code with name, and outline, as far as it has one: what an area of another scheme has in common that is the same */
  readonly looks: readonly string[];
}

/** A way in which an area is made of others: those below it in one scheme. */
export interface Division {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Areas of an edition and how they are made of each other. */
export interface KnownAreas {
  /** by number; of several that are one the first */
  readonly areas: readonly KnownArea[];
  /** number by `<scheme>/<code>` */
  readonly numbers: ReadonlyMap<string, number>;
  readonly divisions: readonly Division[];
  /** schemes of which some area has a shape */
  readonly shapedSchemes: number;
  /** what the file says its columns of figures are */
  readonly explained: ReadonlyMap<string, { readonly series: string; readonly period: string }>;
  /** properties beside the facts about areas, which may hold figures */
  readonly figures: readonly { readonly area: number; readonly name: string; readonly value: unknown }[];
}

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

const OWN_PROPERTIES = new Set(['scheme', 'code', 'name', 'level', 'parent', 'valid_from', 'valid_to']);

/** Reads areas.geojson; null where it is not whole. Areas of equal code and name, or of equal shape, are one. */
export async function readAreas(files: PublishedFiles): Promise<KnownAreas | null> {
  const collection = collectionOf(await textOf(files, AREAS_PATH));
  const areas = collection && knownAreas(collection.features);
  return areas && { ...areas, explained: collection.explained };
}

interface Collection extends Pick<KnownAreas, 'explained'> {
  readonly features: readonly Feature[];
}

function collectionOf(text: string): Collection | null {
  try {
    const { features, series = [] } = JSON.parse(text) as {
      features?: unknown;
      series?: readonly Readonly<Record<'column' | 'series' | 'period', string>>[];
    };
    const isFeature = (feature: unknown): boolean => {
      const { properties } = (feature ?? {}) as Partial<Feature>;
      return typeof properties?.scheme === 'string' && typeof properties.code === 'string';
    };
    const isWhole = Array.isArray(features) && features.length > 0 && features.every(isFeature);
    const explained = new Map(series.map(({ column, ...told }) => [column, told]));
    return isWhole ? { features, explained } : null;
  } catch {
    // no JSON: the caller reports the file
    return null;
  }
}

function knownAreas(features: readonly Feature[]): Omit<KnownAreas, 'explained'> | null {
  const areas: KnownArea[] = [];
  const numbers = new Map<string, number>();
  const figures: KnownAreas['figures'][number][] = [];
  const byLook = new Map<string, number>();
  for (const { properties, geometry } of features) {
    const { scheme, code, name } = properties as Record<string, string>;
    const key = `${scheme}/${code}`;
    if (numbers.has(key)) return null;
    const looks = [`${code}\u001f${name}`, ...(geometry ? [JSON.stringify(geometry)] : [])];
    // inside a scheme two areas are two, whatever they look like
    const found = looks
      .map((look) => byLook.get(look))
      .find((number) => number !== undefined && areas[number]!.scheme !== scheme);
    const number = found ?? areas.length;
    if (found === undefined) areas.push({ scheme: scheme!, code: code!, looks, ...validity(properties) });
    for (const look of looks) if (!byLook.has(look)) byLook.set(look, number);
    numbers.set(key, number);
    for (const [name, value] of Object.entries(properties))
      if (!OWN_PROPERTIES.has(name) && value !== null) figures.push({ area: number, name, value });
  }
  const divisions = divisionsOf(features, numbers);
  const shaped = new Set(features.filter(({ geometry }) => geometry).map(({ properties }) => properties.scheme));
  return divisions && { areas, numbers, divisions, shapedSchemes: shaped.size, figures };
}

/**
 * Areas of several editions, with one numbering; the first is the newest. Equal codes of a scheme are one area, and so
 * are areas that look the same where a scheme was given another name.
 */
export function mergedAreas(editions: readonly KnownAreas[]): KnownAreas {
  const [first, ...others] = editions as [KnownAreas, ...KnownAreas[]];
  const areas = [...first.areas];
  const numbers = new Map(first.numbers);
  const divisions = new Map(first.divisions.map((division) => [keyOf(division), division]));
  for (const edition of others) {
    const renumbered = new Map<number, number>();
    for (const [key, number] of edition.numbers) {
      const known = numbers.get(key) ?? renumbered.get(number);
      if (known !== undefined) renumbered.set(number, known);
    }
    addLookalikes(renumbered, edition, { areas, schemes: new Set([...first.numbers.keys()].map(schemeOf)) });
    for (const [key, number] of edition.numbers) {
      if (!renumbered.has(number)) renumbered.set(number, areas.push(edition.areas[number]!) - 1);
      if (!numbers.has(key)) numbers.set(key, renumbered.get(number)!);
    }
    for (const { whole, parts } of edition.divisions) {
      const division = { whole: renumbered.get(whole)!, parts: parts.map((part) => renumbered.get(part)!) };
      divisions.set(keyOf(division), division);
    }
  }
  const { shapedSchemes, figures, explained } = first;
  return { areas, numbers, divisions: [...divisions.values()], shapedSchemes, figures, explained };
}

/** Areas of schemes that are gone are those that look the same today; two of one scheme are never one. */
function addLookalikes(
  renumbered: Map<number, number>,
  edition: KnownAreas,
  { areas, schemes }: { readonly areas: readonly KnownArea[]; readonly schemes: ReadonlySet<string> },
): void {
  const byLook = new Map<string, number>();
  for (const [number, { looks }] of areas.entries())
    for (const look of looks) if (!byLook.has(look)) byLook.set(look, number);
  const taken = new Set(renumbered.values());
  for (const [key, number] of edition.numbers) {
    if (renumbered.has(number) || schemes.has(schemeOf(key))) continue;
    const found = edition.areas[number]!.looks.map((look) => byLook.get(look));
    const same = found.find((one) => one !== undefined && !taken.has(one));
    if (same === undefined) continue;
    renumbered.set(number, same);
    taken.add(same);
  }
}

const schemeOf = (key: string): string => key.slice(0, key.indexOf('/'));

const keyOf = ({ whole, parts }: Division): string => `${whole}=${[...parts].sort((a, b) => a - b).join()}`;

function validity({ valid_from: from, valid_to: to }: Feature['properties']): Pick<KnownArea, 'validFrom' | 'validTo'> {
  return { validFrom: typeof from === 'string' ? from : null, validTo: typeof to === 'string' ? to : null };
}

function divisionsOf(features: readonly Feature[], numbers: ReadonlyMap<string, number>): readonly Division[] | null {
  const parts = new Map<string, number[]>();
  for (const { properties } of features) {
    const { scheme, code, parent } = properties as Record<string, string | null>;
    if (parent === null || parent === undefined) continue;
    const key = `${scheme}/${parent}`;
    if (!numbers.has(key)) return null;
    const known = parts.get(key);
    const number = numbers.get(`${scheme}/${code}`)!;
    if (known) known.push(number);
    else parts.set(key, [number]);
  }
  return [...parts].map(([key, list]) => ({ whole: numbers.get(key)!, parts: list }));
}
