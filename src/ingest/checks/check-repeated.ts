import type { Finding } from '../../core/finding.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import { type CheckContext, median, placeOf, type Strand, shownValue } from './check-context.ts';

/** Fewer areas or fewer different values may well repeat by themselves. */
const ENOUGH_AREAS = 5;
const ENOUGH_DIFFERENT = 4;
/** Counts as small as this often stay the same. */
const USUAL_COUNT = 10;
/** Of so many areas nearly all never stay the same by chance; a few corrections do not hide the repetition. */
const MANY_AREAS = 10;
const NEARLY_ALL = 0.9;

/** A period that repeats the one before in every area, and single areas whose figure does not move for years. */
export function checkRepeated(context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const strand of context.strands) {
    for (let index = 1; index < strand.points.length; index++) {
      const [before, after] = [strand.points[index - 1]?.slice, strand.points[index]?.slice];
      const equal = before && after ? repetition(context, strand, { before, after }) : null;
      if (!after || !before || !equal) continue;
      const area = after.statuses.findIndex((_, position) => !Number.isNaN(shownValue(after, position)));
      const { row: _row, value: _value, areaCode: _areaCode, ...place } = placeOf(context.table, after, area);
      const isWhole = equal.same === equal.count;
      const details = {
        series: after.series,
        group: after.group,
        period: after.period,
        earlierPeriod: before.period,
        ...(isWhole ? {} : equal),
      };
      const severity = strand.facts.isCount && isWhole ? 'error' : 'warning';
      findings.push({ code: 'period-repeated', severity, ...place, value: after.period, details });
    }
    if (strand.facts.isCount) findings.push(...stuckAreas(context, strand));
  }
  return findings;
}

/** How many areas repeat the value before, of how many; null where that may well be by itself. */
function repetition(
  context: CheckContext,
  strand: Strand,
  { before, after }: { before: OpenSlice; after: OpenSlice },
): { same: number; count: number } | null {
  // Levels without a natural yearly change (square kilometres, sites) repeat rightly.
  if (!strand.facts.isCount && !strand.facts.isPercent) return null;
  const values = new Float64Array(after.values.length);
  let [count, same] = [0, 0];
  for (const level of context.levels) {
    for (const area of level) {
      const value = shownValue(after, area);
      if (Number.isNaN(value)) continue;
      const earlier = shownValue(before, area);
      if (value === earlier) same++;
      else if (Number.isNaN(earlier)) return null;
      values[count++] = value;
    }
  }
  if (same < count && (count < MANY_AREAS || same < NEARLY_ALL * count || !strand.facts.isCount)) return null;
  if (count < ENOUGH_AREAS || new Set(values.subarray(0, count)).size < ENOUGH_DIFFERENT) return null;
  return !strand.facts.isCount || median(values.slice(0, count)) >= USUAL_COUNT ? { same, count } : null;
}

/** How many runs that come about by chance a whole workspace may raise. */
const TOLERATED_CHANCE = 0.05;

/**
 * How many equal periods in a row are remarkable for a count of this size. Two independent counts around n are equal
 * with a chance of about 1 / (2√(πn)); a run is remarkable if so many values would hardly hold one by chance.
 */
function remarkableRun(value: number, valueCount: number): number {
  if (value < USUAL_COUNT) return Number.POSITIVE_INFINITY;
  const chanceOfEqual = 1 / (2 * Math.sqrt(Math.PI * value));
  return 1 + Math.ceil(Math.log(TOLERATED_CHANCE / valueCount) / Math.log(chanceOfEqual));
}

function stuckAreas(context: CheckContext, { points }: Strand): Finding[] {
  if (points.length < 3) return [];
  const valueCount = context.table.slices.size * context.table.areas.areas.length;
  const findings: Finding[] = [];
  const length = points[0]?.slice.values.length ?? 0;
  for (let area = 0; area < length; area++) {
    let run = 1;
    for (let index = 1; index <= points.length; index++) {
      const slice = points[index]?.slice;
      const last = points[index - 1]?.slice;
      if (!last) continue;
      const value = shownValue(last, area);
      if (slice && !Number.isNaN(value) && shownValue(slice, area) === value) {
        run++;
        continue;
      }
      if (run >= remarkableRun(value, valueCount) && othersMoved(context, points, { area, index, run })) {
        const details = {
          series: last.series,
          group: last.group,
          periods: run,
          from: points[index - run]?.period.code ?? '',
          to: last.period,
        };
        findings.push({ code: 'value-stuck', severity: 'warning', ...placeOf(context.table, last, area), details });
      }
      run = 1;
    }
  }
  return findings;
}

// If every area stood still, the period as a whole was repeated and is reported as such.
function othersMoved(
  context: CheckContext,
  points: Strand['points'],
  { area, index, run }: { area: number; index: number; run: number },
): boolean {
  const [first, last] = [points[index - run]?.slice, points[index - 1]?.slice];
  const level = context.levels.find((members) => members.includes(area)) ?? [];
  if (!first || !last) return false;
  let [moved, known] = [0, 0];
  for (const other of level) {
    const [before, after] = [shownValue(first, other), shownValue(last, other)];
    if (Number.isNaN(before) || Number.isNaN(after)) continue;
    known++;
    if (before !== after) moved++;
  }
  return moved * 2 >= known;
}
