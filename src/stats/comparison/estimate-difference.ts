import type { Interval } from '../interval.ts';

/** A value with the interval of its own method. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** A difference with its interval. */
export interface Difference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Interval of the difference of two independent estimates, recovered from their own intervals (MOVER): the distance of
 * each bound from its value stands for how far that value may be off. Unequal distances on both sides are kept. For
 * proportions with Wilson intervals this is Newcombe's interval.
 * @param first value and interval; its value minus the other is the difference
 * @param second of the other, in the same unit and at the same confidence; nobody may be in both
 * @returns difference and bounds at that confidence
 * @throws {RangeError} if a value lies outside its interval or a number is missing
 * @see Newcombe 1998, method 10; Zou and Donner 2008, Statistics in Medicine 27, 1693–1702 · golden: two-periods
 * @example estimateDifference({ value: 10, lower: 7, upper: 14 }, { value: 5, lower: 2, upper: 9 }) // 5 (0 to 10)
 */
export function estimateDifference(first: Estimate, second: Estimate): Difference {
  for (const { value, lower, upper } of [first, second]) {
    if (!(lower <= value && value <= upper))
      throw new RangeError(`a value lies within its interval, got ${value} and ${lower} to ${upper}`);
  }
  const difference = first.value - second.value;
  return {
    difference,
    lower: difference - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: difference + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}
