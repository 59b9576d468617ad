import { type Language, pick } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { type Book, type IndicatorView, newestAt } from './book.ts';
import { type CitedFigure, citedFigure } from './cited-figure.ts';
import { figureAt, valueText } from './figure.ts';
import { keyIndicators } from './region-chapter.ts';
import { sinceText } from './sentences.ts';
import { type Trend, trendOf } from './trend.ts';

/** The indicator that speaks for a topic in an area, with its way. */
export interface KeyFigure {
  readonly view: IndicatorView;
  /** position of its newest period */
  readonly period: number;
  readonly trend: Trend;
  /** topic, name, value and value before, as people read them */
  readonly cells: readonly [topic: string, name: string, value: string, before: string];
  /** the value and, where there is one, that before */
  readonly cited: readonly CitedFigure[];
}

/** One figure per topic of an area, each with the value before where it can be compared. */
export function keyFigures(language: Language, book: Book, area: number): readonly KeyFigure[] {
  return keyIndicators(book, area).flatMap((view): KeyFigure[] => {
    const period = newestAt(book, view, area);
    const { value } = figureAt(view, period, area);
    if (value === null) return [];
    const trend = trendOf(view, period, area);
    const earlier = view.shown.periods.findIndex((each) => each.period === trend.from?.period);
    const { topic, names } = view.definition;
    return [
      {
        ...{ view, period, trend },
        cells: [
          texts[language].terms.topics[topic],
          pick(names, language),
          valueText(language, view, value),
          beforeText(language, view, trend),
        ],
        cited: [period, ...(earlier >= 0 ? [earlier] : [])].map((at) =>
          citedFigure(language, view, { period: at, area }),
        ),
      },
    ];
  });
}

function beforeText(language: Language, view: IndicatorView, { from }: Trend): string {
  if (!from || from.value === null) return texts[language].slides.key.noneBefore;
  return `${valueText(language, view, from.value)} (${sinceText(language, from.period)})`;
}
