import type { IndicatorKind } from '../core/indicator.ts';
import { RELIABILITY } from '../core/reliability.ts';
import type { ShownPeriod } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import {
  LEAST_DENOMINATOR,
  type Reliability,
  reliabilityOf,
  reliabilityOfStandardised,
} from '../stats/rates/reliability.ts';
import { shownAt } from './shown-at.ts';

/** Kinds whose numerator counts cases, and those that have only a base of people or cases. */
const WITH_CASES: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>([
  'share',
  'rate',
  'ratio',
  'standardised-rate',
  'standardised-ratio',
]);
const WITH_BASE: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['balance', 'change', 'mean']);

/**
 * Reliability of every shown value of a period by its relative error, its cases and its base.
 * @param kind of the indicator
 * @param period shown values
 * @returns bytes of RELIABILITY over all areas; null for kinds without cases and base (counts, densities, median age,
 *   delivered values)
 * @see golden: reliability
 */
export function areaReliability(kind: IndicatorKind, period: ShownPeriod): Uint8Array | null {
  const { value, numerator, denominator } = period;
  if (!denominator || !(WITH_CASES.has(kind) || WITH_BASE.has(kind))) return null;
  const result = new Uint8Array(value.values.length);
  for (let area = 0; area < result.length; area++) {
    if (!isShown(value.statuses[area]!)) continue;
    // expected events are no people: there is no smallest number of them
    const base = kind === 'standardised-ratio' ? Number.POSITIVE_INFINITY : shownAt(denominator, area);
    const cases = shownAt(numerator, area);
    if (kind === 'standardised-rate') result[area] = byteOf(standardisedReliability(period, area), base);
    else if (WITH_CASES.has(kind)) result[area] = byteOf(reliabilityOfCases(kind, cases, base), base);
    else if (!Number.isNaN(base)) result[area] = base < LEAST_DENOMINATOR ? RELIABILITY.few : RELIABILITY.none;
  }
  return result;
}

/** Null where a part is not shown, or where more cases than people leave no error of a share. */
function reliabilityOfCases(kind: IndicatorKind, cases: number, base: number): Reliability | null {
  const isShare = kind === 'share';
  if (!(cases >= 0 && base >= 0) || (isShare && cases > base)) return null;
  return reliabilityOf(cases, base, isShare ? 'share' : 'rate');
}

/** Null where a part is not shown. */
function standardisedReliability({ value, numerator, denominator, variance }: ShownPeriod, area: number) {
  const [events, base] = [shownAt(numerator, area), shownAt(denominator, area)];
  const weighted = { rate: value.values[area]!, variance: variance?.[area] ?? Number.NaN, events };
  const isKnown = weighted.rate > 0 && weighted.variance >= 0 && events >= 0 && base >= 0;
  return isKnown ? reliabilityOfStandardised(weighted, base) : null;
}

function byteOf(found: Reliability | null, base: number): number {
  if (!found) return base < LEAST_DENOMINATOR ? RELIABILITY.few : RELIABILITY.none;
  if (found.band === 'unreliable' || found.hasFewEvents || found.hasSmallDenominator) return RELIABILITY.few;
  return found.band === 'unsteady' ? RELIABILITY.unsteady : RELIABILITY.steady;
}
