import { ascendingRanks, hasDifferentRanks } from './rank-scores.ts';

/**
 * Share that stands for a rank, with rank 1 for the highest of n values:
 * - `top-one`: (n − rank + 1) / n, highest 1 (England, Wales)
 * - `bottom-zero`: (n − rank) / n, lowest 0 (Scotland)
 * - `middle`: (n − rank + ½) / n (Northern Ireland)
 */
export const RANK_SHARES = ['top-one', 'bottom-zero', 'middle'] as const;
/** Share that stands for a rank, see RANK_SHARES. */
export type RankShare = (typeof RANK_SHARES)[number];

const ADDED: Readonly<Record<RankShare, number>> = { 'top-one': 1, 'bottom-zero': 0, middle: 0.5 };

/** How ranks become scores. */
export interface ExponentialOptions {
  /** 23 gives the highest tenth the scores from 50 to 100; smaller is steeper */
  readonly constant: number;
  readonly share: RankShare;
}

/**
 * Exponential transformation of a share of ranks: −k · ln(1 − R · (1 − e^(−100/k))), from 0 to 100.
 * @param share R, from 0 to 1
 * @param constant k, above 0
 * @returns score
 * @see English Indices of Deprivation 2019, technical report, appendix E · golden: exponential-scores
 * @example exponentialScore(0.5, 23) // 15.646790
 */
export function exponentialScore(share: number, constant: number): number {
  return -constant * Math.log(1 - share * (1 - Math.exp(-100 / constant)));
}

/**
 * Exponential scores of the British indices of deprivation: the highest value is most deprived and scores (about) 100;
 * the tail is stretched, so that a good place in one domain makes up for a bad one in another only in part.
 * Equal values share the better rank (the smaller number), hence the higher score.
 * @param values turned so that high means deprived; NaN where there is none
 * @param options constant and share of ranks
 * @returns scores; null where fewer than two values differ
 * @see golden: exponential-scores, recipe-deprivation
 */
export function exponentialScores(values: ArrayLike<number>, options: ExponentialOptions): Float64Array | null {
  const negative = new Float64Array(values.length);
  for (let i = 0; i < negative.length; i++) negative[i] = -values[i]!;
  const ranked = ascendingRanks(negative);
  if (!hasDifferentRanks(ranked)) return null;
  const { ranks, count } = ranked;
  const scoreOfRank = rankScores(count, options);
  for (let i = 0; i < ranks.length; i++) {
    if (!Number.isNaN(ranks[i]!)) ranks[i] = scoreOfRank[ranks[i]! - 1]!;
  }
  return ranks;
}

let known: { readonly key: string; readonly scores: Float64Array } | null = null;

/** Scores of the ranks from 1 to a number; domains of one index ask for the same ones again and again. */
function rankScores(count: number, { constant, share }: ExponentialOptions): Float64Array {
  const key = `${count} ${constant} ${share}`;
  if (known?.key !== key) {
    const scores = new Float64Array(count);
    for (let i = 0; i < count; i++) scores[i] = exponentialScore((count - 1 - i + ADDED[share]) / count, constant);
    known = { key, scores };
  }
  return known.scores;
}
