import { COMPARISON, sideOf } from '../../core/comparison.ts';
import { parsePeriod } from '../../core/period.ts';
import { STATUS, statusName } from '../../core/status.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book, IndicatorView } from './book.ts';
import { type Figure, figureAt, restsOnFew, valueText } from './figure.ts';
import { type Trend, trendOf } from './trend.ts';

/** Name of an area; its code where it has none of its own. */
export function areaName(book: Book, area: number): string {
  const { name, code } = book.areas.areas[area]!;
  return name === '' ? code : name;
}

/** Period in few words for "since …": the year where a year is enough. */
export function sinceText(language: Language, code: string): string {
  const period = parsePeriod(code);
  return period?.kind === 'reference-date' ? code.slice(0, 4) : formatPeriod(language, code);
}

/** First day of a definition: the year where it begins with one. */
export function dayOrYear(language: Language, day: string): string {
  return day.endsWith('-01-01') ? day.slice(0, 4) : formatPeriod(language, day);
}

/** The sentence on a value alone: the value with its counts, or why there is none. */
export function valueSentence(language: Language, view: IndicatorView, figure: Figure): string {
  const words = texts[language].atlas.sentences;
  if (figure.value === null) {
    if (figure.status === STATUS.hidden) return words.hidden;
    const [count, base] = countTexts(language, view, figure);
    if (figure.status === STATUS.unreliable && count !== null)
      return words.tooFew(pick(view.definition.names, language), { count, base });
    return words.missing(texts[language].terms.statuses[statusName(figure.status)]);
  }
  const [count, base] = countTexts(language, view, figure);
  return words.value(pick(view.definition.names, language), valueText(language, view, figure.value), { count, base });
}

/** Numerator and denominator as text where they are whole counts that may be shown. */
export function countTexts(
  language: Language,
  view: IndicatorView,
  figure: Figure,
): readonly [count: string | null, base: string | null] {
  if (view.definition.kind === 'count' || figure.numerator === null) return [null, null];
  const isWhole = Number.isInteger(figure.numerator);
  const count = formatNumber(language, figure.numerator, isWhole ? 0 : 1);
  if (view.definition.kind === 'standardised-ratio' && figure.denominator !== null) {
    const expected = formatNumber(language, figure.denominator, figure.denominator < 100 ? 1 : 0);
    return [texts[language].standardised.observed(count, expected), null];
  }
  const hasBase = view.definition.kind === 'share' && figure.denominator !== null;
  return [count, hasBase ? formatNumber(language, figure.denominator ?? 0) : null];
}

/** Side of a clear difference; undefined where there is none. */
function clearSide(comparison: number): 'higher' | 'lower' | undefined {
  const side = sideOf(comparison);
  return side === 'similar' ? undefined : (side ?? undefined);
}

/** How a value stands against the area above and the region, sure or unsure; empty where nothing can be said. */
export function comparisonSentence(language: Language, book: Book, view: IndicatorView, at: Place): string {
  const sentence = standingSentence(language, book, view, at);
  const { againstRegion, holds } = figureAt(view, at.period, at.area);
  const mayBeChance = sentence !== '' && clearSide(againstRegion) !== undefined && holds === false;
  return mayBeChance ? `${sentence} ${texts[language].atlas.sentences.mayBeChance}` : sentence;
}

function standingSentence(language: Language, book: Book, view: IndicatorView, at: Place): string {
  const words = texts[language].atlas.sentences;
  const figure = figureAt(view, at.period, at.area);
  const region = figureAt(view, at.period, book.regionOf[at.area] ?? -1);
  if (figure.value === null || region.value === null || figure.againstRegion === COMPARISON.none) return '';
  const regionValue = valueText(language, view, region.value);
  const regionSide = clearSide(figure.againstRegion);
  const place = areaName(book, at.area);
  const parentIndex = book.areas.areas[at.area]?.parent ?? -1;
  const parent = parentIndex === book.regionOf[at.area] ? null : figureAt(view, at.period, parentIndex);
  if (!parent || parent.value === null || figure.againstParent === COMPARISON.none) {
    return regionSide
      ? words.regionOnly(place, regionSide, regionValue)
      : words.regionUnsure(regionValue, restsOnFew(figure));
  }
  const parentName = areaName(book, parentIndex);
  const parentValue = valueText(language, view, parent.value);
  const parentSide = figure.holdsParent === false ? undefined : clearSide(figure.againstParent);
  if (!regionSide) return words.regionUnsure(regionValue, restsOnFew(figure));
  if (!parentSide)
    return `${words.regionOnly(place, regionSide, regionValue)} ${words.parentUnsure(parentName, parentValue)}`;
  const beside = { place, parent: parentName, parentValue, regionValue };
  return parentSide === regionSide ? words.both(parentSide, beside) : words.split(parentSide, regionSide, beside);
}

/** An area in one of the periods of an indicator (by position). */
export interface Place {
  readonly period: number;
  readonly area: number;
}

/** How a value went over the last years; empty where there is nothing to compare. */
export function trendSentence(language: Language, view: IndicatorView, trend: Trend): string {
  const words = texts[language].atlas.sentences;
  if (trend.direction === 'none' || !trend.from || !trend.to) {
    return trend.newDefinition !== null ? words.notComparable(dayOrYear(language, trend.newDefinition)) : '';
  }
  const way = {
    ...wayOf(language, view, trend),
    difference: differenceText(language, view, trend.difference),
    holds: trend.holds,
  };
  if (trend.direction === 'flat') return words.unchanged(way);
  if (trend.direction === 'unclear') return words.noDirection(way);
  return trend.direction === 'up' ? words.risen(way) : words.fallen(way);
}

/** Both ends of a way, each with its year. */
export function wayOf(language: Language, view: IndicatorView, { from, to }: Trend) {
  return {
    since: sinceText(language, from?.period ?? ''),
    until: sinceText(language, to?.period ?? ''),
    from: valueText(language, view, from?.value ?? 0),
    to: valueText(language, view, to?.value ?? 0),
  };
}

/** Size of a difference with the unit differences have: percentages differ by percentage points. */
export function differenceText(language: Language, view: IndicatorView, difference: number): string {
  const number = formatNumber(language, Math.abs(difference), view.definition.decimals);
  return `${number}\u202f${differenceUnit(language, view)}`;
}

/** What a difference of two values is counted in: percentage points, cases per 1,000. */
export function differenceUnit(language: Language, { definition: { unit } }: IndicatorView): string {
  const isPercent = unit === '%' || unit === 'percent-of-expected';
  const words = unitWords(language, isPercent ? 'percentage-points' : unit);
  const { cases } = texts[language].atlas.sentences;
  // "um 5,4 je 1.000" lacks what is counted
  return unit === 'per-1000' || unit === 'per-100' ? `${cases} ${words}` : words;
}

/** Two or three sentences on an area and one indicator: value, comparison, way. */
export function findingOf(language: Language, book: Book, view: IndicatorView, at: Place): readonly string[] {
  const figure = figureAt(view, at.period, at.area);
  return [
    valueSentence(language, view, figure),
    comparisonSentence(language, book, view, at),
    trendSentence(language, view, trendOf(view, at.period, at.area)),
  ].filter((sentence) => sentence !== '');
}
