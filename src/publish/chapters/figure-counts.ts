import { COMPARISON, sideOf } from '../../core/comparison.ts';
import type { Topic } from '../../core/indicator.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { type Book, indicatorsOf, type LevelView, newestOn } from './book.ts';
import { figureAt } from './figure.ts';

/** How many figures of a topic there are on a level in the newest periods, and what can be said of them. */
export interface FigureCounts {
  readonly topic: Topic;
  /** figures that make sense for their area and were delivered */
  readonly all: number;
  readonly hidden: number;
  /** shown figures that were compared with the region */
  readonly compared: number;
  /** of these the ones that lie surely above and below it, among all comparisons of the edition */
  readonly above: number;
  readonly below: number;
}

const NOT_COUNTED: readonly number[] = [STATUS['not-applicable'], STATUS['not-yet'], STATUS.unknown, STATUS.excluded];

/** Counts the figures of some areas of a level by topic: how many are hidden, how many surely differ from the region. */
export function figureCounts(book: Book, level: LevelView, areas: readonly number[]): readonly FigureCounts[] {
  return book.topics.map((topic) => {
    const counts = { topic, all: 0, hidden: 0, compared: 0, above: 0, below: 0 };
    for (const view of indicatorsOf(book, topic)) {
      const period = newestOn(view, level.scheme, level.level);
      if (period < 0) continue;
      for (const area of areas) {
        const { status, againstRegion, holds } = figureAt(view, period, area);
        if (NOT_COUNTED.includes(status)) continue;
        counts.all++;
        if (status === STATUS.hidden) counts.hidden++;
        if (!isShown(status) || againstRegion === COMPARISON.none) continue;
        counts.compared++;
        if (holds === false) continue;
        if (sideOf(againstRegion) === 'higher') counts.above++;
        if (sideOf(againstRegion) === 'lower') counts.below++;
      }
    }
    return counts;
  });
}
