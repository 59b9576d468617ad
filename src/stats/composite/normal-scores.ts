import { normalQuantile } from '../distributions/normal-quantile.ts';
import { ascendingRanks, hasDifferentRanks } from './rank-scores.ts';

/**
 * Normal scores: the normal quantile of rank / (number + 1); equal values share the mean rank.
 * @param values NaN where there is none
 * @returns scores, about mean 0 and deviation 1; null where fewer than two values differ
 * @see van der Waerden 1952; openSIMD 2016 · golden: composite-normalisation
 */
export function normalScores(values: ArrayLike<number>): Float64Array | null {
  const ranked = ascendingRanks(values, 'mean');
  if (!hasDifferentRanks(ranked)) return null;
  const { ranks, count } = ranked;
  return ranks.map((rank) => (Number.isNaN(rank) ? rank : normalQuantile(rank / (count + 1))));
}
