import type { WeightedCounts } from './dobson-limits.ts';

/** Below this many people a share or rate says little about an area. */
export const LEAST_DENOMINATOR = 30;
/** Relative standard error up to which a figure is steady: that of a rate of 20 events, 22.4 %. */
const STEADY_UP_TO = 1 / Math.sqrt(20);
/** Up to here it is unsteady: a rate of 12 events. */
const UNSTEADY_UP_TO = 0.3;
/** Below this many events a figure gets a mark of its own, whatever its error. */
const FEW_EVENTS = 10;

/** How far a figure can be relied on. */
export type ReliabilityBand = 'steady' | 'unsteady' | 'unreliable';

/** Reliability of a rate or share. */
export interface Reliability {
  /** standard error over the value; null without events, where it has no bound */
  readonly relativeError: number | null;
  readonly band: ReliabilityBand;
  readonly hasFewEvents: boolean;
  readonly hasSmallDenominator: boolean;
}

/**
 * Relative standard error of a rate: 1/√x for independent events; of a share: √((1 − p)/x), less because a share
 * cannot exceed 1.
 * @param events 0 or more; of a share at most the population
 * @param population people of a share; left out for a rate, whose error depends on the events alone
 * @returns standard error over the value; null without events
 * @throws {RangeError} if events are negative or no number, or more than the people of a share
 * @see golden: reliability
 * @example relativeStandardError(20) // 0.2236
 */
export function relativeStandardError(events: number, population?: number): number | null {
  if (!(events >= 0) || (population !== undefined && !(population >= events)))
    throw new RangeError(`an error needs events from 0 to the people, got ${events} of ${population ?? 'any'}`);
  if (events === 0) return null;
  return Math.sqrt((1 - (population === undefined ? 0 : events / population)) / events);
}

/**
 * How far a rate or share can be relied on: steady up to 22.4 % relative error (20 events), unsteady up to 30 %, else
 * unreliable; and marks for fewer than ten events and fewer than thirty people.
 * @param events 0 or more; of a share at most the population
 * @param population people
 * @param kind a share cannot exceed 1, a rate can
 * @returns error, band and marks
 * @throws {RangeError} as {@link relativeStandardError}
 * @see National Center for Health Statistics and state health departments of the USA: 20 events, 30 % · golden: reliability
 */
export function reliabilityOf(events: number, population: number, kind: 'share' | 'rate'): Reliability {
  if (!(population >= 0)) throw new RangeError(`people are 0 or more, got ${population}`);
  return graded(relativeStandardError(events, kind === 'share' ? population : undefined), events, population);
}

/**
 * How far a directly standardised rate can be relied on: bands and marks as {@link reliabilityOf}, by its own error.
 * Where people of a rare age weigh much, that is larger than the error of as many events.
 * @param weighted rate above 0, its variance and events, in any one unit
 * @param population people
 * @returns error, band and marks
 * @throws {RangeError} if the rate is not above 0, or a figure is negative or no number
 * @see golden: reliability
 */
export function reliabilityOfStandardised({ rate, variance, events }: WeightedCounts, population: number): Reliability {
  if (!(rate > 0 && variance >= 0 && events >= 0 && population >= 0))
    throw new RangeError(`a rate is above 0, got ${rate} of ${events} events with a variance of ${variance}`);
  return graded(Math.sqrt(variance) / rate, events, population);
}

function graded(relativeError: number | null, events: number, population: number): Reliability {
  // a rate of 20 events must not become unsteady by its last digit
  const error = (relativeError ?? Number.POSITIVE_INFINITY) * (1 - 1e-12);
  return {
    relativeError,
    band: error <= STEADY_UP_TO ? 'steady' : error <= UNSTEADY_UP_TO ? 'unsteady' : 'unreliable',
    hasFewEvents: events < FEW_EVENTS,
    hasSmallDenominator: population < LEAST_DENOMINATOR,
  };
}

/**
 * Fewest people an area needs so that a share of this size is known with at most this relative error.
 * @param share usual value, above 0 and up to 1
 * @param largestError relative standard error allowed (0.2236, that of 20 events)
 * @returns whole number of people, at least thirty
 * @throws {RangeError} if share or error lie outside their range
 * @see golden: reliability
 * @example smallestDenominator(0.1, 0.25) // 144
 */
export function smallestDenominator(share: number, largestError = STEADY_UP_TO): number {
  if (!(share > 0 && share <= 1 && largestError > 0))
    throw new RangeError(`a share above 0 and an error above 0 are needed, got ${share} and ${largestError}`);
  const people = (1 - share) / (share * largestError * largestError);
  // A whole number of people must not become one more by its last digit.
  return Math.max(LEAST_DENOMINATOR, Math.ceil(people * (1 - 1e-12)));
}

/**
 * Share of the spread between areas that is no chance: 1 − mean squared error / variance of the values, at least 0.
 * Below about 0.7 ranks and small differences say little.
 * @param values per area; NaN where there is none
 * @param errors standard error per area, in the unit of the values
 * @returns share from 0 to 1; null with fewer than two values or where all are equal
 * @throws {RangeError} if values and errors differ in number or an error of a value is negative or missing
 * @see Adams 2009, The reliability of provider profiling · golden: reliability
 */
export function signalShare(values: ArrayLike<number>, errors: ArrayLike<number>): number | null {
  if (values.length !== errors.length)
    throw new RangeError(`${values.length} values and ${errors.length} errors differ in number`);
  let [count, mean, squares, noise] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    if (!(errors[i]! >= 0)) throw new RangeError(`a standard error is 0 or more, got ${errors[i]}`);
    count += 1;
    const distance = values[i]! - mean;
    mean += distance / count;
    squares += distance * (values[i]! - mean);
    noise += errors[i]! * errors[i]!;
  }
  if (count < 2 || squares === 0) return null;
  return Math.max(0, 1 - noise / count / (squares / (count - 1)));
}
