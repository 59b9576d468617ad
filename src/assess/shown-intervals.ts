import type { IndicatorDefinition } from '../core/indicator.ts';
import type { ShownPeriod } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { countInterval } from '../stats/byar-interval.ts';
import type { Interval } from '../stats/interval.ts';
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

type IntervalMethod = (numerator: number, denominator: number, confidence: number) => Interval | null;

const METHODS: Partial<
  Record<IndicatorDefinition['kind'], { readonly name: string; readonly method: IntervalMethod }>
> = {
  share: {
    name: 'wilson',
    method: (cases, population, confidence) =>
      cases <= population ? wilsonInterval(cases, population, confidence) : null,
  },
  rate: {
    name: 'exact below 10 events, byar from 10',
    method: (events, population, confidence) => {
      const { lower, upper } = countInterval(events, confidence);
      return { lower: lower / population, upper: upper / population };
    },
  },
};

/** Name of the interval method of a kind, null if it has none. */
export function intervalMethod(definition: IndicatorDefinition): string | null {
  return METHODS[definition.kind]?.name ?? null;
}

/**
 * Intervals of shares (Wilson) and rates (exact or Byar) from shown numerators and denominators.
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
    const [above, below] = [numerator.values[area]!, denominator.values[area]!];
    const interval = isKnown && above >= 0 && below > 0 ? found.method(above, below, confidence) : null;
    if (!interval) continue;
    lower[area] = definition.multiplier * interval.lower;
    upper[area] = definition.multiplier * interval.upper;
  }
  return { lower, upper };
}
