import { isDifference } from './area-chapter.ts';
import { type Book, type IndicatorView, indicatorsOf, newestAt } from './book.ts';
import { type Trend, trendOf } from './trend.ts';

/** How an indicator went in an area and in the areas inside it. */
export interface AreaChange {
  readonly view: IndicatorView;
  readonly trend: Trend;
  /** areas inside in which it surely rose and fell, in their order */
  readonly risen: readonly number[];
  readonly fallen: readonly number[];
}

/** Changes of an area, and the indicators of which nothing can be said. */
export interface AreaChanges {
  readonly rows: readonly AreaChange[];
  readonly without: readonly IndicatorView[];
}

/** How every indicator of an area went up to its newest period, and in which of the areas inside it did surely the same or not. */
export function areaChanges(book: Book, area: number, parts: readonly number[]): AreaChanges {
  const views = book.topics
    .flatMap((topic) => indicatorsOf(book, topic))
    .filter((view) => newestAt(book, view, area) >= 0 && !isDifference(view));
  const changes = views.map((view): AreaChange => {
    const going = (direction: Trend['direction']): readonly number[] =>
      parts.filter((part) => trendOf(view, newestAt(book, view, part), part).direction === direction);
    return { view, trend: trendOf(view, newestAt(book, view, area), area), risen: going('up'), fallen: going('down') };
  });
  const isTold = ({ trend }: AreaChange): boolean => trend.direction !== 'none';
  return {
    rows: changes.filter(isTold),
    without: changes.filter((change) => !isTold(change)).map(({ view }) => view),
  };
}
