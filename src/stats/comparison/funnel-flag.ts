import { countInterval } from '../byar-interval.ts';
import { type DeviationGrade, deviationGrade, INNER_CONFIDENCE, OUTER_CONFIDENCE } from './deviation-grade.ts';
import { proportionFunnel } from './funnel-limits.ts';

/** Below this many events a directly standardised rate is not judged. */
const LEAST_EVENTS_STANDARDISED = 10;

/**
 * Where a proportion lies in its funnel.
 * @param cases 0 ≤ cases ≤ population
 * @param population people of the area, above 0
 * @param baseline share of all areas together
 * @returns ±1 outside 95 %, ±2 outside 99.8 %, 0 within
 * @throws {RangeError} if population is not above 0, the baseline is no share or the cases are missing
 * @see golden: funnel
 */
export function proportionFunnelFlag(cases: number, population: number, baseline: number): DeviationGrade {
  return deviationGrade(cases / population, {
    inner: proportionFunnel(baseline, population, INNER_CONFIDENCE),
    outer: proportionFunnel(baseline, population, OUTER_CONFIDENCE),
  });
}

/**
 * Where observed against expected events lie in their funnel: the interval of the observed count, exact below ten
 * events and Byar from ten on, does not reach the expected one.
 * @param observed events, 0 or more
 * @param expected events, 0 or more
 * @returns ±1 outside 95 %, ±2 outside 99.8 %, 0 within
 * @throws {RangeError} if observed is negative or a figure is missing
 * @see golden: funnel
 */
export function ratioFunnelFlag(observed: number, expected: number): DeviationGrade {
  const intervals = {
    inner: countInterval(observed, INNER_CONFIDENCE),
    outer: countInterval(observed, OUTER_CONFIDENCE),
  };
  return (0 - deviationGrade(expected, intervals)) as DeviationGrade;
}

/** Rates of areas; the denominator is derived from count and rate, so that standardised rates fit too. */
export interface FunnelRates {
  /** events per area; NaN where unknown */
  readonly events: ArrayLike<number>;
  /** rate per area; NaN where there is none */
  readonly rates: ArrayLike<number>;
  /** people per area, needed for areas without events only */
  readonly populations: ArrayLike<number>;
}

/** Unit of the rates, and whether they are directly standardised: then fewer than ten events are not judged. */
export interface RateFunnelKind {
  readonly multiplier: number;
  readonly isStandardised: boolean;
}

/** Flags of a funnel of rates. */
export interface RateFunnelFlags {
  /** rate of all judged areas together, in the unit of the rates; null where there is none */
  readonly baseline: number | null;
  /** derived people (or person-years) per area: where it stands along the funnel; NaN where it is not judged */
  readonly denominators: Float64Array;
  /** grade per area; null where it is not judged */
  readonly grades: readonly (DeviationGrade | null)[];
}

/** Derived denominator of an area, NaN where it cannot be judged. */
function denominatorOf(area: number, { events, rates, populations }: FunnelRates, kind: RateFunnelKind): number {
  const count = events[area]!;
  if (kind.isStandardised && !(count >= LEAST_EVENTS_STANDARDISED)) return Number.NaN;
  const denominator = count === 0 ? populations[area]! : (kind.multiplier * count) / rates[area]!;
  return denominator > 0 && Number.isFinite(denominator) ? denominator : Number.NaN;
}

/**
 * Where rates lie in their funnel. Baseline is the sum of events over the sum of the derived denominators.
 * @param areas events, rates and populations in the same order
 * @param kind unit of the rates and whether they are standardised
 * @returns baseline, denominators, and per area ±1 outside 95 %, ±2 outside 99.8 %, 0 within or null
 * @throws {RangeError} if an event count is negative
 * @see PHEindicatormethods, `assign_funnel_significance` (rule, not code) · golden: funnel
 */
export function rateFunnelFlags(areas: FunnelRates, kind: RateFunnelKind): RateFunnelFlags {
  const denominators = Float64Array.from(areas.events, (_, area) => denominatorOf(area, areas, kind));
  let events = 0;
  let people = 0;
  denominators.forEach((denominator, area) => {
    if (areas.events[area]! < 0) throw new RangeError(`events are 0 or more, got ${areas.events[area]}`);
    if (Number.isNaN(denominator)) return;
    events += areas.events[area]!;
    people += denominator;
  });
  const grades = Array.from(denominators, (denominator, area) =>
    Number.isNaN(denominator) ? null : ratioFunnelFlag(areas.events[area]!, (events * denominator) / people),
  );
  return { baseline: people === 0 ? null : (kind.multiplier * events) / people, denominators, grades };
}
