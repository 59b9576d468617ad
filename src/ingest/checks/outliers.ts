import type { OpenSlice } from '../delivery/table-builder.ts';
import { median, type SeriesFacts, shownValue } from './check-context.ts';

/** Areas whose change from one period to the next stands far outside that of all areas. */
export interface Outlier {
  readonly area: number;
  readonly before: number;
  readonly after: number;
  /** change on the scale of comparison, less the usual change */
  readonly excess: number;
}

/** Fewer areas give no picture of a usual change. */
const ENOUGH_AREAS = 6;
/** Robust deviations of the usual change beyond which a change is far outside. */
const FAR = 10;
/** Smallest change of a count, as difference of double square roots: chance alone stays below (Poisson). */
const FAR_COUNT = 9;
/** Smallest change of a delivered share or level, as part of the range of its values. */
const FAR_LEVEL = 0.25;

/** Counts vary with their size; of their double square root chance moves all alike. */
export const scaleOf = (facts: SeriesFacts): ((value: number) => number) =>
  facts.isCount ? (value) => 2 * Math.sqrt(Math.max(0, value)) : (value) => value;

/**
 * Finds the areas of one level whose change is far outside: beyond ten robust deviations (MAD) of all changes and
 * beyond what chance can do.
 */
export function outliers(
  facts: SeriesFacts,
  { before, after }: { before: OpenSlice; after: OpenSlice },
  level: readonly number[],
): Outlier[] {
  const scale = scaleOf(facts);
  const changes = new Float64Array(level.length);
  const areas: number[] = [];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const area of level) {
    const [first, second] = [shownValue(before, area), shownValue(after, area)];
    if (Number.isNaN(first) || Number.isNaN(second)) continue;
    changes[areas.length] = scale(second) - scale(first);
    areas.push(area);
    low = Math.min(low, first);
    high = Math.max(high, first);
  }
  if (areas.length < ENOUGH_AREAS) return [];
  const known = changes.subarray(0, areas.length);
  const usual = median(known.slice());
  const spread = 1.4826 * median(known.map((change) => Math.abs(change - usual)));
  const limit = Math.max(FAR * spread, facts.isCount ? FAR_COUNT : FAR_LEVEL * (high - low));
  if (limit === 0) return [];
  return areas.flatMap((area, position): Outlier[] => {
    const excess = (known[position] ?? 0) - usual;
    if (Math.abs(excess) <= limit) return [];
    const [first, second] = [before.values[area] ?? 0, after.values[area] ?? 0];
    return [{ area, before: first, after: second, excess }];
  });
}
