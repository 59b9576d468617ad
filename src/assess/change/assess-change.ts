import type { AssessedChange, Assessment } from '../../core/assessed.ts';
import { CHANGE, TREND_TEST } from '../../core/change.ts';
import type { IndicatorKind } from '../../core/indicator.ts';
import type { ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import {
  type NoRecentTrend,
  type RecentTrend,
  recentTrendOfProportion,
  recentTrendOfValue,
} from '../../stats/change/recent-trend.ts';
import type { LevelMembers } from '../level-members.ts';
import { codeYear } from '../match-period.ts';
import { newestPeriod } from '../newest-period.ts';
import { shownAt } from '../shown-at.ts';
import { testChange } from './change-test.ts';
import { comparablePeriods, TREND_YEARS } from './comparable-periods.ts';
import type { Population } from './population.ts';
import type { ChangePoint } from './test-difference.ts';

/** Kinds whose trend is weighted by their intervals. */
const WITH_BOUNDS: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['rate', 'standardised-rate']);

/** Changes of an indicator, and what their directions rest on. */
export interface ChangeResult {
  readonly change: AssessedChange;
  /** two-sided p-value over areas; NaN where the direction rests on no single test */
  readonly pValues: Float64Array;
}

/** What the changes of an indicator are judged with. */
export interface ChangeContext {
  /** of its periods, for the intervals of rates */
  readonly assessments: readonly Assessment[];
  /** the levels of the table; a level without any shown value has no change */
  readonly levels: readonly LevelMembers[];
  readonly population: Population;
  /** years from the base of a change to the newest period */
  readonly baseYears: number;
}

/**
 * How each area went up to the newest period of its level: difference to the value `baseYears` before (else the
 * earliest after that), with interval and direction, and whether the trend of five years holds whichever year is left out.
 * @param indicator shown values
 * @param context intervals, levels, and the population
 * @returns columns over all areas
 */
export function assessChange(indicator: ShownIndicator, context: ChangeContext): ChangeResult {
  const { assessments, levels, baseYears } = context;
  const areaCount = indicator.periods[0]?.value.values.length ?? 0;
  const change = emptyChange(areaCount);
  const pValues = new Float64Array(areaCount).fill(Number.NaN);
  const codes = indicator.periods.map(({ period }) => period);
  for (const { areas } of levels) {
    const newest = newestPeriod(indicator.periods, areas);
    if (newest < 0) continue;
    const { path, bases, doOverlap } = comparablePeriods(indicator.definition, codes, { newest, baseYears });
    const trendPath = doOverlap ? null : yearlyTail(codes, path);
    for (const area of areas) {
      if (!isShown(indicator.periods[newest]!.value.statuses[area]!)) continue;
      change.to[area] = newest;
      // each period is held against its own region, which is always 100: nothing goes up or down between them
      if (indicator.definition.kind === 'standardised-ratio') continue;
      const from = bases.find((position) => isShown(indicator.periods[position]!.value.statuses[area]!));
      if (from === undefined) continue;
      const trend = trendPath ? recentTrend(indicator, assessments, { path: trendPath, area }) : 'few-points';
      pValues[area] = record(change, indicator, { area, from, to: newest, trend, population: context.population });
    }
  }
  return { change, pValues };
}

function emptyChange(areaCount: number): AssessedChange {
  return {
    to: new Int16Array(areaCount).fill(-1),
    from: new Int16Array(areaCount).fill(-1),
    directions: new Uint8Array(areaCount),
    differences: new Float64Array(areaCount).fill(Number.NaN),
    lower: new Float64Array(areaCount).fill(Number.NaN),
    upper: new Float64Array(areaCount).fill(Number.NaN),
    trendTests: new Uint8Array(areaCount),
  };
}

interface Way {
  readonly area: number;
  readonly from: number;
  readonly to: number;
  readonly trend: RecentTrend | NoRecentTrend;
  readonly population: Population;
}

/** Writes the change of one area; returns the p-value that its direction rests on. */
function record(change: AssessedChange, { definition, periods }: ShownIndicator, way: Way): number {
  const { area, from, to, trend, population } = way;
  const [before, after] = [pointAt(periods[from]!, area), pointAt(periods[to]!, area)];
  const difference = after.value - before.value;
  const hasClearTrend = typeof trend !== 'string' && trend.direction !== 0 && trend.direction === Math.sign(difference);
  const { kind, multiplier } = definition;
  const [first, last] = [periods[from]!.period, periods[to]!.period];
  const tested = testChange({
    ...{ kind, multiplier, from: before, to: after, hasClearTrend },
    isFullCount: population.isFullCount(definition, last),
    isOfOneSeries: population.isOfOneSeries(definition),
    people:
      kind === 'median-age'
        ? Math.min(population.people(area, first), population.people(area, last))
        : Math.min(before.numerator, after.numerator),
  });
  change.from[area] = from;
  change.directions[area] = tested.direction;
  change.differences[area] = difference;
  change.lower[area] = tested.lower;
  change.upper[area] = tested.upper;
  const isWay = tested.direction === CHANGE.up || tested.direction === CHANGE.down;
  if (typeof trend !== 'string') change.trendTests[area] = isWay && hasClearTrend ? TREND_TEST.holds : TREND_TEST.fails;
  return tested.pValue;
}

function pointAt({ value, numerator, denominator, variance }: ShownPeriod, area: number): ChangePoint {
  return {
    value: value.values[area]!,
    numerator: shownAt(numerator, area),
    denominator: shownAt(denominator, area),
    variance: variance?.[area] ?? Number.NaN,
  };
}

/** Trend of one area over five yearly periods. */
function recentTrend(
  { definition, periods }: ShownIndicator,
  assessments: readonly Assessment[],
  { path, area }: { readonly path: readonly number[]; readonly area: number },
): RecentTrend | NoRecentTrend {
  const points = path.map((position) => pointAt(periods[position]!, area));
  if (definition.kind === 'share') {
    if (points.some(({ numerator, denominator }) => !(numerator >= 0 && numerator <= denominator))) return 'unknown';
    return recentTrendOfProportion(
      points.map(({ numerator }) => numerator),
      points.map(({ denominator }) => denominator),
    );
  }
  if (!WITH_BOUNDS.has(definition.kind)) return 'no-width';
  const bound = (side: 'lower' | 'upper'): number[] =>
    path.map((position) => assessments[position]?.[side]?.[area] ?? Number.NaN);
  return recentTrendOfValue(
    points.map(({ value }) => value),
    { lower: bound('lower'), upper: bound('upper') },
  );
}

/** The last five periods of a path if they follow each other year by year, else null. */
function yearlyTail(codes: readonly string[], path: readonly number[]): readonly number[] | null {
  const tail = path.slice(-TREND_YEARS);
  const years = tail.map((position) => codeYear(codes[position]!));
  const isYearly = years.every((year, at) => year !== null && (at === 0 || year === years[at - 1]! + 1));
  return tail.length === TREND_YEARS && isYearly ? tail : null;
}
