import type { AreaInequalityResult } from '../../core/area-inequality.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { FEWEST_PARTS, LEAST_COVERED } from '../segregation/area-parts.ts';
import {
  type IndicatorPlace,
  indicatorPlaces,
  type PlaceContext,
  type PlaceLimits,
  placeInputs,
  placeLimits,
  placePeriods,
} from '../segregation/indicator-places.ts';
import { AVERSION, areaInequalityPeriod, CHANCE_DRAWS } from './area-inequality-period.ts';

/**
 * How unequal each share and rate is between the areas of the region, of a municipality and of every other area that
 * has at least five areas below it with shown counts: Gini, Theil and Atkinson, each beside what chance would make.
 * @param context shown indicators and seed
 * @returns results of shares and rates that have such areas; what was done and left out, per indicator and scheme
 * @see golden: inequality
 */
export function assessAreaInequality(context: PlaceContext): {
  results: AreaInequalityResult[];
  log: MethodLogEntry[];
} {
  const places = indicatorPlaces(context, ['share', 'rate']);
  const limits = placeLimits(places);
  const results = places.map((place) => resultOf(place, context, limits));
  return { results, log: results.map((result, index) => logOf(result, places[index]!, limits)) };
}

function resultOf(place: IndicatorPlace, { seed, recall }: PlaceContext, limits: PlaceLimits): AreaInequalityResult {
  const { indicator, level, parts } = place;
  const { id, kind, multiplier } = indicator.definition;
  const isShare = kind === 'share';
  return {
    indicator: id,
    scheme: level.scheme,
    partLevel: level.level,
    areas: Uint32Array.from(parts, ({ area }) => area),
    periods: placePeriods(place, limits, seed).map((entry) =>
      recall(
        `area-inequality ${id} ${level.scheme} ${entry.period.period}`,
        [...placeInputs(entry, parts), [Number(isShare), multiplier]],
        () => areaInequalityPeriod(entry.period, parts, { isShare, multiplier, seed: entry.chance }),
      ),
    ),
    seed,
  };
}

function logOf(result: AreaInequalityResult, { level }: IndicatorPlace, limits: PlaceLimits): MethodLogEntry {
  const statuses = result.periods.flatMap((period) => [...period.statuses]);
  const given = statuses.filter(isShown).length;
  const notApplicable = statuses.filter((status) => status === STATUS['not-applicable']).length;
  const isDrawn = result.periods.at(-1)?.gini.expected != null;
  const choices = {
    scheme: result.scheme,
    level: level.levelId,
    periods: limits.isNewestOnly ? 'newest only: very many areas' : result.periods.length,
    fewestAreas: FEWEST_PARTS,
    leastCovered: LEAST_COVERED,
    weights: 'residents',
    aversion: AVERSION,
    indicesGiven: given,
    tooMuchHidden: statuses.length - given - notApplicable,
    indicesNotApplicable: notApplicable,
    areasLeftOut: result.periods.reduce((sum, { leftOutCounts }) => sum + leftOutCounts.reduce((a, b) => a + b, 0), 0),
    draws: isDrawn ? CHANCE_DRAWS : 0,
    seed: isDrawn ? result.seed : null,
  };
  return { step: 'area-inequality', subject: result.indicator, choices };
}
