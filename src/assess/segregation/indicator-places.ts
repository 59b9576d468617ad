import type { AreaTable } from '../../core/area.ts';
import type { IndicatorKind } from '../../core/indicator.ts';
import type { Recall } from '../../core/recall.ts';
import type { ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import type { LevelMembers } from '../level-members.ts';
import { type AreaParts, areaParts, FEWEST_PARTS } from './area-parts.ts';

/** Counts up to which every period is looked at; beyond, only the newest. */
const MOST_COUNTS = 500_000;
/** Counts up to which chance is drawn for the newest period of core indicators. */
const MOST_DRAWN_COUNTS = 20_000;

/** What areas are measured in that have others below them. */
export interface PlaceContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly seed: number;
  readonly recall: Recall;
}

/** The parts that an indicator has in one scheme. */
export interface IndicatorPlace {
  readonly indicator: ShownIndicator;
  readonly level: LevelMembers;
  readonly parts: readonly AreaParts[];
}

/** What is left out where there are very many areas. */
export interface PlaceLimits {
  readonly isNewestOnly: boolean;
  readonly isChanceDrawn: boolean;
}

/**
 * Indicators with counts, on the lowest level of each scheme that has them, where an area above has enough parts.
 * @param context areas, levels and shown indicators
 * @param kinds of the indicators
 */
export function indicatorPlaces(
  { areas, levels, indicators }: PlaceContext,
  kinds: readonly IndicatorKind[],
): IndicatorPlace[] {
  const partsOfLevel = new Map<LevelMembers, AreaParts[]>();
  const schemes = [...new Set(levels.map(({ scheme }) => scheme))];
  return indicators.flatMap((indicator) => {
    if (!kinds.includes(indicator.definition.kind)) return [];
    return schemes.flatMap((scheme) => {
      const level = levels.findLast((entry) => entry.scheme === scheme && hasCounts(indicator, entry));
      if (!level || level.level === 0) return [];
      let parts = partsOfLevel.get(level);
      if (!parts) {
        parts = areaParts(areas, level).filter((each) => each.parts.length >= FEWEST_PARTS);
        partsOfLevel.set(level, parts);
      }
      return parts.length === 0 ? [] : [{ indicator, level, parts }];
    });
  });
}

function hasCounts({ periods }: ShownIndicator, { areas }: LevelMembers): boolean {
  return periods.some(({ numerator, denominator }) => {
    if (!numerator || !denominator) return false;
    for (let i = 0; i < areas.length; i++) {
      const area = areas[i]!;
      if (isShown(numerator.statuses[area]!) && isShown(denominator.statuses[area]!)) return true;
    }
    return false;
  });
}

/** How much can be looked at in all these places together. */
export function placeLimits(places: readonly IndicatorPlace[]): PlaceLimits {
  const sizeOf = ({ parts }: IndicatorPlace): number => parts.reduce((sum, each) => sum + each.parts.length, 0);
  const allCounts = places.reduce((sum, place) => sum + sizeOf(place) * place.indicator.periods.length, 0);
  const coreCounts = places.reduce((sum, place) => sum + (place.indicator.definition.core ? sizeOf(place) : 0), 0);
  return { isNewestOnly: allCounts > MOST_COUNTS, isChanceDrawn: coreCounts <= MOST_DRAWN_COUNTS };
}

/** A period of a place with counts, and the seed of its chance; null: none is drawn. */
export interface PlacePeriod {
  readonly period: ShownPeriod;
  readonly chance: number | null;
}

/**
 * The periods of a place that are looked at, in time order; chance is drawn for the newest of a core indicator.
 * @param place indicator and parts
 * @param limits of all places together
 * @param seed of what is drawn
 */
export function placePeriods({ indicator }: IndicatorPlace, limits: PlaceLimits, seed: number): readonly PlacePeriod[] {
  const counted = indicator.periods.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const used = limits.isNewestOnly ? counted.slice(-1) : counted;
  return used.map((period, index) => {
    const isDrawn = index === used.length - 1 && indicator.definition.core && limits.isChanceDrawn;
    return { period, chance: isDrawn ? seed : null };
  });
}

/** Every number that a result of a period is made of, for Recall. */
export function placeInputs({ period, chance }: PlacePeriod, parts: readonly AreaParts[]): ArrayLike<number>[] {
  const columns = [period.numerator!, period.denominator!].flatMap(({ values, statuses }) => [values, statuses]);
  const places = parts.flatMap((each) => [[each.area], each.parts, each.between ?? []]);
  return [...columns, ...places, [chance ?? Number.NaN]];
}
