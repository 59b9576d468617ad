import { CHANGE } from '../../core/change.ts';
import type { IndicatorKind } from '../../core/indicator.ts';
import { countInterval } from '../../stats/byar-interval.ts';
import { newcombeDifference } from '../../stats/comparison/newcombe-difference.ts';
import { poissonRatio } from '../../stats/comparison/poisson-ratio.ts';

/** A value with what it is made of; NaN where a part is not shown. */
export interface ChangePoint {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A change between two periods. */
export interface TestedChange {
  /** byte of CHANGE */
  readonly direction: number;
  /** 95 % interval of the difference, NaN where there is none */
  readonly lower: number;
  readonly upper: number;
}

/** What is tested. */
export interface ChangeQuestion {
  readonly kind: IndicatorKind;
  readonly multiplier: number;
  readonly from: ChangePoint;
  readonly to: ChangePoint;
  /** the trend of five years is clear and goes the same way */
  readonly hasClearTrend: boolean;
}

/** Kinds made of full counts of people, which no interval surrounds: what they show is so. */
const COUNTED: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['count', 'density', 'ratio', 'median-age']);
/** Relative change of such a value below which it counts as unchanged, and the count from which that can be said. */
const UNCHANGED_COUNT = 0.01;
const SMALLEST_COUNT = 100;
/** Relative change of a share or rate below which it is too small to matter, whatever its certainty. */
export const RELEVANT_CHANGE = 0.1;
/** Fewer cases than this on one side: no direction is told. */
const FEWEST_CASES = 10;

/**
 * Direction of a change: told only if it is relevant and more than chance. Shares are compared by Newcombe's interval,
 * rates by the ratio of Poisson counts; a clear trend over five years counts as more than chance too. A relevant change
 * is one of a tenth of the mean of both values (full counts: one per cent).
 * @param question both values with their parts, and what the trend says
 * @returns direction, and the interval of the difference in the unit of the indicator
 * @see Sozialatlas Flensburg 2020 (a tenth as relevant) · golden: two-periods, recent-trend
 */
export function testChange(question: ChangeQuestion): TestedChange {
  const { kind, from, to, multiplier } = question;
  const interval = differenceInterval(question);
  const bounds = {
    lower: interval ? interval.lower * multiplier : Number.NaN,
    upper: interval ? interval.upper * multiplier : Number.NaN,
  };
  if (from.value === to.value) return { direction: CHANGE.flat, ...bounds };
  const way = to.value > from.value ? CHANGE.up : CHANGE.down;
  if (COUNTED.has(kind)) return { direction: countedDirection(question, way), ...bounds };
  const isFew = Math.min(from.numerator, to.numerator) < FEWEST_CASES;
  if (isFew || !interval) return { direction: CHANGE.unclear, ...bounds };
  const isCertain = interval.isCertain || question.hasClearTrend;
  if (!isCertain) return { direction: CHANGE.unclear, ...bounds };
  const isRelevant = Math.abs(to.value - from.value) >= (RELEVANT_CHANGE * Math.abs(from.value + to.value)) / 2;
  return { direction: isRelevant ? way : CHANGE.flat, ...bounds };
}

interface TestedDifference {
  readonly lower: number;
  readonly upper: number;
  readonly isCertain: boolean;
}

/** Each side from the distances of both rates to their own bounds (MOVER). */
function moverDifference(
  later: { readonly events: number; readonly time: number },
  earlier: { readonly events: number; readonly time: number },
): { lower: number; upper: number } {
  const [one, other] = [later, earlier].map(({ events, time }) => {
    const { lower, upper } = countInterval(events);
    return { rate: events / time, lower: lower / time, upper: upper / time };
  });
  const difference = one!.rate - other!.rate;
  return {
    lower: difference - Math.hypot(one!.rate - one!.lower, other!.upper - other!.rate),
    upper: difference + Math.hypot(one!.upper - one!.rate, other!.rate - other!.lower),
  };
}

function countedDirection({ kind, from, to }: ChangeQuestion, way: number): number {
  // a median age rests on everybody
  const counted = kind === 'median-age' ? Number.POSITIVE_INFINITY : kind === 'count' ? from.value : from.numerator;
  if (!(Math.abs(counted) >= SMALLEST_COUNT)) return CHANGE.unclear;
  return Math.abs(to.value - from.value) < Math.abs(from.value) * UNCHANGED_COUNT ? CHANGE.flat : way;
}

/** Interval of the difference of both values before the multiplier; null where the kind or the figures have none. */
function differenceInterval({ kind, from, to }: ChangeQuestion): TestedDifference | null {
  const parts = [from.numerator, from.denominator, to.numerator, to.denominator];
  if (
    parts.some(Number.isNaN) ||
    from.denominator <= 0 ||
    to.denominator <= 0 ||
    from.numerator < 0 ||
    to.numerator < 0
  )
    return null;
  if (kind === 'share') {
    if (from.numerator > from.denominator || to.numerator > to.denominator) return null;
    const [later, earlier] = [to, from].map((point) => ({ cases: point.numerator, population: point.denominator }));
    const found = newcombeDifference(later!, earlier!);
    return found && { ...found, isCertain: found.lower > 0 || found.upper < 0 };
  }
  return kind === 'rate' ? rateDifference(from, to) : null;
}

/** Interval of the difference of two rates from the intervals of both; whether it is more than chance says the exact ratio. */
function rateDifference(from: ChangePoint, to: ChangePoint): TestedDifference | null {
  if (!Number.isInteger(from.numerator) || !Number.isInteger(to.numerator)) return null;
  const [later, earlier] = [to, from].map((point) => ({ events: point.numerator, time: point.denominator }));
  const found = poissonRatio(later!, earlier!);
  const rate = from.numerator / from.denominator;
  if (!found || rate === 0) return null;
  const isCertain = found.lower > 1 || (found.upper !== null && found.upper < 1);
  return { ...moverDifference(later!, earlier!), isCertain };
}
