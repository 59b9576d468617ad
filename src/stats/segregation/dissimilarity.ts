/** Sum of counts; counts of areas with nobody are 0. */
export function totalOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let area = 0; area < counts.length; area++) {
    const count = counts[area]!;
    if (!(count >= 0)) throw new RangeError(`a count is 0 or more, got ${count}`);
    sum += count;
  }
  return sum;
}

/**
 * Index of dissimilarity of Duncan and Duncan: the share of one group that would have to move to another area for both
 * to be spread alike. D = ½ Σ |x/X − y/Y|. Small areas push it up: see expectedDissimilarity.
 * @param group members of the group per area, 0 or more
 * @param others the others (or another group) per area
 * @returns 0 (spread alike) … 1 (no area in common); null where one of the two is empty
 * @throws {RangeError} if a count is negative or missing
 * @see Duncan and Duncan 1955 · golden: segregation
 * @example dissimilarity([100, 60, 40, 0], [0, 40, 60, 100]) // 0.6
 */
export function dissimilarity(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const [all, rest] = [totalOf(group), totalOf(others)];
  if (all === 0 || rest === 0) return null;
  let sum = 0;
  for (let area = 0; area < group.length; area++) sum += Math.abs(group[area]! / all - others[area]! / rest);
  return Math.min(1, sum / 2);
}
