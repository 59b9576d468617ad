import { chiSquareQuantile } from './chi-square-quantile.ts';

const known = new Map<number, number>();

/**
 * Two-sided limit of the standard normal distribution: the share `confidence` lies within ±limit.
 * The square of a standard normal variable is chi-square with one degree of freedom, hence the root.
 * @param confidence share above 0 and below 1 (0.95)
 * @returns the limit (1.959964 for 0.95)
 * @throws {RangeError} if confidence is no share between 0 and 1
 */
export function normalLimit(confidence: number): number {
  let limit = known.get(confidence);
  if (limit === undefined) {
    limit = Math.sqrt(chiSquareQuantile(confidence, 1));
    known.set(confidence, limit);
  }
  return limit;
}
