import { chiSquareQuantile } from './distributions/chi-square-quantile.ts';
import { normalLimit } from './distributions/normal-limit.ts';
import type { Interval } from './interval.ts';

/** From this count on Byar's formula is used; below it the exact interval. */
const BYAR_FROM = 10;

/**
 * Byar's approximation of the interval of a count of independent events.
 * @param count 0 or more; good from about 10
 * @param confidence as a share (0.95)
 * @returns bounds on the count; lower is null where the formula gives a negative number
 * @throws {RangeError} if count is negative or no number
 * @see Breslow and Day 1987, volume II, p. 69 · golden: byar-interval
 */
export function byarLimits(count: number, confidence = 0.95): { lower: number | null; upper: number } {
  if (!(count >= 0)) throw new RangeError(`a count is 0 or more, got ${count}`);
  const z = normalLimit(confidence);
  const next = count + 1;
  const lower = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  return { lower: lower < 0 ? null : lower, upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3 };
}

/**
 * Exact interval of a Poisson count, from quantiles of the chi-square distribution.
 * @param count 0 or more
 * @param confidence as a share (0.95)
 * @returns bounds on the count; the lower bound of 0 is 0
 * @throws {RangeError} if count is negative or no number
 * @example exactPoissonInterval(0) // {lower: 0, upper: 3.688879454113936}
 */
export function exactPoissonInterval(count: number, confidence = 0.95): Interval {
  if (!(count >= 0)) throw new RangeError(`a count is 0 or more, got ${count}`);
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}

const exactByConfidence = new Map<number, (Interval | undefined)[]>();

/**
 * Interval of a count for a crude rate: exact below 10 events, Byar from 10 on. Divide by the population for the rate.
 * @param count number of events, 0 or more
 * @param confidence as a share (0.95)
 * @returns bounds on the count
 * @throws {RangeError} if count is negative or no number
 * @see golden: byar-interval
 */
export function countInterval(count: number, confidence = 0.95): Interval {
  if (count >= BYAR_FROM) {
    const { lower, upper } = byarLimits(count, confidence);
    return { lower: lower ?? 0, upper };
  }
  if (!Number.isInteger(count)) return exactPoissonInterval(count, confidence);
  // Only ten whole counts need the exact interval, and they are asked for millions of times.
  const known = exactByConfidence.get(confidence) ?? [];
  exactByConfidence.set(confidence, known);
  const interval = known[count] ?? exactPoissonInterval(count, confidence);
  known[count] = interval;
  return interval;
}
