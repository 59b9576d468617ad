/**
 * Inner bounds of classes of equal width between the smallest and the largest value.
 * @param sorted values in ascending order
 * @param classCount number of classes wanted, at least 1
 * @returns ascending inner bounds; none where all values are equal or there are none
 * @see golden: class-breaks
 */
export function equalBreaks(sorted: ArrayLike<number>, classCount: number): number[] {
  const smallest = sorted[0];
  const largest = sorted[sorted.length - 1];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  const width = (largest - smallest) / classCount;
  return Array.from({ length: classCount - 1 }, (_, i) => smallest + (i + 1) * width);
}
