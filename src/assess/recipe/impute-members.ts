import type { RecipeInput } from './recipe-input.ts';

/** Members with their gaps filled. */
export interface ImputedMembers {
  readonly values: readonly Float64Array[];
  /** number of values that were filled in */
  readonly count: number;
  /** 1 for areas of which a value was filled in */
  readonly isTouched: Uint8Array;
}

/**
 * Fills gaps with the mean of the areas that have the same area above. Only shown values enter the mean; where no other
 * area of the group has one, the gap stays.
 * @param input members and groups of the areas
 * @returns new values where something was filled in, the given ones elsewhere
 * @see COINr 1.1.14, `i_mean_grp` (MIT) · golden: recipe-asem
 */
export function imputeMembers({ members, groups, isScored }: RecipeInput): ImputedMembers {
  const isTouched = new Uint8Array(isScored.length);
  if (!groups) return { values: members.map((member) => member.values), count: 0, isTouched };
  let count = 0;
  const values = members.map((member) => {
    const [sums, counts] = [new Map<number, number>(), new Map<number, number>()];
    member.values.forEach((value, area) => {
      if (Number.isNaN(value)) return;
      const group = groups[area]!;
      sums.set(group, (sums.get(group) ?? 0) + value);
      counts.set(group, (counts.get(group) ?? 0) + 1);
    });
    return member.values.map((value, area) => {
      const group = groups[area]!;
      const size = counts.get(group) ?? 0;
      if (!Number.isNaN(value) || group < 0 || size === 0) return value;
      count += 1;
      isTouched[area] = 1;
      return sums.get(group)! / size;
    });
  });
  return { values, count, isTouched };
}
