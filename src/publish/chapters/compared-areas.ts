import { type Side, sideOf } from '../../core/comparison.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book, IndicatorView, LevelView } from './book.ts';
import { figureAt } from './figure.ts';
import { pluralOf } from './region-chapter.ts';
import { areaName } from './sentences.ts';

/** Areas of a level beside the area that holds them. */
export interface ComparedAreas {
  readonly view: IndicatorView;
  /** the region or a municipality */
  readonly subject: number;
  /** position among the periods of the indicator */
  readonly period: number;
  readonly areas: readonly number[];
  readonly level: Pick<LevelView, 'scheme' | 'level'>;
}

/** How many areas surely lie above and below the area that holds them, among all comparisons of the edition. */
export function comparedSentence(language: Language, book: Book, compared: ComparedAreas): string {
  const { view, subject, period, areas, level } = compared;
  const words = texts[language].slides.compared;
  const isRegion = book.regionOf[subject] === undefined || book.regionOf[subject] === subject;
  const name = pick(view.definition.names, language);
  const plural = pluralOf(language, book, level);
  const count = (side: Side): number =>
    areas.filter((area) => {
      const { againstRegion, againstParent, holds, holdsParent } = figureAt(view, period, area);
      const isSure = (isRegion ? holds : holdsParent) !== false;
      return isSure && sideOf(isRegion ? againstRegion : againstParent) === side;
    }).length;
  const [above, below] = [count('higher'), count('lower')];
  const place = areaName(book, subject);
  if (above + below === 0) return words.none(name, plural, isRegion ? words.ofRegion : words.ofArea(place));
  const text = (value: number): string | null => (value === 0 ? null : formatNumber(language, value));
  const of = { areas: formatNumber(language, areas.length), plural, above: text(above), below: text(below) };
  return words.differ(name, of, isRegion ? words.inRegion : words.inArea(place));
}
