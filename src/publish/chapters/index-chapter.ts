import type { IndexPeriod, IndexResult } from '../../core/assessed.ts';
import { firstBaseOf } from '../../core/first-base.ts';
import { isShown } from '../../core/status.ts';
import { valueAt } from '../../core/table.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, formatPeriod } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book, LevelView } from './book.ts';
import { areaCertaintySentences } from './certainty-chapter.ts';
import { classWord, isTurned, memberNames } from './index-names.ts';

/** Members of an index that move an area most, by name, strongest first. */
export interface Contributions {
  readonly raising: readonly string[];
  readonly lowering: readonly string[];
}

const MOST_NAMED = 2;
/** Contributions nearer to zero than this, in standard deviations of the index, say nothing in words. */
const SMALLEST_TOLD = 0.1;

/** Which members raise and which lower the index of an area, in words; from shown contributions only. */
export function contributionsOf(
  language: Language,
  book: Book,
  at: { readonly index: IndexResult; readonly period: IndexPeriod; readonly area: number },
): Contributions {
  const parts = at.index.definition.members.map((member, position) => {
    const name = pick(memberNames(book, member.indicator), language);
    return {
      name,
      isTurned: isTurned(book, at.index, member.indicator),
      value: at.period.contributions[position]?.[at.area] ?? Number.NaN,
    };
  });
  const told = texts[language].atlas.index.turnedPart;
  const named = (sign: number): readonly string[] =>
    parts
      .filter(({ value }) => value * sign > SMALLEST_TOLD)
      .sort((first, second) => (second.value - first.value) * sign)
      .slice(0, MOST_NAMED)
      .map((part) => (part.isTurned ? told(part.name, sign < 0) : part.name));
  return { raising: named(1), lowering: named(-1) };
}

/** Sentences on the index of one area: class, what contributes, rank. Empty where it has none. */
export function indexSentences(
  language: Language,
  book: Book,
  at: { readonly index: IndexResult; readonly period: IndexPeriod; readonly area: number },
): readonly string[] {
  const { index, period, area } = at;
  const words = texts[language].atlas;
  const classNumber = period.classes[area] ?? 0;
  const word = classWord(language, index, classNumber);
  if (word === null) return [];
  const { raising, lowering } = contributionsOf(language, book, at);
  const sentences = words.sentences;
  return [
    sentences.index(word, { place: classNumber, of: index.classIds.length }),
    raising.length > 0 ? words.area.raises(sentences.list(raising)) : '',
    lowering.length > 0 ? words.area.lowers(sentences.list(lowering)) : '',
    ...rankSentences(language, book, at),
  ].filter((sentence) => sentence !== '');
}

/** The rank with how sure it is; alone where nothing could be varied. */
function rankSentences(
  language: Language,
  book: Book,
  { index, period, area }: { readonly index: IndexResult; readonly period: IndexPeriod; readonly area: number },
): readonly string[] {
  const rank = period.ranks[area] ?? 0;
  if (rank === 0) return [];
  const { indexRank } = texts[language].atlas.sentences;
  const text = indexRank(formatNumber(language, rank), formatNumber(language, period.rankedCounts[area] ?? 0));
  return period === index.periods.at(-1) ? [text, ...areaCertaintySentences(language, book, { index, area })] : [text];
}

/** The index of a level on the scale of an earlier period. */
export interface FixedBase {
  readonly values: Float64Array;
  /** code of the period whose scale it is */
  readonly base: string;
  /** means of the areas that have a value in both periods */
  readonly before: number;
  readonly now: number;
  /** standard deviation of those areas in the first period */
  readonly spread: number;
  readonly count: number;
}

/** The index on the scale of its first period; null where it has none, or this is that period. */
export function fixedBaseOf(index: IndexResult, period: IndexPeriod, level: LevelView): FixedBase | null {
  const base = firstBaseOf(index, period);
  const [values, earlier] = [period.onFirstBase, base?.onFirstBase];
  if (!base || base === period || !values || !earlier) return null;
  const both = level.areas.filter((area) => !Number.isNaN(values[area]!) && !Number.isNaN(earlier[area]!));
  if (both.length === 0) return null;
  const mean = (column: Float64Array): number => both.reduce((sum, area) => sum + column[area]!, 0) / both.length;
  const before = mean(earlier);
  const spread = Math.sqrt(mean(earlier.map((value) => (value - before) ** 2)));
  return { values, base: base.period, before, now: mean(values), spread, count: both.length };
}

/** Whether all areas together went up or down since the first period, from a tenth of the spread between them on. */
export function fixedBaseSentence(language: Language, { base, before, now, spread, count }: FixedBase): string {
  const number = (value: number): string => formatNumber(language, value, BASE_DECIMALS);
  const means = { before: number(before), now: number(now), count: formatNumber(language, count) };
  const isSame = Math.abs(now - before) < SMALLEST_SHIFT * spread;
  const side = isSame ? 'same' : now > before ? 'higher' : 'lower';
  return texts[language].atlas.index.fixedBase[side](formatPeriod(language, base), means);
}

const BASE_DECIMALS = 2;
/** Standard deviations between areas below which a shift of all is not told. */
const SMALLEST_SHIFT = 0.1;

/** Areas of a level without a value of the index, with the reason where the list of areas gives one. */
export function leftOutAreas(book: Book, period: IndexPeriod, level: LevelView) {
  return level.areas
    .filter((area) => !isShown(period.value.statuses[area] ?? 0) || valueAt(period.value, area) === null)
    .map((area) => ({
      area,
      status: period.value.statuses[area] ?? 0,
      reason: book.areas.areas[area]?.excluded ?? null,
    }));
}
