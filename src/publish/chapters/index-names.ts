import type { Texts } from '../../core/area.ts';
import type { IndexResult } from '../../core/assessed.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book } from './book.ts';

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

/** Values of a class as words, such as "über 1 bis 1,5"; empty where classes go by rank or quantiles. */
export function classRange(language: Language, { definition }: IndexResult, classNumber: number): string {
  const { classify } = definition.recipe;
  if (classify.method !== 'bounds') return '';
  const words = texts[language].atlas.index.range;
  const [own, next] = [classify.classes[classNumber - 1], classify.classes[classNumber]];
  const number = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 2);
  const lower =
    own?.from != null ? words.from(number(own.from)) : own?.above != null ? words.above(number(own.above)) : '';
  const upper =
    next?.from != null ? words.below(number(next.from)) : next?.above != null ? words.upTo(number(next.above)) : '';
  return [lower, upper].filter((part) => part !== '').join(' ');
}

/** Word of the class of an area; null where it has none. */
export function classWord(language: Language, index: IndexResult, classNumber: number): string | null {
  const names = index.classNames[classNumber - 1];
  return names === undefined ? null : pick(names, language);
}
