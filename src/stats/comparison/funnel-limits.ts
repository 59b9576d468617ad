import { exactPoissonInterval } from '../byar-interval.ts';
import { normalLimit } from '../distributions/normal-limit.ts';
import type { Interval } from '../interval.ts';

/**
 * Funnel of proportions: limits around the baseline for an area of this size, clipped to 0–1.
 * @param baseline share of all areas together: sum of cases over sum of people
 * @param population people of the area, above 0
 * @param confidence as a share (0.95, 0.998)
 * @returns limits as shares
 * @throws {RangeError} if population is not above 0 or the baseline is no share
 * @see Spiegelhalter 2005 · golden: funnel
 */
export function proportionFunnel(baseline: number, population: number, confidence = 0.95): Interval {
  if (!(population > 0 && baseline >= 0 && baseline <= 1))
    throw new RangeError(`a funnel needs a share and people, got ${baseline} among ${population}`);
  const half = normalLimit(confidence) * Math.sqrt((baseline * (1 - baseline)) / population);
  return { lower: Math.max(0, baseline - half), upper: Math.min(1, baseline + half) };
}

/** Points of both borders of a funnel that belong to one number of events. */
export interface RatioFunnelPoint {
  /** expected events at which so many are just too few, and observed / expected there */
  readonly expectedAtLower: number;
  readonly lower: number;
  /** expected events at which so many are just too many, and observed / expected there; null for no event */
  readonly expectedAtUpper: number;
  readonly upper: number | null;
}

/**
 * Funnel of ratios and rates over events: where a number of events lies on the lower and on the upper border.
 * For a rate multiply lower and upper by the baseline and divide the expected events by it: that is the population.
 * @param events whole number, 0 or more
 * @param confidence as a share (0.95, 0.998)
 * @returns points of both borders; 1 is the middle line
 * @throws {RangeError} if events are negative or no number
 * @see golden: funnel
 */
export function ratioFunnel(events: number, confidence = 0.95): RatioFunnelPoint {
  const { lower, upper } = exactPoissonInterval(events, confidence);
  return {
    expectedAtLower: upper,
    lower: events / upper,
    expectedAtUpper: lower,
    upper: events === 0 ? null : events / lower,
  };
}
