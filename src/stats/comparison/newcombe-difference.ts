import { wilsonInterval } from '../wilson-interval.ts';
import { type Difference, estimateDifference } from './estimate-difference.ts';
import type { Proportion } from './two-proportions.ts';

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
    value: cases / population,
    ...wilsonInterval(cases, population, confidence),
  }));
  return estimateDifference(one!, other!);
}
