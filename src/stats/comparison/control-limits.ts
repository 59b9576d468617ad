import type { Interval } from '../interval.ts';
import { wilsonInterval } from '../wilson-interval.ts';

/**
 * Control limits of a proportion: where the value of an area of this size may lie if its true value is the benchmark.
 * Wilson's formula around the expected cases, which need not be whole.
 * @param benchmark share from 0 to 1
 * @param population people of the area, above 0
 * @param confidence as a share (0.95)
 * @returns limits as shares
 * @throws {RangeError} if population is not above 0 or the benchmark is no share
 * @see rules of the English Fingertips profiles · golden: control-limits
 */
export function controlLimits(benchmark: number, population: number, confidence = 0.95): Interval {
  // A product can pass the population by its last digit.
  return wilsonInterval(
    benchmark <= 1 ? Math.min(population, benchmark * population) : Number.NaN,
    population,
    confidence,
  );
}
