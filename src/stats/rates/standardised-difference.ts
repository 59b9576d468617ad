import { normalShareBeyond } from '../distributions/normal-share.ts';
import { dobsonLimits, type WeightedCounts } from './dobson-limits.ts';

/** Difference of two directly standardised rates. */
export interface StandardisedDifference {
  readonly lower: number;
  readonly upper: number;
  /** two-sided, for equal rates */
  readonly pValue: number;
}

/**
 * Difference of two directly standardised rates of the same standard: interval from the distances of both rates to
 * their own Dobson limits (MOVER), test by the standard error of the difference.
 * @param first rate, variance and events, in any one unit
 * @param second of the other
 * @param confidence as a share (0.95)
 * @returns bounds of first − second in the unit of the rates and the p-value; null where neither varies
 * @throws {RangeError} if there are no events or a variance is negative or no number
 * @see Zou and Donner 2008 (MOVER); Boyle and Parkin 1991 (test) · golden: standardised-rate
 */
export function standardisedDifference(
  first: WeightedCounts,
  second: WeightedCounts,
  confidence = 0.95,
): StandardisedDifference | null {
  const [one, other] = [dobsonLimits(first, confidence), dobsonLimits(second, confidence)];
  const error = Math.sqrt(first.variance + second.variance);
  if (error === 0) return null;
  const difference = first.rate - second.rate;
  return {
    lower: difference - Math.hypot(first.rate - one.lower, other.upper - second.rate),
    upper: difference + Math.hypot(one.upper - first.rate, second.rate - other.lower),
    pValue: normalShareBeyond(difference / error),
  };
}
