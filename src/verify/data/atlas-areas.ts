import type { BreachList } from '../breach-list.ts';
import { type PublishedFiles, textOf } from '../published-files.ts';
import type { Observations } from './observations.ts';
import { isKnownAreaList } from './payload-keys.ts';

/** Where the atlas lists its areas. */
export const ATLAS_AREAS_PATH = 'data/atlas/areas.js';
const CALL = /^window\.sozialraum\.receive\(("(?:[^"\\]|\\.)*"),(.*)\);\s*$/s;

/** What a payload script hands over; null if it is none. */
export function parsePayload(text: string): { readonly key: string; readonly payload: unknown } | null {
  const [, key, payload] = CALL.exec(text) ?? [];
  if (key === undefined || payload === undefined) return null;
  try {
    return { key: JSON.parse(key) as string, payload: JSON.parse(payload) as unknown };
  } catch {
    // damaged text: the caller reports the file
    return null;
  }
}

/** Areas as the atlas numbers them. */
export interface AtlasAreas {
  /** area numbers of the observations by level key, in the order of the level; -1 where no row names the area */
  readonly byLevel: ReadonlyMap<string, readonly number[]>;
  /** area number of the observations by the number that maps use */
  readonly byIndex: ReadonlyMap<number, number>;
}

/** A level of a scheme as the atlas lists its areas. */
export interface AtlasLevel {
  readonly key: string;
  readonly areas: readonly (readonly [number, string, string, string | null, string | null, number | null])[];
}

/** Reads the list of areas of the atlas and judges the numbers of residents in it. */
export async function readAtlasAreas(
  files: PublishedFiles,
  observations: Observations,
  breaches: BreachList,
): Promise<AtlasAreas> {
  const byLevel = new Map<string, readonly number[]>();
  const byIndex = new Map<number, number>();
  if (!files.paths.includes(ATLAS_AREAS_PATH)) return { byLevel, byIndex };
  const levels = levelsOf(parsePayload(await textOf(files, ATLAS_AREAS_PATH))?.payload);
  if (!levels) breaches.add({ code: 'verify-file-altered', file: ATLAS_AREAS_PATH });
  const schemeOfLevel = new Map(observations.areas.map(({ scheme, level }) => [`${scheme}-${level}`, scheme]));
  for (const { key, areas } of levels ?? []) {
    const scheme = schemeOfLevel.get(key) ?? '';
    const numbers = areas.map(([, code]) => observations.areaNumber(`${scheme}/${code}`));
    byLevel.set(key, numbers);
    for (const [position, [index, code, , , , residents]] of areas.entries()) {
      const area = numbers[position] ?? -1;
      byIndex.set(index, area);
      // the list does not say which series its residents are
      if (residents !== null && residents !== undefined && !observations.isShownSomewhere(area, residents))
        breaches.add({ code: 'verify-hidden-figure', file: ATLAS_AREAS_PATH, areaCode: code });
    }
  }
  return { byLevel, byIndex };
}

/** Entries of an area in the list; nobody knows what a further one tells. */
const AREA_ENTRIES = 6;

/** The levels of the list; null if it is none. */
export function levelsOf(payload: unknown): readonly AtlasLevel[] | null {
  if (!isKnownAreaList(payload)) return null;
  const { levels } = payload as { levels: unknown };
  const isLevel = (level: unknown): boolean => {
    const { key, areas } = (level ?? {}) as { key?: unknown; areas?: unknown };
    return (
      typeof key === 'string' &&
      Array.isArray(areas) &&
      areas.every((area) => Array.isArray(area) && area.length <= AREA_ENTRIES)
    );
  };
  return Array.isArray(levels) && levels.every(isLevel) ? (levels as AtlasLevel[]) : null;
}
