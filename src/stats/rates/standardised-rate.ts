import { dobsonLimits } from './dobson-limits.ts';

/** Age groups (or other strata) of one area, in the same order. */
export interface Strata {
  /** events per stratum, 0 or more; NaN where unknown */
  readonly events: ArrayLike<number>;
  /** people, or person-years, per stratum; NaN where unknown */
  readonly populations: ArrayLike<number>;
  /** people of the standard population per stratum, 0 or more */
  readonly weights: ArrayLike<number>;
}

/** People who had the same number of events, per stratum. */
export interface RepeatedEvents {
  /** events per person, 1 or more */
  readonly eventsPerPerson: number;
  readonly people: ArrayLike<number>;
}

/** A directly standardised rate with its interval, events per person (or person-year). */
export interface StandardisedRate {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  readonly variance: number;
  /** sum of the events */
  readonly events: number;
}

/** Why there is no rate: an event count or population is unknown, nobody lives in a stratum, fewer than ten events. */
export type NoStandardisedRate = 'unknown' | 'empty-stratum' | 'few-events';

/** Below this many events the interval no longer holds (Morris and others 2018). */
const LEAST_EVENTS = 10;

function varianceOf(events: ArrayLike<number>, { populations, weights }: Strata): number {
  let variance = 0;
  for (let i = 0; i < events.length; i++) variance += (weights[i]! / populations[i]!) ** 2 * events[i]!;
  return variance;
}

function assertStrata({ events, populations, weights }: Strata): void {
  if (events.length !== populations.length || events.length !== weights.length)
    throw new RangeError(`strata differ in number: ${events.length}, ${populations.length}, ${weights.length}`);
  for (let i = 0; i < events.length; i++) {
    if (events[i]! < 0 || populations[i]! < 0 || !(weights[i]! >= 0))
      throw new RangeError(`stratum ${i + 1} has ${events[i]} events, ${populations[i]} people, weight ${weights[i]}`);
  }
}

function gapIn({ events, populations }: Strata): NoStandardisedRate | null {
  let total = 0;
  let isEmpty = false;
  for (let i = 0; i < events.length; i++) {
    if (Number.isNaN(events[i]!) || Number.isNaN(populations[i]!)) return 'unknown';
    if (populations[i] === 0) isEmpty = true;
    total += events[i]!;
  }
  if (isEmpty) return 'empty-stratum';
  return total < LEAST_EVENTS ? 'few-events' : null;
}

/**
 * Directly standardised rate: the rate the area would have if its people were as old as the standard population.
 * Interval by Dobson's method around Byar's interval of the sum of the events.
 * A missing stratum gives no rate: whoever knows that it stands for no event hands over 0.
 * @param strata events, populations and weights per stratum
 * @param options.confidence as a share (0.95)
 * @param options.repeated people by number of events, where one person can have several; else events count as
 *   independent and the interval is too narrow
 * @returns rate and bounds per person, or the reason why there is none
 * @throws {RangeError} if strata differ in number, a figure is negative, all weights are 0, or the repeated events do
 *   not sum to the events
 * @see Dobson, Kuulasmaa, Eberle and Scherer 1991 · golden: standardised-rate
 */
export function standardisedRate(
  strata: Strata,
  { confidence = 0.95, repeated = [] }: { confidence?: number; repeated?: readonly RepeatedEvents[] } = {},
): StandardisedRate | NoStandardisedRate {
  assertStrata(strata);
  const gap = gapIn(strata);
  if (gap) return gap;
  const { events, populations, weights } = strata;
  let [total, sum, weightSum] = [0, 0, 0];
  for (let i = 0; i < events.length; i++) {
    total += events[i]!;
    sum += (weights[i]! * events[i]!) / populations[i]!;
    weightSum += weights[i]!;
  }
  if (weightSum === 0) throw new RangeError('a standard population needs people');
  assertRepeated(events, repeated);
  const variance =
    (repeated.length === 0
      ? varianceOf(events, strata)
      : repeated.reduce(
          (all, { eventsPerPerson, people }) => all + eventsPerPerson ** 2 * varianceOf(people, strata),
          0,
        )) /
    weightSum ** 2;
  const rate = sum / weightSum;
  return { rate, variance, events: total, ...dobsonLimits({ rate, variance, events: total }, confidence) };
}

function assertRepeated(events: ArrayLike<number>, repeated: readonly RepeatedEvents[]): void {
  if (repeated.length === 0) return;
  for (let i = 0; i < events.length; i++) {
    const counted = repeated.reduce((sum, { eventsPerPerson, people }) => sum + eventsPerPerson * people[i]!, 0);
    if (counted !== events[i])
      throw new RangeError(`stratum ${i + 1}: ${counted} repeated events, ${events[i]} events`);
  }
}
