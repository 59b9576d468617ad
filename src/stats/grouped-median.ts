/**
 * Median of grouped values, linear inside the group that holds the middle one.
 * @param counts people per group, 0 or more, in ascending order of the groups
 * @param bounds lower bound of each group and, last, the upper bound of the last group (Infinity if it is open)
 * @returns the median; null where nobody is counted; Infinity where the middle lies in an open last group
 * @see golden: median-age
 * @example groupedMedian([10, 20, 10], [0, 18, 65, Infinity]) // 41.5
 */
export function groupedMedian(counts: ArrayLike<number>, bounds: ArrayLike<number>): number | null {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  if (!(total > 0)) return null;
  const middle = total / 2;
  let below = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count > 0 && below + count >= middle) {
      const [from, to] = [bounds[i]!, bounds[i + 1]!];
      return to === Number.POSITIVE_INFINITY ? to : from + ((middle - below) / count) * (to - from);
    }
    below += count;
  }
  return null;
}
