import { type EventCounts, eventRates } from './event-rates.ts';

/**
 * Rates as scores of equal variance, whatever the number of people: what Moran's I and its local form need for rates,
 * as otherwise small areas, whose rates scatter, decide the pattern (EB-Moran).
 * Where the variance of an area would be 0 or less, chance alone stands in for it.
 * @param counts cases and people per area
 * @returns scores (rate − overall rate) / deviation, not centred; all 0 where there are no cases at all
 * @throws {RangeError} if an area has no people or fewer than 0 cases
 * @see Assunção and Reis 1999 · golden: empirical-bayes
 */
export function empiricalBayesScores(counts: EventCounts): Float64Array {
  const { rates, overall, variance, meanPopulation } = eventRates(counts);
  const between = variance - overall / meanPopulation;
  return rates.map((rate, area) => {
    const chance = overall / counts.populations[area]!;
    const whole = between + chance;
    return overall === 0 ? 0 : (rate - overall) / Math.sqrt(whole > 0 ? whole : chance);
  });
}
