import type { AreaTable } from '../../core/area.ts';
import type { Course, CourseResult } from '../../core/course.ts';
import { definitionStart, type Period, parsePeriod, yearOf } from '../../core/period.ts';
import type { MethodLogEntry, ShownIndicator } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { breakTest } from '../../stats/change/break-test.ts';
import { mannKendall } from '../../stats/change/mann-kendall.ts';
import { seriesShape } from '../../stats/change/series-shape.ts';
import { seededChance } from '../../stats/seeded-chance.ts';
import type { LevelMembers } from '../level-members.ts';

/** A direction or jump is told below this probability of chance alone. */
const SIGNIFICANT = 0.05;

/** Whole regions, and the shown figures whose course is looked at. */
export interface CourseContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly seed: number;
}

/**
 * How each indicator went in the whole region over all years of its newest definition: direction by Mann–Kendall with
 * Sen's slope, and a jump of the level where a test against random orders finds one that no straight line explains. Years are taken as independent;
 * pooled years share people, so only those enter that share no year.
 * @param context shown indicators
 * @returns courses of regions that have at least six periods
 * @see golden: mann-kendall, structural-breaks, series-shape
 */
export function assessCourses(context: CourseContext): { results: CourseResult[]; log: MethodLogEntry[] } {
  const { levels, indicators, seed } = context;
  const regions = levels.filter(({ level }) => level === 0).flatMap(({ areas }) => [...areas]);
  const results = indicators.flatMap((indicator): CourseResult[] => {
    const courses = new Map<number, Course>();
    for (const area of regions) {
      const course = courseOf(indicator, area, context);
      if (course) courses.set(area, course);
    }
    return courses.size === 0 ? [] : [{ indicator: indicator.definition.id, courses, seed }];
  });
  const log = results.map(({ indicator, courses }): MethodLogEntry => {
    const [first] = courses.values();
    const { from: firstPeriod, to: lastPeriod, count: periods } = first!;
    const choices = { method: 'mann-kendall', firstPeriod, lastPeriod, periods, significance: SIGNIFICANT, seed };
    return { step: 'course', subject: indicator, choices };
  });
  return { results, log };
}

interface CoursePoint {
  readonly period: Period;
  readonly value: number;
}

function courseOf(
  { definition, periods }: ShownIndicator,
  area: number,
  { areas, seed }: CourseContext,
): Course | null {
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
  const isClear = trend.pValue < SIGNIFICANT;
  const test = breakTest(values, { chance: seededChance(seed, `course ${definition.id} ${areas.areas[area]!.code}`) });
  const shape = test && test.pValue < SIGNIFICANT ? seriesShape(values, years) : null;
  return {
    from: apart[0]!.period.code,
    to: apart.at(-1)!.period.code,
    count: apart.length,
    slope: trend.slope,
    direction: isClear ? (Math.sign(trend.score) as -1 | 0 | 1) : 0,
    pValue: trend.pValue,
    jump:
      shape?.shape === 'jump'
        ? { before: apart[shape.start - 1]!.period.code, after: apart[shape.start]!.period.code }
        : null,
    jumpPValue: test?.pValue ?? null,
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
