import type { AreaTable } from '../../core/area.ts';
import type { Course, CourseResult } from '../../core/course.ts';
import { definitionStart, type Period, parsePeriod, yearOf } from '../../core/period.ts';
import type { MethodLogEntry, ShownIndicator } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { breakTest } from '../../stats/change/break-test.ts';
import { type MonotoneTrend, mannKendall } from '../../stats/change/mann-kendall.ts';
import { seriesShape } from '../../stats/change/series-shape.ts';
import { adjustedPValues } from '../../stats/comparison/adjusted-p-values.ts';
import { seededChance } from '../../stats/seeded-chance.ts';
import { FALSE_DISCOVERY_RATE } from '../false-discoveries.ts';
import type { LevelMembers } from '../level-members.ts';

/** Whole regions, and the shown figures whose course is looked at. */
export interface CourseContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly seed: number;
}

/**
 * How each indicator went in the whole region over all years of its newest definition: direction by Mann–Kendall with
 * Sen's slope, and a jump of the level where a test against random orders finds one that no straight line explains.
 * Both are told where they hold among those of all indicators (Benjamini–Hochberg). Years are taken as independent;
 * pooled years share people, so only those enter that share no year.
 * @param context shown indicators
 * @returns courses of regions that have at least six periods
 * @see golden: mann-kendall, structural-breaks, series-shape, adjusted-p-values
 */
export function assessCourses(context: CourseContext): { results: CourseResult[]; log: MethodLogEntry[] } {
  const { levels, indicators, seed } = context;
  const regions = levels.filter(({ level }) => level === 0).flatMap(({ areas }) => [...areas]);
  const series = indicators.flatMap((indicator) =>
    regions.flatMap((area) => testedSeries(indicator, area, context) ?? []),
  );
  const trends = adjustedPValues(series.map(({ trend }) => trend.pValue));
  const jumps = adjustedPValues(series.map(({ jumpPValue }) => jumpPValue ?? Number.NaN));
  const coursesOf = new Map<string, Map<number, Course>>();
  series.forEach((tested, at) => {
    const courses = coursesOf.get(tested.indicator) ?? new Map<number, Course>();
    coursesOf.set(tested.indicator, courses);
    const holds = { trend: trends[at]! <= FALSE_DISCOVERY_RATE, jump: jumps[at]! <= FALSE_DISCOVERY_RATE };
    courses.set(tested.area, courseOf(tested, holds));
  });
  const results = [...coursesOf].map(([indicator, courses]): CourseResult => ({ indicator, courses, seed }));
  const log = results.map(({ indicator, courses }): MethodLogEntry => {
    const [first] = courses.values();
    const { from: firstPeriod, to: lastPeriod, count: periods } = first!;
    const choices = {
      method: 'mann-kendall',
      firstPeriod,
      lastPeriod,
      periods,
      falseDiscoveryRate: FALSE_DISCOVERY_RATE,
      tests: series.length,
      seed,
    };
    return { step: 'course', subject: indicator, choices };
  });
  return { results, log };
}

interface CoursePoint {
  readonly period: Period;
  readonly value: number;
}

/** The years of an indicator in a region, and what the tests say of them alone. */
interface TestedSeries {
  readonly indicator: string;
  readonly area: number;
  /** periods that enter, oldest first */
  readonly codes: readonly string[];
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly trend: MonotoneTrend;
  readonly jumpPValue: number | null;
}

function testedSeries(
  { definition, periods }: ShownIndicator,
  area: number,
  { areas, seed }: CourseContext,
): TestedSeries | null {
  const shown = periods.filter(({ value }) => isShown(value.statuses[area]!));
  const newest = shown.at(-1);
  const last = newest && parsePeriod(newest.period);
  if (!last) return null;
  const since = definitionStart(definition.breaks, last.code) ?? definition.validFrom;
  const points = shown.flatMap(({ period: code, value }): CoursePoint[] => {
    const period = parsePeriod(code);
    if (period?.kind !== last.kind || (since !== null && period.start < since)) return [];
    return [{ period, value: value.values[area]! }];
  });
  const apart = pointsApart(points);
  const values = apart.map(({ value }) => value);
  const years = apart.map(({ period }) => yearOf(period));
  const trend = mannKendall(values, years);
  if (!trend) return null;
  const test = breakTest(values, { chance: seededChance(seed, `course ${definition.id} ${areas.areas[area]!.code}`) });
  const codes = apart.map(({ period }) => period.code);
  return { indicator: definition.id, area, codes, years, values, trend, jumpPValue: test?.pValue ?? null };
}

function courseOf(
  { codes, years, values, trend, jumpPValue }: TestedSeries,
  holds: { readonly trend: boolean; readonly jump: boolean },
): Course {
  const shape = holds.jump ? seriesShape(values, years) : null;
  return {
    from: codes[0]!,
    to: codes.at(-1)!,
    count: codes.length,
    slope: trend.slope,
    direction: holds.trend ? (Math.sign(trend.score) as -1 | 0 | 1) : 0,
    pValue: trend.pValue,
    jump: shape?.shape === 'jump' ? { before: codes[shape.start - 1]!, after: codes[shape.start]! } : null,
    jumpPValue,
  };
}

/** Those that share no day and no year with a later one that is kept. */
function pointsApart(points: readonly CoursePoint[]): CoursePoint[] {
  const kept: CoursePoint[] = [];
  for (const point of points.toReversed()) {
    const next = kept.at(-1)?.period;
    if (!next || (point.period.end < next.start && yearOf(point.period) < yearOf(next))) kept.push(point);
  }
  return kept.reverse();
}
