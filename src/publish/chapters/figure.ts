import type { Assessment } from '../../core/assessed.ts';
import { COMPARISON } from '../../core/comparison.ts';
import type { IndicatorKind } from '../../core/indicator.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { isShown, MARK, STATUS } from '../../core/status.ts';
import { type ValueColumn, valueAt } from '../../core/table.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber, formatValue } from '../../locale/number.ts';
import type { IndicatorView } from './book.ts';

/** One figure with everything said beside it. */
export interface Figure {
  readonly period: string;
  /** null where none is shown; then `status` says why */
  readonly value: number | null;
  readonly status: number;
  readonly isBelowHalf: boolean;
  /** the total was delivered and is not the sum of its parts */
  readonly isNotAdditive: boolean;
  readonly numerator: number | null;
  readonly numeratorStatus: number;
  readonly denominator: number | null;
  readonly denominatorStatus: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly classNumber: number;
  readonly againstParent: number;
  readonly againstRegion: number;
  /** the difference to the region holds among all comparisons of the edition; null: not looked at */
  readonly holds: boolean | null;
  /** ranks that the interval allows among the areas of the level; null where there is no interval */
  readonly rankRange: RankRange | null;
}

/** First and last rank that an interval allows; 1 is the highest value. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
  /** how many areas are ranked */
  readonly of: number;
}

const NOTHING: Figure = {
  period: '',
  value: null,
  status: STATUS.unknown,
  isBelowHalf: false,
  isNotAdditive: false,
  numerator: null,
  numeratorStatus: STATUS.unknown,
  denominator: null,
  denominatorStatus: STATUS.unknown,
  lower: null,
  upper: null,
  classNumber: 0,
  againstParent: COMPARISON.none,
  againstRegion: COMPARISON.none,
  holds: null,
  rankRange: null,
};

/** The figure of an area in one period (a position in the indicator's periods); "not known" where there is no such period. */
export function figureAt(view: IndicatorView, period: number, area: number): Figure {
  const shown = view.shown.periods[period];
  if (!shown || area < 0) return NOTHING;
  const assessment = view.assessments[period] ?? null;
  const status = shown.value.statuses[area] ?? STATUS.unknown;
  const visible = isShown(status);
  return {
    period: shown.period,
    value: visible ? valueAt(shown.value, area) : null,
    status,
    isBelowHalf: ((shown.value.marks?.[area] ?? 0) & MARK.lessThanHalf) !== 0,
    isNotAdditive: isNotAdditive(view, shown, area),
    numerator: part(shown.numerator, area),
    numeratorStatus: shown.numerator?.statuses[area] ?? STATUS.unknown,
    denominator: part(shown.denominator, area),
    denominatorStatus: shown.denominator?.statuses[area] ?? STATUS.unknown,
    lower: visible ? bound(assessment?.lower, area) : null,
    upper: visible ? bound(assessment?.upper, area) : null,
    classNumber: assessment?.classes[area] ?? 0,
    againstParent: assessment?.againstParent[area] ?? COMPARISON.none,
    againstRegion: assessment?.againstRegion[area] ?? COMPARISON.none,
    holds: assessment?.holds ? assessment.holds[area] === 1 : null,
    rankRange: assessment ? rankRangeAt(assessment, area) : null,
  };
}

function rankRangeAt({ rankFrom, rankTo, rankedCounts }: Assessment, area: number): RankRange | null {
  const [from, to] = [rankFrom?.[area] ?? 0, rankTo?.[area] ?? 0];
  return from === 0 ? null : { from, to, of: rankedCounts[area] ?? 0 };
}

// The value of a count is its numerator.
function isNotAdditive({ definition }: IndicatorView, shown: ShownPeriod, area: number): boolean {
  const column = shown.numerator ?? (definition.kind === 'count' ? shown.value : null);
  return ((column?.marks?.[area] ?? 0) & MARK.notAdditive) !== 0;
}

function part(column: ValueColumn | null, area: number): number | null {
  return column && isShown(column.statuses[area] ?? STATUS.unknown) ? valueAt(column, area) : null;
}

function bound(values: Float64Array | null | undefined, area: number): number | null {
  const value = values?.[area];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** A value of an indicator as people read it, with unit. */
export function valueText(language: Language, view: IndicatorView, value: number): string {
  return formatValue(language, value, view.definition.unit, view.definition.decimals);
}

/** A value without its unit, for tables whose head names it. */
export function bareText(language: Language, view: IndicatorView, value: number): string {
  return formatNumber(language, value, view.definition.decimals);
}

const FEW_CASES = 10;
const SMALL_BASE = 30;
/** Kinds whose numerator counts cases, and those whose denominator counts people or cases (not square kilometres). */
const WITH_CASES = new Set<IndicatorKind>(['share', 'rate', 'ratio']);
const WITH_BASE = new Set<IndicatorKind>([...WITH_CASES, 'balance', 'change', 'mean']);

/** True where a value is made from fewer than 10 cases. */
export function hasFewCases({ definition }: IndicatorView, { numerator }: Figure): boolean {
  return WITH_CASES.has(definition.kind) && numerator !== null && numerator < FEW_CASES;
}

/** True where a shown value is marked as resting on small numbers: fewer than 10 cases, or fewer than 30 in the base. */
export function restsOnFew(view: IndicatorView, figure: Figure): boolean {
  if (figure.value === null) return false;
  const { denominator } = figure;
  const hasSmallBase = WITH_BASE.has(view.definition.kind) && denominator !== null && denominator < SMALL_BASE;
  return hasSmallBase || hasFewCases(view, figure);
}

/** False where the ranks that the interval allows cover more than half of all: then no order can be told. */
export function isRankable({ from, to, of }: RankRange): boolean {
  return to - from + 1 <= of / 2;
}
