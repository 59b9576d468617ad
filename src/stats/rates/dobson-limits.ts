import { byarLimits } from '../byar-interval.ts';
import type { Interval } from '../interval.ts';

/** A weighted sum of counts, such as a directly standardised rate, and how far it is known. */
export interface WeightedCounts {
  readonly rate: number;
  /** in the squared unit of the rate, 0 or more */
  readonly variance: number;
  /** sum of the counts, above 0 */
  readonly events: number;
}

/**
 * Dobson's interval of a directly standardised rate: the distance of Byar's limits from the sum of the events, scaled
 * to the variance of the rate.
 * @param weighted rate, variance and events, as {@link standardisedRate} gives them, in any one unit
 * @param confidence as a share (0.95)
 * @returns bounds in the unit of the rate, the lower one at least 0
 * @throws {RangeError} if there are no events or the variance is negative or no number
 * @see Dobson, Kuulasmaa, Eberle and Scherer 1991 · golden: standardised-rate
 */
export function dobsonLimits({ rate, variance, events }: WeightedCounts, confidence = 0.95): Interval {
  if (!(events > 0 && variance >= 0)) throw new RangeError(`a rate of ${events} events has a variance of ${variance}`);
  const { lower, upper } = byarLimits(events, confidence);
  const scale = Math.sqrt(variance / events);
  return {
    lower: Math.max(0, rate + scale * ((lower ?? 0) - events)),
    upper: rate + scale * (upper - events),
  };
}
