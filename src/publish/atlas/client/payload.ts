import type { Texts } from '../../../core/area.ts';
import type { Direction, IndicatorKind, Topic } from '../../../core/indicator.ts';
import { codeSlug } from '../../../core/slug.ts';
import type { Language } from '../../../locale/language.ts';
import type { LevelArea, MapFigures, MapPeriod } from '../../maps/map-figures.ts';

/** Areas of one level as they travel: addresses without their common beginning. */
export interface PayloadLevel {
  /** `<scheme>-<level id>`, as in data-level */
  readonly key: string;
  /** beginning of the addresses of pages from the root, per language */
  readonly folders: Readonly<Record<Language, string>>;
  /** what its areas are called, in the plural */
  readonly plurals: Texts;
  /** the region that the areas belong to, if its figures travel as well */
  readonly region: PayloadRegion | null;
  /** [index, code, name, parent name, rest of the address, residents] */
  readonly areas: readonly PayloadArea[];
}

/** Where the figures of a region are. */
export interface PayloadRegion {
  /** level key and code, see areaPath */
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** An area as it travels; name of the area above and residents may be null. */
export type PayloadArea = readonly [number, string, string, string | null, string | null, number | null];

/** Code and name of an area. */
export const titleOf = ([, code, name]: PayloadArea): string =>
  name === '' || name === code ? code : `${code} ${name}`;

/** `data/atlas/areas.js`: every area that has a page, for the search and for maps. */
export interface AreasPayload {
  readonly levels: readonly PayloadLevel[];
}

/** `data/atlas/<scheme>-<level>/<series>.js`: a series with the address of its page, per language, from the root. */
export interface SeriesPayload {
  readonly figures: MapFigures;
  readonly pages: Readonly<Record<Language, string>>;
}

/** `data/atlas/indicators.js`: what figures of an area are about, in the order of an edition. */
export interface IndicatorsPayload {
  readonly indicators: readonly PayloadIndicator[];
}

/** An indicator as it travels with the figures of areas. */
export interface PayloadIndicator {
  readonly id: string;
  readonly names: Texts;
  readonly kind: IndicatorKind;
  /** null where it is no power of ten: then areas are not put together */
  readonly multiplier: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly topic: Topic;
  /** keys of the levels on which it is a series with counts, see seriesPath */
  readonly levels: readonly string[];
  /** days on which its definition changes, ascending */
  readonly breaks: readonly string[];
  /** address of its page, per language, from the root */
  readonly pages: Readonly<Record<Language, string>>;
}

/** [period, value, lower and upper bound of the 95 % interval, status]; numbers are null where there are none */
export type PayloadFigure = readonly [string, number | null, number | null, number | null, number];

/** `data/atlas/areas/<scheme>-<level>/<code>.js`: every figure of an area, by indicator, in time order. */
export interface AreaPayload {
  readonly code: string;
  readonly figures: Readonly<Record<string, readonly PayloadFigure[]>>;
}

/** Decimals of values and bounds in the figures of an area: more than is read, as differences are made of them. */
export const AREA_DECIMALS = 4;

/** Key and path of the list of indicators. */
export const INDICATORS_KEY = 'indicators';
export const INDICATORS_PATH = 'data/atlas/indicators.js';

/** Key under which the figures of an area are announced. */
export function areaKey(levelKey: string, code: string): string {
  return `areas/${levelKey}/${code}`;
}

/** Path of the figures of an area from the root of the publication. */
export function areaPath(levelKey: string, code: string): string {
  return `data/atlas/areas/${levelKey}/${codeSlug(code)}.js`;
}

/** Key and path (from the root of the publication) of the list of areas. */
export const AREAS_KEY = 'areas';
export const AREAS_PATH = 'data/atlas/areas.js';

/** Key under which a series is announced. `levelKey` is `<scheme>-<level id>`. */
export function seriesKey(levelKey: string, id: string): string {
  return `${levelKey}/${id}`;
}

/** Path of a series from the root of the publication. */
export function seriesPath(levelKey: string, id: string): string {
  return `data/atlas/${levelKey}/${codeSlug(id)}.js`;
}

/**
 * Text of a payload script. A script, not JSON, because a page opened as a file may load scripts but fetch nothing.
 * Values of a series are rounded as they are shown; give them through `roundFigures` first.
 */
export function encodePayload(
  key: string,
  payload: AreasPayload | SeriesPayload | IndicatorsPayload | AreaPayload,
): string {
  const json = JSON.stringify(payload)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `window.sozialraum.receive(${JSON.stringify(key)},${json});\n`;
}

/** The figures with values rounded to the decimals of the series: what is read, and nothing finer. */
export function roundFigures(figures: MapFigures): MapFigures {
  const factor = 10 ** figures.decimals;
  const round = (value: number | null): number | null => (value === null ? null : Math.round(value * factor) / factor);
  const periods = figures.periods.map(
    (period): MapPeriod => ({ ...period, values: period.values.map(round), region: round(period.region) }),
  );
  return { ...figures, periods };
}

/** Areas of a level as the drawings want them, with addresses as seen from a page whose path to the root is given. */
export function levelAreas(level: PayloadLevel, language: Language, root: string): readonly LevelArea[] {
  return level.areas.map(([index, code, name, parentName, address, residents]) => ({
    index,
    code,
    name,
    parentName,
    href: address === null ? null : encodeURI(root + level.folders[language] + address),
    residents,
  }));
}
