import { gammaShareAbove } from './gamma-share.ts';

/**
 * Two-sided p-value of a standard normal statistic: the share farther from 0 than z, on both sides.
 * @param z any number
 * @returns share between 0 and 1, with all digits in the tails
 * @see golden: distributions
 * @example normalShareBeyond(1.959963984540054) // 0.05
 */
export function normalShareBeyond(z: number): number {
  return gammaShareAbove(0.5, (z * z) / 2);
}

/**
 * Standard normal distribution function: the share below z.
 * @param z any number
 * @returns share between 0 and 1, with all digits in the lower tail; for the upper one ask for −z
 * @see golden: distributions
 */
export function normalShareBelow(z: number): number {
  const beyond = normalShareBeyond(z) / 2;
  return z < 0 ? beyond : 1 - beyond;
}
