/**
 * Quantile of type 7 (Hyndman and Fan 1996), as spreadsheets and R use it: linear between neighbouring values.
 * @param sorted values in ascending order, at least one
 * @param share between 0 and 1
 * @returns the quantile
 * @throws {RangeError} if there is no value or the share lies outside 0–1
 */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0 || !(share >= 0 && share <= 1))
    throw new RangeError(`a quantile needs values and a share from 0 to 1, got ${sorted.length} values and ${share}`);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
