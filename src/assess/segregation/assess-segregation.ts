import type { SegregationResult } from '../../core/segregation.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { FEWEST_PARTS, LEAST_COVERED } from './area-parts.ts';
import {
  type IndicatorPlace,
  indicatorPlaces,
  type PlaceContext,
  type PlaceLimits,
  placeInputs,
  placeLimits,
  placePeriods,
} from './indicator-places.ts';
import { CHANCE_DRAWS, DRAWS, segregationPeriod } from './segregation-period.ts';

/**
 * How unevenly the people counted by each share live: for the region, the municipalities and every other area that has
 * at least five areas below it with shown counts.
 * @param context shown indicators and seed
 * @returns results of shares that have such areas; what was done and left out, per share and scheme
 */
export function assessSegregation(context: PlaceContext): {
  results: SegregationResult[];
  log: MethodLogEntry[];
} {
  const places = indicatorPlaces(context, ['share']);
  const limits = placeLimits(places);
  const results = places.map((place) => resultOf(place, context, limits));
  return { results, log: results.map((result, index) => logOf(result, places[index]!, limits)) };
}

function resultOf(place: IndicatorPlace, { seed, recall }: PlaceContext, limits: PlaceLimits): SegregationResult {
  const { indicator, level, parts } = place;
  const { id } = indicator.definition;
  return {
    indicator: id,
    scheme: level.scheme,
    partLevel: level.level,
    areas: Uint32Array.from(parts, ({ area }) => area),
    periods: placePeriods(place, limits, seed).map((entry) =>
      recall(`segregation ${id} ${level.scheme} ${entry.period.period}`, placeInputs(entry, parts), () =>
        segregationPeriod(entry.period, parts, entry.chance),
      ),
    ),
    seed,
  };
}

function logOf(result: SegregationResult, { level }: IndicatorPlace, limits: PlaceLimits): MethodLogEntry {
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
