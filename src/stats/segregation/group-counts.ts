/** Counts of people per area and group: those of area i stand at [i × groupCount, (i + 1) × groupCount). */
export interface GroupCounts {
  readonly areaCount: number;
  readonly groupCount: number;
  readonly counts: Float64Array;
}

/**
 * Counts from one column per group.
 * @param groups people per area, one column for each group
 * @throws {RangeError} if columns differ in length, or a count is negative or missing
 */
export function groupCountsOf(groups: readonly ArrayLike<number>[]): GroupCounts {
  const areaCount = groups[0]?.length ?? 0;
  const groupCount = groups.length;
  const counts = new Float64Array(areaCount * groupCount);
  groups.forEach((column, group) => {
    if (column.length !== areaCount) throw new RangeError(`columns of ${areaCount} and ${column.length} areas`);
    for (let area = 0; area < areaCount; area++) {
      const count = column[area]!;
      if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) throw new RangeError(`a count is 0 or more, got ${count}`);
      counts[area * groupCount + group] = count;
    }
  });
  return { areaCount, groupCount, counts };
}

/** Areas put together: those with the same number (from 0) become one. */
export function mergedAreas(table: GroupCounts, clusterOf: ArrayLike<number>, clusterCount: number): GroupCounts {
  const { areaCount, groupCount } = table;
  const counts = new Float64Array(clusterCount * groupCount);
  for (let area = 0; area < areaCount; area++)
    for (let group = 0; group < groupCount; group++)
      counts[clusterOf[area]! * groupCount + group]! += table.counts[area * groupCount + group]!;
  return { areaCount: clusterCount, groupCount, counts };
}
