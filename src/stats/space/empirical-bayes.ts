import { type EventCounts, eventRates } from './event-rates.ts';

/** `poisson`: rare events, also more than one per person; `binomial`: a share of the people. */
export type BayesFamily = 'poisson' | 'binomial';

/** Rates pulled towards the overall one, the more the fewer people stand behind them. */
export interface SmoothedRates {
  readonly rates: Float64Array;
  readonly smoothed: Float64Array;
  /** share of its own rate that an area keeps, 0–1 */
  readonly kept: Float64Array;
  readonly overall: number;
  /** spread of the true rates between areas: Poisson without the part that chance explains, binomial with it */
  readonly variance: number;
}

/**
 * Empirical Bayes rates by the method of moments, towards the rate of all areas.
 * For maps and ranking beside the published value, never instead of it.
 * @param counts cases and people per area
 * @param family see BayesFamily
 * @returns smoothed rates per person; with no more spread than chance explains all get the overall rate
 * @throws {RangeError} if an area has no people or fewer than 0 cases; binomial also if it has more cases than people
 * @see Marshall 1991; Martuzzi and Elliott 1996 (binomial) · golden: empirical-bayes
 */
export function empiricalBayes(counts: EventCounts, family: BayesFamily = 'poisson'): SmoothedRates {
  const { rates, overall, variance, meanPopulation } = eventRates(counts);
  const { populations } = counts;
  if (family === 'binomial' && rates.some((rate) => rate > 1))
    throw new RangeError('a share has more cases than people');
  const between = Math.max(0, variance - overall / meanPopulation);
  const kept = populations.map((people) =>
    family === 'poisson'
      ? ratioOrZero(between, between + overall / people)
      : keptBinomial(people, { overall, variance, meanPopulation }),
  );
  const smoothed = rates.map((rate, area) => overall + kept[area]! * (rate - overall));
  return { rates, smoothed, kept, overall, variance: family === 'poisson' && rates.length > 0 ? between : variance };
}

function keptBinomial(
  people: number,
  { overall, variance, meanPopulation }: { overall: number; variance: number; meanPopulation: number },
): number {
  const chance = (overall * (1 - overall)) / meanPopulation;
  return ratioOrZero(people * (variance - chance), (people - 1) * variance + (meanPopulation - people) * chance);
}

const ratioOrZero = (part: number, whole: number): number => (whole > 0 ? Math.max(0, part / whole) : 0);
