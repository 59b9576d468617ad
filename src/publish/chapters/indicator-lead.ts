import type { Language } from '../../locale/language.ts';
import { periodPhrase } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book, IndicatorView } from './book.ts';
import { figureAt, valueText } from './figure.ts';
import { type FigureTable, spreadOf } from './figure-table.ts';
import { pluralOf } from './region-chapter.ts';
import { areaName, countTexts, trendSentence } from './sentences.ts';
import { trendOf } from './trend.ts';

/** What an indicator says about the region: its value, how far the areas lie apart, how it went. */
export function indicatorLead(
  language: Language,
  book: Book,
  view: IndicatorView,
  table: FigureTable,
): readonly string[] {
  const words = texts[language].atlas.sentences;
  const region = book.regions.get(table.scheme) ?? -1;
  const figure = figureAt(view, table.period, region);
  const sentences: string[] = [];
  if (figure.value !== null) {
    const [count, base] = countTexts(language, view, figure);
    const period = periodPhrase(language, figure.period);
    sentences.push(words.regionStands(valueText(language, view, figure.value), { period, count, base }));
  }
  sentences.push(
    spreadText(language, book, view, table),
    trendSentence(language, view, trendOf(view, table.period, region)),
  );
  return sentences.filter((text) => text !== '');
}

function spreadText(language: Language, book: Book, view: IndicatorView, table: FigureTable): string {
  const level = book.levels.find((each) => each.scheme === table.scheme && each.level === table.level);
  const spread = level && level.level > 0 ? spreadOf(view, table.period, level.areas) : null;
  if (!level || !spread || spread.low === spread.high) return '';
  return texts[language].atlas.sentences.spread(pluralOf(language, book, level), {
    low: valueText(language, view, spread.low),
    lowPlace: areaName(book, spread.lowest),
    high: valueText(language, view, spread.high),
    highPlace: areaName(book, spread.highest),
    isPartial: spread.isPartial,
  });
}
