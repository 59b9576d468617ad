import { ascendingOrder } from '../ascending-order.ts';

/** How equal values are ranked: they share the smallest of their ranks, or the mean. */
export type TieRule = 'smallest' | 'mean';

/** Ranks of values that may be missing. */
export interface RankedValues {
  /** 1 = smallest value; NaN where there is none */
  readonly ranks: Float64Array;
  /** number of values that are there */
  readonly count: number;
}

/**
 * Ranks from the smallest value up.
 * @param values NaN where there is none
 * @param ties how equal values share
 * @returns ranks in the order of the values, and how many values there are
 * @see golden: composite-normalisation
 * @example ascendingRanks([3, 7, NaN, 7, 1]).ranks // 2, 3, NaN, 3, 1
 */
export function ascendingRanks(values: ArrayLike<number>, ties: TieRule = 'smallest'): RankedValues {
  const ranks = new Float64Array(values.length);
  const positions = new Uint32Array(values.length);
  const present = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) {
      ranks[i] = value;
      continue;
    }
    // Zero and minus zero are one value, but differ by a bit.
    present[count] = value + 0;
    positions[count] = i;
    count += 1;
  }
  const sorted = present.subarray(0, count);
  const order = ascendingOrder(sorted);
  for (let first = 0; first < count; ) {
    const value = sorted[order[first]!]!;
    let after = first + 1;
    while (after < count && sorted[order[after]!] === value) after += 1;
    const rank = ties === 'smallest' ? first + 1 : (first + 1 + after) / 2;
    for (let i = first; i < after; i++) ranks[positions[order[i]!]!] = rank;
    first = after;
  }
  return { ranks, count };
}

/** True if two values differ. */
export function hasDifferentRanks({ ranks }: RankedValues): boolean {
  let first = Number.NaN;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i]!;
    if (Number.isNaN(first)) first = rank;
    else if (rank !== first && !Number.isNaN(rank)) return true;
  }
  return false;
}

/**
 * Percentile ranks (rank − 1) / (number − 1): 0 for the smallest, 1 for a single largest value; ties share the smallest.
 * @param values NaN where there is none
 * @param decimals places to which the CDC rounds (4); null keeps all
 * @returns scores; null where fewer than two values differ
 * @see CDC/ATSDR Social Vulnerability Index, documentation 2020 · golden: composite-normalisation
 */
export function percentileRanks(values: ArrayLike<number>, decimals: number | null = null): Float64Array | null {
  const ranked = ascendingRanks(values);
  if (!hasDifferentRanks(ranked)) return null;
  const { ranks, count } = ranked;
  const factor = decimals === null ? null : 10 ** decimals;
  for (let i = 0; i < ranks.length; i++) {
    const share = (ranks[i]! - 1) / (count - 1);
    ranks[i] = factor === null ? share : Math.round(share * factor) / factor;
  }
  return ranks;
}
