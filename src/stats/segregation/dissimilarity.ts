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

/** A stretch of border between two areas; weight is its length, or 1 for mere contact. */
export interface SharedBorder {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/**
 * Dissimilarity less what contact across borders makes up for: D − Σ c·|pᵢ − pⱼ| / Σ c over neighbouring areas, p the
 * share of the group. The same D means less where neighbouring areas are alike than where they differ.
 * @param group members of the group per area
 * @param others the others per area
 * @param borders pairs of neighbours, each once; a border of an area without people does not count
 * @returns at most D, may be below 0; null where D is none or no border is left
 * @throws {RangeError} if a count is negative or missing
 * @see Morrill 1991; with lengths Wong 1993 · golden: segregation
 */
export function boundaryAdjustedDissimilarity(
  group: ArrayLike<number>,
  others: ArrayLike<number>,
  borders: readonly SharedBorder[],
): number | null {
  const unadjusted = dissimilarity(group, others);
  if (unadjusted === null) return null;
  let [differences, weights] = [0, 0];
  for (const { first, second, weight } of borders) {
    const [here, there] = [group[first]! + others[first]!, group[second]! + others[second]!];
    if (here === 0 || there === 0) continue;
    differences += weight * Math.abs(group[first]! / here - group[second]! / there);
    weights += weight;
  }
  return weights > 0 ? unadjusted - differences / weights : null;
}
