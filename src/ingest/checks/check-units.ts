import type { Finding } from '../../core/finding.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import { type CheckContext, median, placeOf, type Strand, shownValue } from './check-context.ts';

/** Fewer areas say nothing about a whole column. */
const ENOUGH_AREAS = 5;
/** Counts below this vary by such factors by themselves. */
const USUAL_COUNT = 10;
/** A value that is this many times another is not the same thing in another year. */
const FACTOR = 4;
/** Part of the areas that must have changed so. */
const MOST = 0.8;

/** Units that changed or were never right: a whole column many times larger or smaller, per cent as parts of one. */
export function checkUnits(context: CheckContext): Finding[] {
  return context.strands.flatMap((strand) => [...unitChanges(context, strand), ...fractions(context, strand)]);
}

function unitChanges(context: CheckContext, strand: Strand): Finding[] {
  return strand.points.slice(1).flatMap(({ slice: after }, index): Finding[] => {
    const before = strand.points[index]?.slice;
    if (!before) return [];
    for (const level of context.levels) {
      const change = changeOf(strand, { before, after }, level);
      if (change === null) continue;
      const details = {
        problem: 'all',
        series: after.series,
        group: after.group,
        period: after.period,
        earlierPeriod: before.period,
        ...change,
      };
      return [{ code: 'value-jump', severity: 'warning', ...columnOf(context, after), value: after.period, details }];
    }
    return [];
  });
}

/** Middle values before and after if nearly all areas of a level changed by the factor, in one direction. */
function changeOf(
  strand: Strand,
  { before, after }: { before: OpenSlice; after: OpenSlice },
  level: readonly number[],
): { earlier: number; later: number } | null {
  const smallest = strand.facts.isCount ? USUAL_COUNT : 0;
  const pairs = level.flatMap((area): [number, number][] => {
    const [first, second] = [shownValue(before, area), shownValue(after, area)];
    return first >= 0 && second >= 0 && Math.max(first, second) > smallest ? [[first, second]] : [];
  });
  const grown = pairs.filter(([first, second]) => second >= FACTOR * first).length;
  const shrunk = pairs.filter(([first, second]) => first >= FACTOR * second).length;
  if (pairs.length < ENOUGH_AREAS || Math.max(grown, shrunk) < MOST * pairs.length) return null;
  return {
    earlier: median(Float64Array.from(pairs, ([first]) => first)),
    later: median(Float64Array.from(pairs, ([, second]) => second)),
  };
}

/** A column of per cent that never leaves 0 to 1. */
function fractions(context: CheckContext, { facts, group, points }: Strand): Finding[] {
  const first = points[0]?.slice;
  if (!facts.isPercent || !first) return [];
  let [largest, known] = [0, 0];
  for (const { slice } of points) {
    for (let area = 0; area < slice.values.length; area++) {
      const value = shownValue(slice, area);
      if (Number.isNaN(value)) continue;
      if (value < 0 || value > 1) return [];
      largest = Math.max(largest, value);
      known++;
    }
  }
  if (known < ENOUGH_AREAS || largest === 0) return [];
  const details = { problem: 'fraction', series: facts.series, group, largest };
  return [{ code: 'share-out-of-range', severity: 'warning', ...columnOf(context, first), value: null, details }];
}

/** File, sheet and column of the first value of a slice. */
export function columnOf(
  context: CheckContext,
  slice: OpenSlice,
): Pick<Finding, 'file'> & { sheet: string | null; column: string | null } {
  const area = slice.origin.channels.findIndex((channel) => channel !== 0);
  const { file, sheet, column } = placeOf(context.table, slice, area);
  return { file, sheet: sheet ?? null, column: column ?? null };
}
