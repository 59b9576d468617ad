import type { IndexResult } from '../../core/assessed.ts';
import type { IndicatorDefinition, TypologyDefinition } from '../../core/indicator.ts';
import type { InequalityResult } from '../../core/inequality.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { newcombeDifference } from '../../stats/comparison/newcombe-difference.ts';
import { type GroupRate, inequalityTriad } from '../../stats/inequality/inequality-triad.ts';
import { quantileGroups } from '../../stats/inequality/quantile-groups.ts';
import type { LevelMembers } from '../level-members.ts';
import { matchPeriod } from '../match-period.ts';
import { shownAt } from '../shown-at.ts';
import { indicatorsIn, orderingIndices } from './ordering-index.ts';

/** Fifths: few enough to keep several areas in each. */
const GROUPS = 5;
/** Areas that five groups need, so that none rests on one or two of them. */
const FEWEST_AREAS = 15;

/** What inequality is measured in. */
export interface InequalityContext {
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly indices: readonly IndexResult[];
  readonly typologies: readonly TypologyDefinition[];
}

/**
 * Gap, pattern and potential of every share and rate between fifths of areas, ordered by an index over all topics, in
 * the newest period for which there is both.
 * @param context shown indicators and indices
 * @returns results of indicators with counts; what was done and left out
 * @see golden: inequality-triad, quantile-groups, two-periods
 */
export function assessInequality(context: InequalityContext): {
  results: InequalityResult[];
  log: MethodLogEntry[];
} {
  const orders = orderingIndices(context.indices, context.typologies);
  const results = orders.flatMap((order) => inequalitiesBy(order, context));
  const log = results.map((result): MethodLogEntry => {
    const { indicator, index, indexPeriod, period, scheme, groups, leftOut, isMember } = result;
    const choices = {
      ...{ period, scheme, orderedBy: index, basePeriod: indexPeriod, groups: groups.length },
      orderHoldsIndicator: isMember,
      areasLeftOut: leftOut,
    };
    return { step: 'inequality', subject: indicator, choices };
  });
  return { results, log };
}

function inequalitiesBy(order: IndexResult, { levels, indicators, indices }: InequalityContext): InequalityResult[] {
  const members = indicatorsIn(order.definition, indices);
  return indicators.flatMap((indicator) => {
    const { kind, id } = indicator.definition;
    if (kind !== 'share' && kind !== 'rate') return [];
    const place = newestPlace(indicator, order, levels);
    const result = place && inequalityAt(indicator.definition, order, place);
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
  { id, kind, multiplier }: IndicatorDefinition,
  { definition }: IndexResult,
  { shown, period, level }: Place,
): Omit<InequalityResult, 'isMember'> | null {
  const order = Float64Array.from(level.areas, (area) => shownAt(period.value, area));
  if (order.filter((value) => !Number.isNaN(value)).length < FEWEST_AREAS) return null;
  const cases = Float64Array.from(level.areas, (area) => shownAt(shown.numerator!, area));
  const populations = Float64Array.from(level.areas, (area) => shownAt(shown.denominator!, area));
  if (kind === 'share' && cases.some((count, at) => count > populations[at]!)) return null;
  const groups = quantileGroups(order, GROUPS, { descending: definition.recipe.highMeans === 'strain' });
  const triad = inequalityTriad({ cases, populations, groups, groupCount: GROUPS });
  if (!triad) return null;
  const values = triad.groups.map(({ rate }) => rate);
  const way = Math.sign(triad.gap);
  return {
    indicator: id,
    period: shown.period,
    scheme: level.scheme,
    level: level.level,
    index: definition.id,
    indexPeriod: period.period,
    groups: triad.groups.map(({ rate, ...group }) => ({ ...group, value: rate * multiplier })),
    gap: { difference: triad.gap * multiplier, ...gapInterval(triad.groups, { kind, multiplier }) },
    gapRatio: triad.gapRatio,
    slope: triad.pattern.slope * multiplier,
    isSteady: way !== 0 && values.every((value, at) => at === 0 || (values[at - 1]! - value) * way >= 0),
    avoidableCases: triad.avoidableCases,
    avoidableShare: triad.avoidableShare,
    leftOut: triad.leftOut + groups.filter((group, at) => group === 0 && cases[at]! >= 0).length,
  };
}

/** 95 % interval of the gap of a share; a rate counts events, of which one person can have several: no interval. */
function gapInterval(
  groups: readonly GroupRate[],
  { kind, multiplier }: { readonly kind: string; readonly multiplier: number },
): { lower: number; upper: number } {
  const interval = kind === 'share' ? newcombeDifference(groups[0]!, groups.at(-1)!) : null;
  if (!interval) return { lower: Number.NaN, upper: Number.NaN };
  return { lower: interval.lower * multiplier, upper: interval.upper * multiplier };
}
