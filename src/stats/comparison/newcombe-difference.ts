import { wilsonInterval } from '../wilson-interval.ts';
import type { Proportion } from './two-proportions.ts';

/** A difference with its interval. */
export interface Difference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Newcombe's interval of the difference of two independent proportions, from their Wilson intervals.
 * @param first cases and people; its share minus the other is the difference
 * @param second cases and people of the other; nobody may be in both
 * @param confidence as a share (0.95)
 * @returns difference and bounds as shares, within −1 and 1; null where nobody is counted on one side
 * @throws {RangeError} if cases exceed the population or a figure is negative or missing
 * @see Newcombe 1998, Statistics in Medicine 17, 873–890, method 10 · golden: two-periods
 * @example newcombeDifference({ cases: 56, population: 70 }, { cases: 48, population: 80 }) // 0.2 (0.0524 to 0.3339)
 */
export function newcombeDifference(first: Proportion, second: Proportion, confidence = 0.95): Difference | null {
  if (first.population === 0 || second.population === 0) return null;
  const [one, other] = [first, second].map(({ cases, population }) => ({
    share: cases / population,
    ...wilsonInterval(cases, population, confidence),
  }));
  const difference = one!.share - other!.share;
  return {
    difference,
    lower: difference - Math.hypot(one!.share - one!.lower, other!.upper - other!.share),
    upper: difference + Math.hypot(one!.upper - one!.share, other!.share - other!.lower),
  };
}
