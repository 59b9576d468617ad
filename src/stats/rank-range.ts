import { ascendingValues } from './ascending-order.ts';

/** Ranks that are compatible with the intervals of the values; 1 is the highest value. */
export interface RankRanges {
  /** best rank, 1 + number of values that surely lie above; 0 where there is no interval */
  readonly from: Uint32Array;
  /** last rank, number of values less those that surely lie below; 0 where there is no interval */
  readonly to: Uint32Array;
}

/**
 * The ranks between which each value can stand: another value surely lies above if its whole interval does. Ranks of
 * values whose intervals overlap cannot be told apart; a wide range says "do not rank". Cost: O(values × log values).
 * @param lower lower bounds, NaN where there is no interval
 * @param upper upper bounds, not below the lower ones
 * @returns ranges among the values that have an interval, in their order
 * @see Goldstein and Spiegelhalter 1996, league tables and their limitations · golden: rank-range
 */
export function rankRanges(lower: Float64Array, upper: Float64Array): RankRanges {
  const [known, above] = [new Float64Array(lower.length), new Float64Array(lower.length)];
  let count = 0;
  for (let position = 0; position < lower.length; position++) {
    if (Number.isNaN(lower[position]!)) continue;
    known[count] = lower[position]!;
    above[count] = upper[position]!;
    count += 1;
  }
  const sortedLower = ascendingValues(known.subarray(0, count));
  const sortedUpper = ascendingValues(above.subarray(0, count));
  const from = new Uint32Array(lower.length);
  const to = new Uint32Array(lower.length);
  for (let position = 0; position < lower.length; position++) {
    if (Number.isNaN(lower[position]!)) continue;
    from[position] = 1 + count - countUpTo(sortedLower, upper[position]!);
    to[position] = count - countBelow(sortedUpper, lower[position]!);
  }
  return { from, to };
}

/** How many of sorted values are not above a limit. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of sorted values are below a limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
