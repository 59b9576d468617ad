import { quantileSorted } from '../quantile.ts';

/**
 * Inner bounds of classes with equally many values (quantiles of type 7). Ties may leave fewer classes.
 * Class i holds values in [bounds[i − 2], bounds[i − 1]).
 * @param sorted values in ascending order
 * @param classCount number of classes wanted, at least 1
 * @returns strictly ascending inner bounds, each above the smallest value; none where there are no values
 * @see golden: class-breaks
 */
export function quantileBreaks(sorted: ArrayLike<number>, classCount: number): number[] {
  const bounds: number[] = [];
  if (sorted.length === 0) return bounds;
  let previous = sorted[0]!;
  for (let i = 1; i < classCount; i++) {
    const bound = quantileSorted(sorted, i / classCount);
    if (bound > previous) {
      bounds.push(bound);
      previous = bound;
    }
  }
  return bounds;
}
