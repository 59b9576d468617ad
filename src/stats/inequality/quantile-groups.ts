import { ascendingRanks } from '../composite/rank-scores.ts';

/** Most groups a byte can number. */
const MOST_GROUPS = 255;

/**
 * Sorts areas into groups of about equal number by their values: quintiles, deciles and the like.
 * Equal values always fall into the same group, the one of their smallest rank, so that ties make groups unequal.
 * @param values of any unit; NaN where there is none
 * @param groupCount whole number of groups, 2 to 255
 * @param options.descending true: group 1 holds the highest values (the rule for "low is good"); else the lowest
 * @returns group from 1 per value, 0 where there is no value or fewer values than groups
 * @throws {RangeError} if groupCount is out of range
 * @see PHEindicatormethods, `phe_quantile` (rule, not code) · golden: quantile-groups
 * @example quantileGroups([10, 40, 20, 30], 2) // [1, 2, 1, 2]
 */
export function quantileGroups(
  values: ArrayLike<number>,
  groupCount: number,
  { descending = false }: { readonly descending?: boolean } = {},
): Uint8Array {
  if (!(Number.isInteger(groupCount) && groupCount >= 2 && groupCount <= MOST_GROUPS))
    throw new RangeError(`groups are numbered from 2 to ${MOST_GROUPS}, got ${groupCount}`);
  const groups = new Uint8Array(values.length);
  const ranked = descending ? Float64Array.from(values, (value) => -value) : values;
  const { ranks, count } = ascendingRanks(ranked);
  if (count < groupCount) return groups;
  for (let i = 0; i < groups.length; i++) {
    if (Number.isNaN(ranks[i]!)) continue;
    const fromTop = count + 1 - ranks[i]!;
    groups[i] = Math.max(1, groupCount + 1 - Math.ceil((fromTop * groupCount) / count));
  }
  return groups;
}
