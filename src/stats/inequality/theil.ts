/** Theil's index T with the part that lies between groups. */
export interface TheilParts {
  /** Σ s ln(s m) over all values; 0 = all alike, at most ln m */
  readonly whole: number;
  /** Σ s_g ln(s_g m / m_g) over the groups: what would be left if all in a group had the same */
  readonly between: number;
  /** whole − between: inside the groups */
  readonly within: number;
}

/** s ln(s n) of a share of the sum against an equal share of 1/n; nothing of everything adds nothing. */
const term = (share: number, equalShare: number): number => (share === 0 ? 0 : share * Math.log(share / equalShare));

/**
 * Theil's index of inequality of amounts such as incomes, split into between and within groups. The parts add up exactly.
 * @param values amounts of 0 or more
 * @param groupOf number of the group of each value, from 0
 * @returns parts in natural units; null where there are no values or all are 0
 * @throws {RangeError} if an amount is negative or missing
 * @see Theil 1967 · golden: inequality
 */
export function theil(values: ArrayLike<number>, groupOf: ArrayLike<number>): TheilParts | null {
  const count = values.length;
  const sums: number[] = [];
  const sizes: number[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (!(value >= 0)) throw new RangeError(`amounts are 0 or more, got ${value}`);
    const group = groupOf[i]!;
    sums[group] = (sums[group] ?? 0) + value;
    sizes[group] = (sizes[group] ?? 0) + 1;
    total += value;
  }
  if (!(total > 0)) return null;
  let [whole, between] = [0, 0];
  for (let i = 0; i < count; i++) whole += term(values[i]! / total, 1 / count);
  sums.forEach((sum, group) => {
    between += term(sum / total, sizes[group]! / count);
  });
  return { whole: Math.max(0, whole), between: Math.max(0, between), within: Math.max(0, whole - between) };
}
