import { type Side, sideOf } from '../../core/comparison.ts';
import type { Topic } from '../../core/indicator.ts';
import { type Book, type IndicatorView, indicatorsOf, newestAt, newestOn } from './book.ts';
import { type Figure, figureAt } from './figure.ts';

/** A value of a heat map. */
export interface HeatCell {
  readonly area: number;
  readonly figure: Figure;
  /** where it surely lies against the region, among all comparisons of the edition; null: not clear, or not compared */
  readonly side: Exclude<Side, 'similar'> | null;
  /** true where the area has a newer figure than the one that stands beside the others */
  readonly isOlder: boolean;
}

/** An indicator over all areas of a heat map, in one period. */
export interface HeatRow {
  readonly view: IndicatorView;
  /** code of the period */
  readonly period: string;
  readonly cells: readonly HeatCell[];
}

/** The indicators of a topic in a heat map. */
export interface HeatTopic {
  readonly topic: Topic;
  readonly rows: readonly HeatRow[];
}

/** What a heat map compares: areas of one level, then the areas above them. */
export interface HeatColumns {
  readonly parts: readonly number[];
  readonly above: readonly number[];
}

/**
 * Areas by indicators: every rate, share and index number of a level with where it surely lies against the region. Counts
 * are left out: they say how large an area is.
 */
export function heatMapOf(book: Book, { parts, above }: HeatColumns): readonly HeatTopic[] {
  const first = book.areas.areas[parts[0] ?? -1];
  if (!first) return [];
  const topics = book.topics.map((topic) => ({
    topic,
    rows: indicatorsOf(book, topic).flatMap((view): HeatRow[] => {
      const period = newestOn(view, first.scheme, first.level);
      if (period < 0 || view.definition.kind === 'count') return [];
      const cells = [...parts, ...above].map((area) => cellAt(book, view, { period, area }));
      return [{ view, period: view.shown.periods[period]?.period ?? '', cells }];
    }),
  }));
  return topics.filter(({ rows }) => rows.length > 0);
}

function cellAt(book: Book, view: IndicatorView, { period, area }: { period: number; area: number }): HeatCell {
  const figure = figureAt(view, period, area);
  const side = sideOf(figure.againstRegion);
  const isSure = figure.value !== null && side !== 'similar' && figure.holds !== false;
  return { area, figure, side: isSure ? side : null, isOlder: newestAt(book, view, area) > period };
}
