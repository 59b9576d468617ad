import { type EventCounts, eventRates } from './event-rates.ts';
import { areaCountOf, type NeighbourWeights, withSelf } from './neighbour-weights.ts';

/**
 * How the spread in a neighbourhood is measured: `spdep` takes every neighbour against the mean of its own
 * neighbourhood (EBlocal's default), `geoda` against the mean of the neighbourhood that is judged.
 */
export type LocalBayesVariant = 'spdep' | 'geoda';

/** Rates pulled towards the rate of the neighbourhood. */
export interface LocallySmoothedRates {
  readonly rates: Float64Array;
  readonly smoothed: Float64Array;
  /** rate of each area and its neighbours together */
  readonly around: Float64Array;
  /** spread of the rates in the neighbourhood beyond what chance explains */
  readonly variance: Float64Array;
}

/**
 * Empirical Bayes rates by the method of moments, towards the rate of each area and its neighbours.
 * For maps and ranking beside the published value, never instead of it.
 * @param counts cases and people per area
 * @param links neighbours without the area itself; their weights do not matter
 * @param variant see LocalBayesVariant
 * @returns smoothed rates per person; a neighbourhood without any case gets its rate, 0
 * @throws {RangeError} if an area has no people or fewer than 0 cases, or the weights are about other areas
 * @see Marshall 1991 · golden: empirical-bayes
 */
export function localEmpiricalBayes(
  counts: EventCounts,
  links: NeighbourWeights,
  variant: LocalBayesVariant = 'spdep',
): LocallySmoothedRates {
  const { rates } = eventRates(counts);
  if (areaCountOf(links) !== rates.length)
    throw new RangeError(`${rates.length} rates do not fit weights of ${areaCountOf(links)} areas`);
  const { cases, populations } = counts;
  const { offsets, neighbours } = withSelf(links);
  const people = new Float64Array(rates.length);
  const around = rates.map((_, area) => {
    let caseCount = 0;
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++) {
      caseCount += cases[neighbours[entry]!]!;
      people[area]! += populations[neighbours[entry]!]!;
    }
    return caseCount / people[area]!;
  });
  const variance = around.map((mean, area) => {
    let spread = 0;
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++) {
      const neighbour = neighbours[entry]!;
      const against = variant === 'spdep' ? around[neighbour]! : mean;
      spread += populations[neighbour]! * (rates[neighbour]! - against) ** 2;
    }
    const meanPopulation = people[area]! / (offsets[area + 1]! - offsets[area]!);
    return Math.max(0, spread / people[area]! - mean / meanPopulation);
  });
  const smoothed = around.map((mean, area) => {
    const whole = variance[area]! + mean / populations[area]!;
    return whole > 0 ? mean + ((rates[area]! - mean) * variance[area]!) / whole : mean;
  });
  return { rates, smoothed, around, variance };
}
