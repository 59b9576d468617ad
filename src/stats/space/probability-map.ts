import { poissonShares } from '../distributions/count-share.ts';
import { type EventCounts, eventRates } from './event-rates.ts';

/** How unusual the cases of each area are if all areas had the same rate. */
export interface ProbabilityMap {
  /** cases the overall rate lets expect */
  readonly expected: Float64Array;
  /** cases by expected cases, 1 = as expected */
  readonly relativeRisk: Float64Array;
  /** probability of so few cases or fewer: near 0 unusually few, near 1 unusually many */
  readonly atMost: Float64Array;
  /** Choynowski: probability of so many or more where there are at least as many as expected, else of so few or fewer */
  readonly unusual: Float64Array;
  /** 1 where there are fewer cases than expected */
  readonly isBelow: Uint8Array;
}

/**
 * Probability map of counts under one Poisson rate for all areas, in both usual forms.
 * Many areas are looked at, so some are unusual by chance: correct for that before naming them.
 * @param counts whole numbers of cases, and people, per area
 * @returns probabilities; null where no area has any case
 * @throws {RangeError} if an area has no people or fewer than 0 cases
 * @see Choynowski 1959 · golden: probability-map
 */
export function probabilityMap(counts: EventCounts): ProbabilityMap | null {
  const { overall } = eventRates(counts);
  if (overall === 0) return null;
  const expected = counts.populations.map((people) => people * overall);
  const shares = Array.from(expected, (mean, area) => poissonShares(counts.cases[area]!, mean));
  const isBelow = Uint8Array.from(expected, (mean, area) => (counts.cases[area]! < mean ? 1 : 0));
  return {
    expected,
    relativeRisk: expected.map((mean, area) => counts.cases[area]! / mean),
    atMost: Float64Array.from(shares, ({ atMost }) => atMost),
    unusual: Float64Array.from(shares, ({ atMost, atLeast }, area) => (isBelow[area] === 1 ? atMost : atLeast)),
    isBelow,
  };
}
