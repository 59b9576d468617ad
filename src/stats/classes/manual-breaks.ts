/**
 * Inner bounds that somebody wrote down: several for classes of their own, one for a threshold.
 * Class i holds values in [bounds[i − 2], bounds[i − 1]); a threshold is reached by values at or above it.
 * @param bounds in the unit of the values; at least one
 * @returns the bounds as they are
 * @throws {RangeError} if there is none, one is no number, or they do not ascend
 */
export function manualBreaks(bounds: readonly number[]): number[] {
  const isAscending = bounds.every((bound, index) => index === 0 || bound > bounds[index - 1]!);
  if (bounds.length === 0 || !bounds.every(Number.isFinite) || !isAscending)
    throw new RangeError(`bounds must be ascending numbers, got [${bounds.join(', ')}]`);
  return [...bounds];
}
