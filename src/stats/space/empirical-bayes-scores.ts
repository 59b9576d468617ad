import type { BayesFamily } from './empirical-bayes.ts';
import { type EventCounts, eventRates } from './event-rates.ts';

/**
 * Rates as scores of equal variance, whatever the number of people: what Moran's I and its local form need for rates,
 * as otherwise small areas, whose rates scatter, decide the pattern (EB-Moran).
 * Where the variance of an area would be 0 or less, chance alone stands in for it.
 * @param counts cases and people per area
 * @param family poisson: chance of a rate b/n, as published; binomial: chance of a share b(1 − b)/n, which matters for
 *   shares that are not small
 * @returns scores (rate − overall rate) / deviation, not centred; all 0 where there are no cases at all (or everybody is one)
 * @throws {RangeError} if an area has no people or fewer than 0 cases
 * @see Assunção and Reis 1999 · golden: empirical-bayes
 */
export function empiricalBayesScores(counts: EventCounts, family: BayesFamily = 'poisson'): Float64Array {
  const { rates, overall, variance, meanPopulation } = eventRates(counts);
  const each = family === 'poisson' ? overall : overall * (1 - overall);
  const between = variance - each / meanPopulation;
  return rates.map((rate, area) => {
    const chance = each / counts.populations[area]!;
    const whole = between + chance;
    return each === 0 ? 0 : (rate - overall) / Math.sqrt(whole > 0 ? whole : chance);
  });
}
