import type { Texts } from '../../core/area.ts';
import type { IndexPeriod, IndexResult } from '../../core/assessed.ts';
import { isShown } from '../../core/status.ts';
import { valueAt } from '../../core/table.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book, LevelView } from './book.ts';

/** Members of an index that move an area most, by name, strongest first. */
export interface Contributions {
  readonly raising: readonly string[];
  readonly lowering: readonly string[];
}

const MOST_NAMED = 2;
/** Contributions nearer to zero than this, in standard deviations of the index, say nothing in words. */
const SMALLEST_TOLD = 0.1;

/** Names of a member of an index, be it an indicator or another index. */
export function memberNames(book: Book, id: string): Texts {
  const index = book.assessed.indices.find((each) => each.definition.id === id);
  return book.indicators.get(id)?.definition.names ?? index?.definition.names ?? { de: id };
}

/** True if a high value of the member lowers the index. */
export function isTurned(book: Book, index: IndexResult, id: string): boolean {
  const { highMeans } = index.definition.recipe;
  const direction = book.indicators.get(id)?.definition.direction;
  if (direction) return (direction === 'relief' ? 'relief' : 'strain') !== highMeans;
  const member = book.assessed.indices.find((each) => each.definition.id === id);
  return member !== undefined && member.definition.recipe.highMeans !== highMeans;
}

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

/** Word of the class of an area; null where it has none. */
export function classWord(language: Language, index: IndexResult, classNumber: number): string | null {
  const names = index.classNames[classNumber - 1];
  return names === undefined ? null : pick(names, language);
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
  const rank = period.ranks[area] ?? 0;
  const sentences = words.sentences;
  return [
    sentences.index(word, { place: classNumber, of: index.classIds.length }),
    raising.length > 0 ? words.area.raises(sentences.list(raising)) : '',
    lowering.length > 0 ? words.area.lowers(sentences.list(lowering)) : '',
    rank > 0
      ? sentences.indexRank(formatNumber(language, rank), formatNumber(language, period.rankedCounts[area] ?? 0))
      : '',
  ].filter((sentence) => sentence !== '');
}

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
