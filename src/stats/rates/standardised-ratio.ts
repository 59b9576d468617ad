import { countInterval } from '../byar-interval.ts';

/** Observed against expected events. */
export interface StandardisedRatio {
  /** observed / expected; 1 = as in the reference population */
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Events an area would have if its age groups (or other strata) had the rates of a reference population.
 * @param populations people of the area per stratum, 0 or more; NaN where unknown
 * @param reference events and people of the reference population per stratum
 * @returns expected events; null if a figure is unknown or nobody of the reference lives in a stratum where people of
 *   the area live
 * @throws {RangeError} if strata differ in number or a figure is negative
 * @see golden: standardised-ratio
 */
export function expectedEvents(
  populations: ArrayLike<number>,
  reference: { readonly events: ArrayLike<number>; readonly populations: ArrayLike<number> },
): number | null {
  if (populations.length !== reference.events.length || populations.length !== reference.populations.length)
    throw new RangeError(`strata of area and reference differ in number: ${populations.length}`);
  let expected = 0;
  for (let i = 0; i < populations.length; i++) {
    const [people, events, others] = [populations[i]!, reference.events[i]!, reference.populations[i]!];
    if (people < 0 || events < 0 || others < 0) throw new RangeError(`stratum ${i + 1} has a negative figure`);
    if (people !== 0) expected += (people * events) / others;
  }
  return Number.isFinite(expected) ? expected : null;
}

/**
 * Indirectly standardised ratio (SMR and the like): observed over expected events. The interval is that of the observed
 * count, exact below ten events and Byar from ten on; expected events are taken as fixed.
 * Ratios of two areas must not be compared with each other, only each with the reference: their age structures differ.
 * @param observed events of the area, 0 or more
 * @param expected events by {@link expectedEvents}, above 0
 * @param confidence as a share (0.95)
 * @returns ratio and bounds; null where nothing is expected
 * @throws {RangeError} if observed or expected is negative or no number
 * @see Breslow and Day 1987, volume II, p. 69 · golden: standardised-ratio
 * @example standardisedRatio(12, 8) // {ratio: 1.5, lower: 0.7742, upper: 2.6204}
 */
export function standardisedRatio(observed: number, expected: number, confidence = 0.95): StandardisedRatio | null {
  if (!(expected >= 0)) throw new RangeError(`expected events are 0 or more, got ${expected}`);
  const { lower, upper } = countInterval(observed, confidence);
  if (expected === 0) return null;
  return { ratio: observed / expected, lower: lower / expected, upper: upper / expected };
}
