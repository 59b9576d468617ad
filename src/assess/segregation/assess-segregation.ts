import type { AreaTable } from '../../core/area.ts';
import type { Recall } from '../../core/recall.ts';
import type { SegregationResult } from '../../core/segregation.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown, STATUS } from '../../core/status.ts';
import type { LevelMembers } from '../level-members.ts';
import { type AreaParts, areaParts, FEWEST_PARTS, LEAST_COVERED } from './area-parts.ts';
import { CHANCE_DRAWS, DRAWS, segregationPeriod } from './segregation-period.ts';

/** Counts up to which every period is looked at; beyond, only the newest. */
const MOST_COUNTS = 500_000;
/** Counts up to which the newest period of core indicators gets an interval. */
const MOST_DRAWN_COUNTS = 20_000;

/** What segregation is measured in. */
export interface SegregationContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly seed: number;
  readonly recall: Recall;
}

/** The parts that an indicator has in one scheme. */
interface Place {
  readonly indicator: ShownIndicator;
  readonly level: LevelMembers;
  readonly parts: readonly AreaParts[];
}

/**
 * How unevenly the people counted by each share live: for the region, the municipalities and every other area that has
 * at least five areas below it with shown counts.
 * @param context shown indicators and seed
 * @returns results of shares that have such areas; what was done and left out, per share and scheme
 */
export function assessSegregation(context: SegregationContext): {
  results: SegregationResult[];
  log: MethodLogEntry[];
} {
  const places = placesOf(context);
  const sizeOf = ({ parts }: Place): number => parts.reduce((sum, each) => sum + each.parts.length, 0);
  const allCounts = places.reduce((sum, place) => sum + sizeOf(place) * place.indicator.periods.length, 0);
  const coreCounts = places.reduce((sum, place) => sum + (place.indicator.definition.core ? sizeOf(place) : 0), 0);
  const limits = { isNewestOnly: allCounts > MOST_COUNTS, hasInterval: coreCounts <= MOST_DRAWN_COUNTS };
  const results = places.map((place) => resultOf(place, context, limits));
  return { results, log: results.map((result, index) => logOf(result, places[index]!, limits)) };
}

/** Shares with counts, on the lowest level of each scheme that has them, where an area above has enough parts. */
function placesOf({ areas, levels, indicators }: SegregationContext): Place[] {
  const partsOfLevel = new Map<LevelMembers, AreaParts[]>();
  const schemes = [...new Set(levels.map(({ scheme }) => scheme))];
  return indicators.flatMap((indicator) => {
    if (indicator.definition.kind !== 'share') return [];
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

/** Every number that the segregation of a period is made of. */
function inputsOf(
  { numerator, denominator }: ShownPeriod,
  parts: readonly AreaParts[],
  seed: number | null,
): ArrayLike<number>[] {
  const columns = [numerator!, denominator!].flatMap(({ values, statuses }) => [values, statuses]);
  const places = parts.flatMap((each) => [[each.area], each.parts, each.between ?? []]);
  return [...columns, ...places, [seed ?? Number.NaN]];
}

interface Limits {
  readonly isNewestOnly: boolean;
  readonly hasInterval: boolean;
}

function resultOf(
  { indicator, level, parts }: Place,
  { seed, recall }: SegregationContext,
  limits: Limits,
): SegregationResult {
  const { definition, periods } = indicator;
  const counted = periods.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const used = limits.isNewestOnly ? counted.slice(-1) : counted;
  return {
    indicator: definition.id,
    scheme: level.scheme,
    partLevel: level.level,
    areas: Uint32Array.from(parts, ({ area }) => area),
    periods: used.map((period, index) => {
      const isNewest = index === used.length - 1;
      const chance = isNewest && definition.core && limits.hasInterval ? seed : null;
      return recall(
        `segregation ${definition.id} ${level.scheme} ${period.period}`,
        inputsOf(period, parts, chance),
        () => segregationPeriod(period, parts, chance),
      );
    }),
    seed,
  };
}

function logOf(result: SegregationResult, { level }: Place, limits: Limits): MethodLogEntry {
  let [given, tooMuchHidden, notApplicable, leftOut] = [0, 0, 0, 0];
  for (const { statuses, leftOutCounts } of result.periods) {
    statuses.forEach((status, at) => {
      if (isShown(status)) given += 1;
      else if (status === STATUS['not-applicable']) notApplicable += 1;
      else tooMuchHidden += 1;
      leftOut += leftOutCounts[at]!;
    });
  }
  const hasInterval = result.periods.at(-1)?.corrected != null;
  const choices = {
    scheme: result.scheme,
    level: level.levelId,
    periods: limits.isNewestOnly ? 'newest only: very many areas' : result.periods.length,
    fewestAreas: FEWEST_PARTS,
    leastCovered: LEAST_COVERED,
    indicesGiven: given,
    tooMuchHidden,
    indicesNotApplicable: notApplicable,
    areasLeftOut: leftOut,
    draws: hasInterval ? DRAWS : 0,
    chanceDraws: hasInterval ? CHANCE_DRAWS : 0,
    seed: hasInterval ? result.seed : null,
  };
  return { step: 'segregation', subject: result.indicator, choices };
}
