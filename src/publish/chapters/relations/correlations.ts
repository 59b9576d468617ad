import type { CorrelationResult } from '../../../core/correlations.ts';
import { isShown } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { ScatterPlotInput } from '../../charts/scatter-plot.ts';
import type { Book, IndicatorView } from '../book.ts';
import { memberNames } from '../index-names.ts';
import { pluralOf } from '../region-chapter.ts';

/** Two indicators and how the areas order them alike. */
export interface CorrelatedPair {
  /** positions in CorrelationResult.indicators */
  readonly first: number;
  readonly second: number;
  /** Spearman's coefficient with its 95 % interval */
  readonly coefficient: number;
  readonly lower: number;
  readonly upper: number;
  readonly areaCount: number;
}

/** All pairs that have a coefficient, the strongest first. */
export function correlatedPairs({ indicators, spearman, pairCounts }: CorrelationResult): readonly CorrelatedPair[] {
  const size = indicators.length;
  const pairs: CorrelatedPair[] = [];
  for (let first = 0; first < size; first++) {
    for (let second = first + 1; second < size; second++) {
      const at = first * size + second;
      const coefficient = spearman.coefficients[at]!;
      if (Number.isNaN(coefficient)) continue;
      const [lower, upper] = [spearman.lower[at]!, spearman.upper[at]!];
      pairs.push({ first, second, coefficient, lower, upper, areaCount: pairCounts[at]! });
    }
  }
  return pairs.sort((one, other) => Math.abs(other.coefficient) - Math.abs(one.coefficient));
}

/** Coefficients below this are not told in words. */
const STRONG = 0.5;
/** Coefficients from this on order areas almost alike. */
const ALMOST_THE_SAME = 0.9;
const MOST_TOLD = 8;
/** How often one indicator is named, so that the list does not say one thing eight times. */
const MOST_OF_ONE = 2;

/** The strongest pairs of different topics, each indicator at most twice. */
export function pairsAcrossTopics(book: Book, result: CorrelationResult): readonly CorrelatedPair[] {
  const named = new Map<number, number>();
  const chosen: CorrelatedPair[] = [];
  for (const pair of correlatedPairs(result)) {
    const { first, second, coefficient, lower, upper } = pair;
    const isClear = Math.abs(coefficient) >= STRONG && (lower > 0 || upper < 0);
    if (!isClear || topicAt(book, result, first) === topicAt(book, result, second)) continue;
    if ([first, second].some((at) => (named.get(at) ?? 0) >= MOST_OF_ONE)) continue;
    for (const at of [first, second]) named.set(at, (named.get(at) ?? 0) + 1);
    chosen.push(pair);
    if (chosen.length === MOST_TOLD) break;
  }
  return chosen;
}

/** Pairs of one topic that say almost the same, the strongest first. */
export function pairsAlmostTheSame(book: Book, result: CorrelationResult): readonly CorrelatedPair[] {
  return correlatedPairs(result)
    .filter(({ coefficient }) => Math.abs(coefficient) >= ALMOST_THE_SAME)
    .filter(({ first, second }) => topicAt(book, result, first) === topicAt(book, result, second))
    .slice(0, MOST_TOLD);
}

const topicAt = (book: Book, { indicators }: CorrelationResult, at: number) =>
  book.indicators.get(indicators[at]!)?.definition.topic;

const nameAt = (language: Language, book: Book, { indicators }: CorrelationResult, at: number): string =>
  pick(memberNames(book, indicators[at]!), language);

/** "The higher X, the lower Y", without an end. */
function pairWords(language: Language, book: Book, result: CorrelationResult, pair: CorrelatedPair): string {
  const words = texts[language].correlations;
  const names = [pair.first, pair.second].map((at) => nameAt(language, book, result, at)) as [string, string];
  return pair.coefficient > 0 ? words.same(...names) : words.opposite(...names);
}

/** A pair as a sentence with its figures. */
export function pairSentence(language: Language, book: Book, result: CorrelationResult, pair: CorrelatedPair): string {
  const number = (value: number): string => formatNumber(language, value, 2);
  return texts[language].correlations.figures(pairWords(language, book, result, pair), {
    coefficient: number(pair.coefficient),
    from: number(pair.lower),
    to: number(pair.upper),
    areas: formatNumber(language, pair.areaCount),
  });
}

/** What was compared, over how many areas. */
export function basisSentence(language: Language, book: Book, result: CorrelationResult): string {
  return texts[language].correlations.basis(formatNumber(language, result.areaCount), {
    plural: pluralOf(language, book, result),
    indicators: formatNumber(language, result.indicators.length),
    year: result.period,
  });
}

/** Sentences on what is missing: areas left out, values hidden, indicators without values. */
export function leftOutSentences(language: Language, book: Book, result: CorrelationResult): readonly string[] {
  const words = texts[language].correlations;
  const { list } = texts[language].atlas.sentences;
  const level = book.levels.find((each) => each.scheme === result.scheme && each.level === result.level);
  const excluded = (level?.areas.length ?? result.areaCount) - result.areaCount;
  const hidden = result.indicators.flatMap((_, at) => {
    const count = result.hiddenCounts[at]!;
    return count === 0 ? [] : [words.hiddenItem(nameAt(language, book, result, at), formatNumber(language, count))];
  });
  const absent = result.absent.map((id) => pick(memberNames(book, id), language));
  return [
    words.counts,
    excluded > 0 ? words.excluded(formatNumber(language, excluded)) : '',
    hidden.length > 0 ? words.hidden(list(hidden)) : words.hiddenNone,
    absent.length > 0 ? words.absent(list(absent)) : '',
  ].filter((sentence) => sentence !== '');
}

const FALSE_ALARMS = 0.05;

/** How many pairs chance alone would make stand out. */
export function chanceSentence(language: Language, result: CorrelationResult): string {
  const pairs = correlatedPairs(result).length;
  const expected = Math.round(pairs * FALSE_ALARMS);
  return texts[language].correlations.chance(formatNumber(language, pairs), formatNumber(language, expected));
}

/** A pair area by area: the areas that show both values, in their own order. Null where an indicator is unknown. */
export function pairScatter(
  language: Language,
  book: Book,
  result: CorrelationResult,
  pair: CorrelatedPair,
): ScatterPlotInput | null {
  const words = texts[language].correlations;
  const [x, y] = [pair.first, pair.second].map((at) => book.indicators.get(result.indicators[at]!));
  if (!x || !y) return null;
  const [xOf, yOf] = [readValue(x, result.periods[pair.first]!), readValue(y, result.periods[pair.second]!)];
  const level = book.levels.find((each) => each.scheme === result.scheme && each.level === result.level);
  const points = (level?.areas ?? []).flatMap((area) => {
    const { code, name, excluded } = book.areas.areas[area]!;
    const [across, up] = [xOf(area), yOf(area)];
    return excluded || across === null || up === null ? [] : [{ code, name, x: across, y: up }];
  });
  const figure = ({ definition: { names, unit, decimals } }: IndicatorView) => ({
    name: pick(names, language),
    unit,
    decimals,
  });
  return {
    id: `scatter-${x.definition.id}-${y.definition.id}`,
    language,
    title: words.drawingTitle(pick(x.definition.names, language), pick(y.definition.names, language)),
    description: words.drawingText(pairWords(language, book, result, pair)),
    x: figure(x),
    y: figure(y),
    points,
  };
}

function readValue(view: IndicatorView, code: string): (area: number) => number | null {
  const column = view.shown.periods.find(({ period }) => period === code)?.value;
  return (area) => (column && isShown(column.statuses[area] ?? 0) ? (column.values[area] ?? null) : null);
}
