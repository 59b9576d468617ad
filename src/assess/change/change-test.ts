import { CHANGE } from '../../core/change.ts';
import type { IndicatorKind } from '../../core/indicator.ts';
import { countInterval } from '../../stats/byar-interval.ts';
import { newcombeDifference } from '../../stats/comparison/newcombe-difference.ts';
import { type Exposure, poissonRatio } from '../../stats/comparison/poisson-ratio.ts';
import { compareProportions, type Proportion, proportionChiSquare } from '../../stats/comparison/two-proportions.ts';
import { gammaShareAbove } from '../../stats/distributions/gamma-share.ts';

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
  /** two-sided, of the single test that the direction rests on; NaN where it rests on none */
  readonly pValue: number;
}

/** What is tested. */
export interface ChangeQuestion {
  readonly kind: IndicatorKind;
  /** everybody is counted: what the values show is so */
  readonly isFullCount: boolean;
  readonly multiplier: number;
  readonly from: ChangePoint;
  readonly to: ChangePoint;
  /** the trend of five years is clear and goes the same way */
  readonly hasClearTrend: boolean;
}

/** Kinds that count cases, which come as chance will have it. */
const CASES: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['rate', 'ratio', 'count']);
/** Relative change of a full count below which it counts as unchanged, and the count from which that can be said. */
const UNCHANGED_COUNT = 0.01;
const SMALLEST_COUNT = 100;
/** Relative change of any other value below which it is too small to matter, whatever its certainty. */
export const RELEVANT_CHANGE = 0.1;
/** Fewer cases than this on one side: no direction is told. */
const FEWEST_CASES = 10;
/** Level of a single test. */
const LEVEL = 0.05;

/**
 * Direction of a change: told only if it is relevant and more than chance. Shares are compared by the chi-square test
 * and Newcombe's interval, cases by the ratio of Poisson counts; a clear trend over five years counts as more than
 * chance too. A relevant change is one of a tenth of the mean of both values (full counts: one per cent).
 * @param question both values with their parts, and what the trend says
 * @returns direction, p-value where the direction rests on a single test, and the interval of the difference in the unit
 *   of the indicator
 * @see Sozialatlas Flensburg 2020 (a tenth as relevant) · golden: two-periods, recent-trend
 */
export function testChange(question: ChangeQuestion): TestedChange {
  const { from, to, multiplier, isFullCount, hasClearTrend } = question;
  const tested = isFullCount ? null : testedDifference(question);
  const bounds = {
    lower: tested ? tested.lower * multiplier : Number.NaN,
    upper: tested ? tested.upper * multiplier : Number.NaN,
  };
  const untested = { pValue: Number.NaN, ...bounds };
  if (from.value === to.value) return { direction: CHANGE.flat, ...untested };
  const way = to.value > from.value ? CHANGE.up : CHANGE.down;
  if (isFullCount) return { direction: countedDirection(question, way), ...untested };
  if (!tested || Math.min(from.numerator, to.numerator) < FEWEST_CASES)
    return { direction: CHANGE.unclear, ...untested };
  const isRelevant = Math.abs(to.value - from.value) >= (RELEVANT_CHANGE * Math.abs(from.value + to.value)) / 2;
  const direction = isRelevant ? way : CHANGE.flat;
  if (hasClearTrend) return { direction, ...untested };
  return { direction: tested.isCertain ? direction : CHANGE.unclear, ...bounds, pValue: tested.pValue };
}

interface TestedDifference {
  readonly lower: number;
  readonly upper: number;
  readonly isCertain: boolean;
  readonly pValue: number;
}

/** Each side from the distances of both rates to their own bounds (MOVER). */
function moverDifference(later: Exposure, earlier: Exposure): { lower: number; upper: number } {
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

/** Test of the difference of both values before the multiplier; null where the kind or the figures have none. */
function testedDifference({ kind, from, to }: ChangeQuestion): TestedDifference | null {
  const parts = [from.numerator, from.denominator, to.numerator, to.denominator];
  if (kind === 'share') return parts.every((part) => part >= 0) ? shareDifference(from, to) : null;
  if (!CASES.has(kind)) return null;
  // a count stands for itself
  const [later, earlier] = [to, from].map(({ numerator, denominator }) => ({
    events: numerator,
    time: kind === 'count' ? 1 : denominator,
  }));
  return caseDifference(later!, earlier!);
}

/** Newcombe's interval of the difference of two shares with the test for equal ones. */
function shareDifference(from: ChangePoint, to: ChangePoint): TestedDifference | null {
  if (from.numerator > from.denominator || to.numerator > to.denominator) return null;
  const [later, earlier] = [to, from].map((point) => ({ cases: point.numerator, population: point.denominator }));
  const found = newcombeDifference(later!, earlier!);
  if (!found) return null;
  const isWhole = [from, to].every((point) => Number.isInteger(point.numerator) && Number.isInteger(point.denominator));
  const pValue = isWhole ? compareProportions(later!, earlier!)?.pValue : chiSquareShare(later!, earlier!);
  if (pValue === undefined || pValue === null) return null;
  const isCertain = pValue <= LEVEL && (found.lower > 0 || found.upper < 0);
  return { lower: found.lower, upper: found.upper, pValue, isCertain };
}

/** Estimated counts are no whole people: no exact test. */
function chiSquareShare(later: Proportion, earlier: Proportion): number | null {
  const statistic = proportionChiSquare(later, earlier);
  return statistic === null ? null : gammaShareAbove(0.5, statistic / 2);
}

/** Interval of the difference of two rates from the intervals of both; whether it is more than chance says the exact ratio. */
function caseDifference(later: Exposure, earlier: Exposure): TestedDifference | null {
  if (![later, earlier].every(({ events, time }) => Number.isInteger(events) && events >= 0 && time > 0)) return null;
  const found = poissonRatio(later, earlier);
  if (!found || earlier.events === 0) return null;
  const isCertain = found.lower > 1 || (found.upper !== null && found.upper < 1);
  return { ...moverDifference(later, earlier), pValue: found.pValue, isCertain };
}
