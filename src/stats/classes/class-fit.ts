/** How well classes describe values: 1 = every value equals the mean of its class, 0 = no better than one class. */
export interface ClassFit {
  /** goodness of variance fit (GVF): 1 − squared distances to the class means / to the mean of all */
  readonly variance: number;
  /** tabular accuracy index (TAI): the same with absolute distances */
  readonly tabular: number;
}

/**
 * Goodness of variance fit and tabular accuracy of classes.
 * @param sorted values in ascending order, without gaps
 * @param bounds ascending inner bounds: class i holds values in [bounds[i − 2], bounds[i − 1]); classes may be empty
 * @returns both as shares; null where all values are equal or there are none: nothing to describe
 * @see Jenks and Caspall 1971; Armstrong, Xiao and Bennett 2003 · golden: class-breaks
 */
export function classFit(sorted: ArrayLike<number>, bounds: readonly number[]): ClassFit | null {
  const whole = distancesWithin(sorted, 0, sorted.length);
  if (!(whole.squared > 0) || sorted[0] === sorted[sorted.length - 1]) return null;
  let [squared, absolute, from] = [0, 0, 0];
  for (let position = 0; position <= bounds.length; position++) {
    const bound = bounds[position] ?? Number.POSITIVE_INFINITY;
    let to = from;
    while (to < sorted.length && sorted[to]! < bound) to += 1;
    const within = distancesWithin(sorted, from, to);
    squared += within.squared;
    absolute += within.absolute;
    from = to;
  }
  return { variance: 1 - squared / whole.squared, tabular: 1 - absolute / whole.absolute };
}

/** Squared and absolute distances of sorted[from…to) to their mean, summed up. */
function distancesWithin(sorted: ArrayLike<number>, from: number, to: number): { squared: number; absolute: number } {
  let sum = 0;
  for (let i = from; i < to; i++) sum += sorted[i]!;
  const mean = sum / (to - from);
  let [squared, absolute] = [0, 0];
  for (let i = from; i < to; i++) {
    const distance = sorted[i]! - mean;
    squared += distance * distance;
    absolute += Math.abs(distance);
  }
  return { squared, absolute };
}
