import type { Assessment } from '../../core/assessed.ts';
import { COMPARISON } from '../../core/comparison.ts';
import { RELIABILITY } from '../../core/reliability.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { isShown, MARK, STATUS } from '../../core/status.ts';
import { type ValueColumn, valueAt } from '../../core/table.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber, formatValue } from '../../locale/number.ts';
import type { EarlyClassBounds } from '../maps/early-class.ts';
import type { IndicatorView } from './book.ts';
import { earlyClassAt } from './early-classes.ts';

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
  /** class of a hidden value where it is told; null: none is */
  readonly earlyClass: EarlyClassBounds | null;
  readonly againstParent: number;
  readonly againstRegion: number;
  /** byte of RELIABILITY */
  readonly reliability: number;
  /** the difference to the region holds among all comparisons of the edition; null: not looked at */
  readonly holds: boolean | null;
  /** the same of the difference to the area above, where that is not the region */
  readonly holdsParent: boolean | null;
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
  earlyClass: null,
  againstParent: COMPARISON.none,
  againstRegion: COMPARISON.none,
  reliability: RELIABILITY.none,
  holds: null,
  holdsParent: null,
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
    earlyClass: earlyClassAt(view, period, area),
    againstParent: assessment?.againstParent[area] ?? COMPARISON.none,
    againstRegion: assessment?.againstRegion[area] ?? COMPARISON.none,
    reliability: visible ? (assessment?.reliability?.[area] ?? RELIABILITY.none) : RELIABILITY.none,
    holds: assessment?.holds ? assessment.holds[area] === 1 : null,
    holdsParent: assessment?.holdsParent ? assessment.holdsParent[area] === 1 : null,
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

/** True where a shown value is marked as resting on small numbers. */
export function restsOnFew({ reliability }: Figure): boolean {
  return reliability === RELIABILITY.few;
}

/** True where a shown value has a mark for its reliability. */
export function hasReliabilityMark({ reliability }: Figure): boolean {
  return reliability === RELIABILITY.few || reliability === RELIABILITY.unsteady;
}

/** False where a value rests on small numbers, or its interval allows more than half of all ranks: no order can be told. */
export function isRankable({ rankRange, reliability }: Figure): boolean {
  if (!rankRange || reliability === RELIABILITY.few) return false;
  return rankRange.to - rankRange.from + 1 <= rankRange.of / 2;
}
