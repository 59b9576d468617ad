import type { IndicatorDefinition } from '../core/indicator.ts';
import type { ShownPeriod } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { countInterval } from '../stats/byar-interval.ts';
import type { Interval } from '../stats/interval.ts';
import { dobsonLimits } from '../stats/rates/dobson-limits.ts';
import { standardisedRatio } from '../stats/rates/standardised-ratio.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';

/** Confidence of the intervals that are published, and of a difference that is called clear. */
export const CONFIDENCE = 0.95;
/** Confidence of a difference that is called very clear; the second level of the English health profiles. */
export const HIGH_CONFIDENCE = 0.998;

/** Intervals in the indicator's unit, NaN where none can be given; null for kinds that have none. */
export interface ShownIntervals {
  readonly lower: Float64Array | null;
  readonly upper: Float64Array | null;
}

/** A shown value with what it is made of, in the unit of the indicator divided by its multiplier. */
interface Parts {
  readonly rate: number;
  readonly numerator: number;
  readonly denominator: number;
  /** NaN for all kinds but standardised rates */
  readonly variance: number;
}

interface IntervalMethod {
  readonly name: string;
  readonly method: (parts: Parts, confidence: number) => Interval | null;
}

const OF_EVENTS: IntervalMethod = {
  name: 'exact below 10 events, byar from 10',
  method: ({ numerator, denominator }, confidence) => {
    const { lower, upper } = countInterval(numerator, confidence);
    return { lower: lower / denominator, upper: upper / denominator };
  },
};

const METHODS: Partial<Record<IndicatorDefinition['kind'], IntervalMethod>> = {
  share: {
    name: 'wilson',
    method: ({ numerator, denominator }, confidence) =>
      numerator <= denominator ? wilsonInterval(numerator, denominator, confidence) : null,
  },
  rate: OF_EVENTS,
  'standardised-ratio': {
    name: OF_EVENTS.name,
    method: ({ numerator, denominator }, confidence) => standardisedRatio(numerator, denominator, confidence),
  },
  'standardised-rate': {
    name: 'dobson',
    method: ({ rate, numerator, variance }, confidence) =>
      numerator > 0 && variance >= 0 ? dobsonLimits({ rate, variance, events: numerator }, confidence) : null,
  },
};

/** Name of the interval method of a kind, null if it has none. */
export function intervalMethod(definition: IndicatorDefinition): string | null {
  return METHODS[definition.kind]?.name ?? null;
}

/**
 * Intervals of shares (Wilson), rates and standardised ratios (exact or Byar) from shown numerators and denominators; of
 * standardised rates (Dobson) from shown values, events and variances.
 * @param definition kind and multiplier of the indicator
 * @param period one period of it, as shown
 * @param confidence as a share (0.95)
 * @returns bounds per area; none where value, numerator or denominator is not shown
 */
export function shownIntervals(
  definition: IndicatorDefinition,
  period: ShownPeriod,
  confidence = CONFIDENCE,
): ShownIntervals {
  const found = METHODS[definition.kind];
  const { value, numerator, denominator } = period;
  if (!found || !numerator || !denominator) return { lower: null, upper: null };
  const areaCount = value.values.length;
  const lower = new Float64Array(areaCount).fill(Number.NaN);
  const upper = new Float64Array(areaCount).fill(Number.NaN);
  for (let area = 0; area < areaCount; area++) {
    const isKnown =
      isShown(value.statuses[area]!) && isShown(numerator.statuses[area]!) && isShown(denominator.statuses[area]!);
    const { multiplier } = definition;
    const parts: Parts = {
      rate: value.values[area]! / multiplier,
      numerator: numerator.values[area]!,
      denominator: denominator.values[area]!,
      variance: (period.variance?.[area] ?? Number.NaN) / multiplier ** 2,
    };
    const hasBase = parts.numerator >= 0 && parts.denominator > 0;
    const interval = isKnown && hasBase ? found.method(parts, confidence) : null;
    if (!interval) continue;
    lower[area] = definition.multiplier * interval.lower;
    upper[area] = definition.multiplier * interval.upper;
  }
  return { lower, upper };
}
