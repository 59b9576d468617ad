import { CHANGE } from '../../core/change.ts';
import { type ChangePoint, type DifferenceQuestion, type TestedDifference, testDifference } from './test-difference.ts';

/** A change between two periods. */
export interface TestedChange {
  /** byte of CHANGE */
  readonly direction: number;
  /** 95 % interval of the difference, NaN where there is none */
  readonly lower: number;
  readonly upper: number;
  /** two-sided, of the single test; 1 where too few cases can tell a direction; NaN where none was made or needed */
  readonly pValue: number;
}

/** What is tested. */
export interface ChangeQuestion extends DifferenceQuestion {
  /** everybody is counted: what the values show is so */
  readonly isFullCount: boolean;
  /** how many people stand behind a full count; NaN where that is not known */
  readonly people: number;
  /** the trend of five years is clear and goes the same way */
  readonly hasClearTrend: boolean;
}

/** Relative change of a full count below which it counts as unchanged, and the people from whom on that can be said. */
const UNCHANGED_COUNT = 0.01;
const FEWEST_PEOPLE = 100;
/** Relative change of any other value below which it is too small to matter, whatever its certainty. */
export const RELEVANT_CHANGE = 0.1;
/** Fewer cases than this on both sides together: no direction is told. */
const FEWEST_CASES = 10;

/**
 * Direction of a change. Risen or fallen: it is relevant (a tenth of the mean of both values) and more than chance, by a
 * test or by a clear trend over five years. Hardly changed: its whole interval is smaller than relevant. Full counts:
 * risen or fallen from one per cent on, else hardly changed.
 * @param question both values with their parts, and what the trend says
 * @returns direction, p-value, and the interval of the difference in the unit of the indicator
 * @see Sozialatlas Flensburg 2020 (a tenth as relevant) · golden: two-periods, recent-trend
 */
export function testChange(question: ChangeQuestion): TestedChange {
  const { from, to, multiplier } = question;
  const way = to.value > from.value ? CHANGE.up : to.value < from.value ? CHANGE.down : CHANGE.flat;
  if (question.isFullCount || question.kind === 'median-age')
    return { direction: countedDirection(question, way), lower: Number.NaN, upper: Number.NaN, pValue: Number.NaN };
  const tested = testDifference(question);
  if (!tested) return { direction: CHANGE.unclear, lower: Number.NaN, upper: Number.NaN, pValue: Number.NaN };
  const bounds = { lower: tested.lower * multiplier, upper: tested.upper * multiplier };
  if (from.numerator + to.numerator < FEWEST_CASES) return { direction: CHANGE.unclear, ...bounds, pValue: 1 };
  const isTold = tested.isCertain || question.hasClearTrend;
  const direction = isTold && isRelevant(from, to) ? way : smallDirection({ from, to }, bounds);
  return { direction, ...bounds, pValue: pValueOf(question, tested) };
}

// A clear trend is a test of its own and needs no other.
function pValueOf({ hasClearTrend }: ChangeQuestion, { pValue }: TestedDifference): number {
  return hasClearTrend ? Number.NaN : pValue;
}

const relevantSize = (from: ChangePoint, to: ChangePoint): number =>
  (RELEVANT_CHANGE * Math.abs(from.value + to.value)) / 2;

function isRelevant(from: ChangePoint, to: ChangePoint): boolean {
  return Math.abs(to.value - from.value) >= relevantSize(from, to) && to.value !== from.value;
}

/** Hardly changed only if nothing of the interval matters. */
function smallDirection(
  { from, to }: { readonly from: ChangePoint; readonly to: ChangePoint },
  { lower, upper }: { readonly lower: number; readonly upper: number },
): number {
  const size = relevantSize(from, to);
  return lower > -size && upper < size ? CHANGE.flat : CHANGE.unclear;
}

function countedDirection({ from, to, people }: ChangeQuestion, way: number): number {
  if (!(people >= FEWEST_PEOPLE)) return CHANGE.unclear;
  return Math.abs(to.value - from.value) < Math.abs(from.value) * UNCHANGED_COUNT ? CHANGE.flat : way;
}
