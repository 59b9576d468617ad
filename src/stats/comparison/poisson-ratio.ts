import { betaQuantile } from '../distributions/beta-quantile.ts';
import { binomialShares } from '../distributions/count-share.ts';

/** Events during a time at risk: person-years, or people if both times are equally long. */
export interface Exposure {
  readonly events: number;
  readonly time: number;
}

/** Ratio of two rates with interval and p-value of one and the same test. */
export interface RateRatio {
  /** rate of the first over rate of the second; null where the second has no event */
  readonly ratio: number | null;
  readonly lower: number;
  /** null where there is no upper limit: the second has no event */
  readonly upper: number | null;
  /** two-sided p-value for equal rates: twice the smaller tail, below 1 − confidence only if the interval excludes 1 */
  readonly pValue: number;
}

/**
 * Exact ratio of two Poisson rates: given the sum of events, those of the first are binomial.
 * p-value and interval cut equal tails, so that they never contradict each other; `poisson.test` of R takes its p-value
 * from another rule than its interval.
 * @param first whole number of events and time, above 0
 * @param second of the other
 * @param confidence as a share (0.95)
 * @returns ratio, bounds and p-value; null where both have no event
 * @throws {RangeError} if events are no whole number from 0 or a time is not above 0
 * @see Przyborowski and Wilenski 1940; Clopper and Pearson 1934 · golden: two-periods
 * @example poissonRatio({ events: 9, time: 3000 }, { events: 21, time: 3100 }) // 0.4429 (0.1786 to 1.0087), p = 0.0528
 */
export function poissonRatio(first: Exposure, second: Exposure, confidence = 0.95): RateRatio | null {
  for (const { events, time } of [first, second]) {
    if (!(Number.isInteger(events) && events >= 0 && time > 0))
      throw new RangeError(`a rate needs whole events and a time above 0, got ${events} in ${time}`);
  }
  const [one, other] = [first.events, second.events];
  if (one + other === 0) return null;
  const tail = (1 - confidence) / 2;
  const timeRatio = second.time / first.time;
  const { atMost, atLeast } = binomialShares(one, one + other, first.time / (first.time + second.time));
  return {
    ratio: other === 0 ? null : (one / other) * timeRatio,
    lower: one === 0 ? 0 : odds(betaQuantile(tail, one, other + 1)) * timeRatio,
    upper: other === 0 ? null : odds(betaQuantile(1 - tail, one + 1, other)) * timeRatio,
    pValue: Math.min(1, 2 * Math.min(atMost, atLeast)),
  };
}

const odds = (share: number): number => share / (1 - share);
