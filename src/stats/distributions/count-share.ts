import { betaShares } from './beta-share.ts';
import { gammaShareAbove, gammaShareBelow } from './gamma-share.ts';

/** How probable at most and at least so many are; the count itself belongs to both. */
export interface CountShares {
  readonly atMost: number;
  readonly atLeast: number;
}

/**
 * Cumulative Poisson probabilities P(X ≤ count) and P(X ≥ count).
 * @param count whole number, 0 or more
 * @param mean 0 or more
 * @returns both, each with all its digits
 * @see golden: distributions
 */
export function poissonShares(count: number, mean: number): CountShares {
  return { atMost: gammaShareAbove(count + 1, mean), atLeast: count === 0 ? 1 : gammaShareBelow(count, mean) };
}

/**
 * Cumulative binomial probabilities P(X ≤ count) and P(X ≥ count).
 * @param count whole number, 0 ≤ count ≤ trials
 * @param trials whole number, 0 or more
 * @param share probability of success, 0 to 1
 * @returns both, each with all its digits
 * @see golden: distributions
 */
export function binomialShares(count: number, trials: number, share: number): CountShares {
  return {
    atMost: count === trials ? 1 : betaShares(count + 1, trials - count, { x: share }).above,
    atLeast: count === 0 ? 1 : betaShares(count, trials - count + 1, { x: share }).below,
  };
}
