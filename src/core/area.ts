import { assert } from './assert.ts';

/** A text in the languages of the publications; German leads, English may be missing. */
export interface Texts {
  readonly de: string;
  readonly en?: string | undefined;
}

/** One step of a hierarchy, from the region (index 0) down. */
export interface AreaLevel {
  readonly id: string;
  readonly names: Texts;
  readonly plurals: Texts;
}

/** A way to cut the region into areas; several stand side by side. */
export interface AreaScheme {
  readonly id: string;
  readonly names: Texts;
  /** top down: levels[0] is the whole region */
  readonly levels: readonly AreaLevel[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One area. Codes are strings and stay as delivered, leading zeros included. */
export interface Area {
  /** id of the scheme */
  readonly scheme: string;
  readonly code: string;
  /** empty where the area has no name of its own; then the code stands for it */
  readonly name: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** index into AreaTable.areas, −1 for the top of a scheme */
  readonly parent: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** what a reader must know, such as a care home or several parts */
  readonly note: Texts | null;
  /** reason why the area carries no index (too few residents …), or null */
  readonly excluded: Texts | null;
}

/** All areas of all schemes in one fixed order; every column of a table has this order. */
export interface AreaTable {
  readonly schemes: readonly AreaScheme[];
  readonly areas: readonly Area[];
  /** for each area the indices of its children, in order */
  readonly children: readonly (readonly number[])[];
}

const KEY_SEPARATOR = '\u001f';

/** Builds the area table; parents are named by index and must stand in the same scheme, one level or more above. */
export function areaTable(schemes: readonly AreaScheme[], areas: readonly Area[]): AreaTable {
  const children: number[][] = areas.map(() => []);
  areas.forEach((area, index) => {
    if (area.parent < 0) return;
    const parent = areas[area.parent];
    assert(parent && parent.scheme === area.scheme && parent.level < area.level, `parent of area ${area.code}`);
    children[area.parent]?.push(index);
  });
  return { schemes, areas, children };
}

/** Look-up from scheme and code to the index of the area. */
export function areaIndex(table: AreaTable): (scheme: string, code: string) => number | undefined {
  const byKey = new Map<string, number>();
  table.areas.forEach((area, index) => {
    byKey.set(area.scheme + KEY_SEPARATOR + area.code, index);
  });
  return (scheme, code) => byKey.get(scheme + KEY_SEPARATOR + code);
}

/** Index of the ancestor at a level (the area itself if it stands there), −1 if there is none. */
export function ancestorAt(table: AreaTable, index: number, level: number): number {
  let current = index;
  while (current >= 0) {
    const area = table.areas[current];
    if (!area) return -1;
    if (area.level === level) return current;
    current = area.level < level ? -1 : area.parent;
  }
  return -1;
}

/** Level id of an area. */
export function levelId(table: AreaTable, area: Area): string {
  const level = table.schemes.find((scheme) => scheme.id === area.scheme)?.levels[area.level];
  assert(level, `level ${area.level} of scheme ${area.scheme}`);
  return level.id;
}
