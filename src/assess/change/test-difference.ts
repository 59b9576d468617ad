import type { IndicatorKind } from '../../core/indicator.ts';
import { countInterval } from '../../stats/byar-interval.ts';
import { newcombeDifference } from '../../stats/comparison/newcombe-difference.ts';
import { type Exposure, poissonRatio } from '../../stats/comparison/poisson-ratio.ts';
import { compareProportions, type Proportion, proportionChiSquare } from '../../stats/comparison/two-proportions.ts';
import { gammaShareAbove } from '../../stats/distributions/gamma-share.ts';
import type { WeightedCounts } from '../../stats/rates/dobson-limits.ts';
import { standardisedDifference } from '../../stats/rates/standardised-difference.ts';
import { wilsonInterval } from '../../stats/wilson-interval.ts';

/** A value with what it is made of; NaN where a part is not shown. */
export interface ChangePoint {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  /** of a standardised rate, in the squared unit of the value; NaN for all other kinds */
  readonly variance: number;
}

/** What two values are made of. */
export interface DifferenceQuestion {
  readonly kind: IndicatorKind;
  /** both sides of a ratio are parts of one series */
  readonly isOfOneSeries: boolean;
  readonly multiplier: number;
  readonly from: ChangePoint;
  readonly to: ChangePoint;
}

/** A difference of two values before the multiplier. */
export interface TestedDifference {
  /** 95 % interval */
  readonly lower: number;
  readonly upper: number;
  /** two-sided */
  readonly pValue: number;
  /** test and interval both exclude that there is none */
  readonly isCertain: boolean;
}

/** Level of a single test. */
const LEVEL = 0.05;

/**
 * Tests the difference of two values. Shares: chi-square or Fisher, Newcombe's interval. Ratios of parts of one series:
 * the same test of the one part among both. Cases (rates, counts, other ratios): exact ratio of Poisson counts.
 * Standardised rates: by the error of their difference.
 * @param question both values with their parts
 * @returns interval before the multiplier and p-value; null where the kind or the figures have no test
 * @see golden: two-periods, standardised-rate
 */
export function testDifference({
  kind,
  isOfOneSeries,
  multiplier,
  from,
  to,
}: DifferenceQuestion): TestedDifference | null {
  if (![from, to].every(({ numerator }) => numerator >= 0)) return null;
  // a count stands for itself
  if (kind === 'count') return caseDifference({ events: to.numerator, time: 1 }, { events: from.numerator, time: 1 });
  if (![from, to].every(({ denominator }) => denominator > 0)) return null;
  if (kind === 'share') return shareDifference(from, to);
  if (kind === 'ratio' && isOfOneSeries) return partDifference(from, to);
  if (kind === 'standardised-rate') return weightedDifference(weighted(from, multiplier), weighted(to, multiplier));
  if (kind !== 'rate' && kind !== 'ratio') return null;
  const [later, earlier] = [to, from].map(({ numerator, denominator }) => ({ events: numerator, time: denominator }));
  return caseDifference(later!, earlier!);
}

/** Newcombe's interval of the difference of two shares with the test for equal ones. */
function shareDifference(from: ChangePoint, to: ChangePoint): TestedDifference | null {
  if (from.numerator > from.denominator || to.numerator > to.denominator) return null;
  const [later, earlier] = [to, from].map(({ numerator, denominator }) => proportion(numerator, denominator));
  const found = newcombeDifference(later!, earlier!);
  const pValue = equalShares(later!, earlier!);
  if (!found || pValue === null) return null;
  return { ...found, pValue, isCertain: pValue <= LEVEL && (found.lower > 0 || found.upper < 0) };
}

/** Ratio of two parts: tested as the share of the first in both, with an interval from those of both odds (MOVER). */
function partDifference(from: ChangePoint, to: ChangePoint): TestedDifference | null {
  const [later, earlier] = [to, from].map(({ numerator, denominator }) =>
    proportion(numerator, numerator + denominator),
  );
  const pValue = equalShares(later!, earlier!);
  if (pValue === null) return null;
  const bounds = moverDifference(oddsBounds(later!), oddsBounds(earlier!));
  return { ...bounds, pValue, isCertain: pValue <= LEVEL && (bounds.lower > 0 || bounds.upper < 0) };
}

const proportion = (cases: number, population: number): Proportion => ({ cases, population });

/** p-value of two equal shares; of estimated counts, which are no whole people, by chi-square alone. */
function equalShares(later: Proportion, earlier: Proportion): number | null {
  const isWhole = [later, earlier].every((each) => Number.isInteger(each.cases) && Number.isInteger(each.population));
  if (isWhole) return compareProportions(later, earlier)?.pValue ?? null;
  const statistic = proportionChiSquare(later, earlier);
  return statistic === null ? null : gammaShareAbove(0.5, statistic / 2);
}

function weighted({ value, variance, numerator }: ChangePoint, multiplier: number): WeightedCounts {
  return { rate: value / multiplier, variance: variance / multiplier ** 2, events: numerator };
}

/** Interval and test of the difference of two directly standardised rates. */
function weightedDifference(from: WeightedCounts, to: WeightedCounts): TestedDifference | null {
  if (![from, to].every(({ variance, events }) => variance >= 0 && events > 0)) return null;
  const found = standardisedDifference(to, from);
  return found && { ...found, isCertain: found.pValue <= LEVEL && (found.lower > 0 || found.upper < 0) };
}

interface Bounds {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

function oddsBounds({ cases, population }: Proportion): Bounds {
  const { lower, upper } = wilsonInterval(cases, population);
  const odds = (share: number): number => share / (1 - share);
  return { value: odds(cases / population), lower: odds(lower), upper: odds(upper) };
}

function caseBounds({ events, time }: Exposure): Bounds {
  const { lower, upper } = countInterval(events);
  return { value: events / time, lower: lower / time, upper: upper / time };
}

/** Each side from the distances of both values to their own bounds (MOVER). */
function moverDifference(later: Bounds, earlier: Bounds): { lower: number; upper: number } {
  const difference = later.value - earlier.value;
  return {
    lower: difference - Math.hypot(later.value - later.lower, earlier.upper - earlier.value),
    upper: difference + Math.hypot(later.upper - later.value, earlier.value - earlier.lower),
  };
}

/** Interval of the difference of two rates from the intervals of both; whether it is more than chance says the exact ratio. */
function caseDifference(later: Exposure, earlier: Exposure): TestedDifference | null {
  if (!Number.isInteger(later.events) || !Number.isInteger(earlier.events)) return null;
  const found = poissonRatio(later, earlier);
  const bounds = moverDifference(caseBounds(later), caseBounds(earlier));
  // no case on either side: nothing to test, but a bound of what there may be
  if (!found) return { ...bounds, pValue: 1, isCertain: false };
  const isCertain = found.lower > 1 || (found.upper !== null && found.upper < 1);
  return { ...bounds, pValue: found.pValue, isCertain };
}
