import type { IndexResult } from '../../core/assessed.ts';
import type { IndicatorDefinition, TypologyDefinition } from '../../core/indicator.ts';
import type { BoundedIndex, InequalityResult } from '../../core/inequality.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { countInterval } from '../../stats/byar-interval.ts';
import { adjustedPValues } from '../../stats/comparison/adjusted-p-values.ts';
import { normalLimit } from '../../stats/distributions/normal-limit.ts';
import { gapByChance } from '../../stats/inequality/gap-by-chance.ts';
import { inequalitySlopeLimits } from '../../stats/inequality/inequality-slope.ts';
import { type InequalityTriad, inequalityTriad } from '../../stats/inequality/inequality-triad.ts';
import { quantileGroups } from '../../stats/inequality/quantile-groups.ts';
import { seededChance } from '../../stats/seeded-chance.ts';
import { wilsonInterval } from '../../stats/wilson-interval.ts';
import type { LevelMembers } from '../level-members.ts';
import { matchPeriod } from '../match-period.ts';
import { shownAt } from '../shown-at.ts';
import { indicatorsIn, orderingIndices } from './ordering-index.ts';

/** Fifths: few enough to keep several areas in each. */
const GROUPS = 5;
/** Draws behind a p-value, and areas × draws up to which there are so many. */
const MOST_DRAWS = 999;
const FEWEST_DRAWS = 199;
const MOST_COST = 4e6;
/** Draws behind the bounds of the slope; they are off by about one per cent of their half width. */
const SLOPE_DRAWS = 10_000;
/** Areas that five groups need, so that none rests on one or two of them. */
const FEWEST_AREAS = 15;

/** Level at which a gap is more than what areas in any order would show. */
const LEVEL = 0.05;

/** A result before all gaps are looked at together. */
type UnadjustedResult = Omit<InequalityResult, 'gap'> & {
  readonly gap: { readonly difference: number; readonly pValue: number };
};

/** What inequality is measured in. */
export interface InequalityContext {
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly indices: readonly IndexResult[];
  readonly typologies: readonly TypologyDefinition[];
  readonly seed: number;
}

/**
 * Gap, pattern and potential of every share and rate between fifths of areas, ordered by an index over all topics, in
 * the newest period for which there is both.
 * @param context shown indicators, indices and the seed of the groups drawn at random
 * @returns results of indicators with counts; what was done and left out
 * @see golden: inequality-triad, inequality-slope, quantile-groups, adjusted-p-values
 */
export function assessInequality(context: InequalityContext): {
  results: InequalityResult[];
  log: MethodLogEntry[];
} {
  const orders = orderingIndices(context.indices, context.typologies);
  const results = adjusted(orders.flatMap((order) => inequalitiesBy(order, context)));
  const log = results.map((result): MethodLogEntry => {
    const { indicator, index, indexPeriod, period, scheme, groups, leftOut, isMember } = result;
    const choices = {
      ...{ period, scheme, orderedBy: index, basePeriod: indexPeriod, groups: groups.length },
      orderHoldsIndicator: isMember,
      adjustment: 'benjamini-hochberg',
      slopeDraws: SLOPE_DRAWS,
      seed: context.seed,
      areasLeftOut: leftOut,
    };
    return { step: 'inequality', subject: indicator, choices };
  });
  return { results, log };
}

/** Many gaps are looked at: p-values of all of them together. A gap that may be chance has no potential. */
function adjusted(results: readonly UnadjustedResult[]): InequalityResult[] {
  const pValues = adjustedPValues(Float64Array.from(results, ({ gap }) => gap.pValue));
  return results.map((result, at) => {
    const { difference } = result.gap;
    const isClear = pValues[at]! <= LEVEL;
    return {
      ...result,
      gap: { difference, adjusted: pValues[at]!, isClear },
      potential: isClear ? result.potential : null,
    };
  });
}

function inequalitiesBy(
  order: IndexResult,
  { levels, indicators, indices, seed }: InequalityContext,
): UnadjustedResult[] {
  const members = indicatorsIn(order.definition, indices);
  return indicators.flatMap((indicator) => {
    const { kind, id } = indicator.definition;
    if (kind !== 'share' && kind !== 'rate') return [];
    const place = newestPlace(indicator, order, levels);
    const result = place && inequalityAt(indicator.definition, order, { ...place, seed });
    return result ? [{ ...result, isMember: members.has(id) }] : [];
  });
}

/** An indicator and its order in one period on one level. */
interface Place {
  readonly shown: ShownPeriod;
  readonly period: IndexResult['periods'][number];
  readonly level: LevelMembers;
}

/** The newest period of an indicator with counts for which the index was made, on the level of the index. */
function newestPlace({ periods }: ShownIndicator, order: IndexResult, levels: readonly LevelMembers[]): Place | null {
  for (const shown of periods.toReversed()) {
    const period = shown.numerator && shown.denominator ? matchPeriod(order.periods, shown.period) : undefined;
    const scored = period?.levels.at(-1);
    const level = levels.find(({ scheme, levelId }) => scheme === scored?.scheme && levelId === scored?.levelId);
    if (period && level?.areas.some((area) => isShown(shown.value.statuses[area]!))) return { shown, period, level };
  }
  return null;
}

function inequalityAt(
  { id, kind, multiplier, direction }: IndicatorDefinition,
  { definition }: IndexResult,
  { shown, period, level, seed }: Place & { readonly seed: number },
): Omit<UnadjustedResult, 'isMember'> | null {
  const order = Float64Array.from(level.areas, (area) => shownAt(period.value, area));
  if (order.filter((value) => !Number.isNaN(value)).length < FEWEST_AREAS) return null;
  const cases = Float64Array.from(level.areas, (area) => shownAt(shown.numerator!, area));
  const populations = Float64Array.from(level.areas, (area) => shownAt(shown.denominator!, area));
  if (kind === 'share' && cases.some((count, at) => count > populations[at]!)) return null;
  const groups = quantileGroups(order, GROUPS, { descending: definition.recipe.highMeans === 'strain' });
  const areas = { cases, populations, groups, groupCount: GROUPS };
  const triad = inequalityTriad(areas);
  if (!triad) return null;
  const draws = Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.floor(MOST_COST / groups.length)));
  const values = triad.groups.map(({ rate }) => rate);
  const way = Math.sign(triad.gap);
  const isDirected = direction === 'strain' || direction === 'relief';
  const { avoidableCases, avoidableShare } = triad;
  return {
    indicator: id,
    period: shown.period,
    scheme: level.scheme,
    level: level.level,
    index: definition.id,
    indexPeriod: period.period,
    groups: triad.groups.map(({ rate, ...group }) => ({ ...group, value: rate * multiplier })),
    gap: { difference: triad.gap * multiplier, pValue: gapByChance(areas, { seed, draws }) },
    gapRatio: triad.gapRatio,
    ...slopesOf(triad, { kind, multiplier, seed }),
    isSteady: way !== 0 && values.every((value, at) => at === 0 || (values[at - 1]! - value) * way >= 0),
    potential: isDirected && avoidableShare !== null ? { cases: avoidableCases, share: avoidableShare } : null,
    leftOut: triad.leftOut + groups.filter((group, at) => group === 0 && cases[at]! >= 0).length,
  };
}

/** Slope and relative index; their bounds from drawing each group anew, its error half the width of its interval. */
function slopesOf(
  { groups, pattern }: InequalityTriad,
  {
    kind,
    multiplier,
    seed,
  }: { readonly kind: IndicatorDefinition['kind']; readonly multiplier: number; readonly seed: number },
): Pick<InequalityResult, 'slope' | 'relativeIndex'> {
  const errors = groups.map(({ cases, population }) => {
    const { lower, upper } = kind === 'share' ? wilsonInterval(cases, population) : countInterval(cases);
    return (upper - lower) / (2 * normalLimit(0.95)) / (kind === 'share' ? 1 : population);
  });
  const ordered = {
    values: groups.map(({ rate }) => rate),
    populations: groups.map(({ population }) => population),
  };
  const chance = seededChance(seed, 'inequality-slope');
  const limits = inequalitySlopeLimits(ordered, { errors, chance, draws: SLOPE_DRAWS });
  const bounded = (
    value: number,
    bounds: { readonly lower: number; readonly upper: number } | null | undefined,
    factor: number,
  ): BoundedIndex => ({
    value: value * factor,
    lower: (bounds?.lower ?? Number.NaN) * factor,
    upper: (bounds?.upper ?? Number.NaN) * factor,
  });
  return {
    slope: bounded(pattern.slope, limits?.slope, multiplier),
    relativeIndex: pattern.ratio === null ? null : bounded(pattern.ratio, limits?.ratio, 1),
  };
}
