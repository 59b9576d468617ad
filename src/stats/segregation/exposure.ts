import { totalOf } from './dissimilarity.ts';

/**
 * Exposure (interaction): the share of the other group in the area of an average member of the group.
 * Σ (x/X)(y/t). Depends on how large the groups are, unlike dissimilarity.
 * @param group members of the group per area
 * @param other members of the other group per area
 * @param everybody all people per area, both groups and everybody else
 * @returns share 0–1; null where the group is empty
 * @throws {RangeError} if a count is negative or missing, or an area counts fewer people than members
 * @see Lieberson 1981; Massey and Denton 1988 · golden: segregation
 */
export function exposure(
  group: ArrayLike<number>,
  other: ArrayLike<number>,
  everybody: ArrayLike<number>,
): number | null {
  const all = totalOf(group);
  totalOf(other);
  totalOf(everybody);
  let sum = 0;
  for (let area = 0; area < group.length; area++) {
    const [members, others, people] = [group[area]!, other[area]!, everybody[area]!];
    if (members > people || others > people)
      throw new RangeError(`area ${area} counts ${people} people, fewer than ${Math.max(members, others)} members`);
    if (members > 0) sum += (members / all) * (others / people);
  }
  return all === 0 ? null : sum;
}

/**
 * Isolation: the share of the own group in the area of an average member.
 * @param group members of the group per area
 * @param everybody all people per area
 * @returns share of the group among all (spread evenly) … 1 (only among themselves); null where the group is empty
 * @throws {RangeError} if a count is negative or missing, or an area counts fewer people than members
 * @see Lieberson 1981 · golden: segregation
 */
export function isolation(group: ArrayLike<number>, everybody: ArrayLike<number>): number | null {
  return exposure(group, group, everybody);
}
