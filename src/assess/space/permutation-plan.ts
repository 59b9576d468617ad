/** Numbers of permutations to choose from. */
const STEPS = [999, 1999, 4999, 9999] as const;
/** So many per area let the smallest p-value, 2 / (R + 1), of a single area survive the correction for all at 5 %. */
const WANTED_PER_AREA = 40;
/** Areas × permutations over all subjects up to which all get what they want: less than a second. */
const MOST_FOR_ALL_WANTED = 2e8;
/** Areas × permutations that may be spent at all: about two seconds. */
const MOST = 6e8;

/**
 * How many permutations each subject gets: enough for a single unusual area to be found, up to 9,999, but no more than
 * a large edition can bear.
 * @param areaCounts areas to judge per subject, the most important subject first
 * @returns permutations per subject; where the whole would take too long 999 for all, and 0 for the last ones if even
 *   that is too much
 */
export function permutationPlan(areaCounts: readonly number[]): number[] {
  const wanted = areaCounts.map((count) => STEPS.find((step) => step >= WANTED_PER_AREA * count) ?? STEPS.at(-1)!);
  const cost = wanted.reduce((sum, permutations, subject) => sum + permutations * areaCounts[subject]!, 0);
  if (cost <= MOST_FOR_ALL_WANTED) return wanted;
  let spent = 0;
  return areaCounts.map((count) => {
    spent += count * STEPS[0];
    return spent <= MOST ? STEPS[0] : 0;
  });
}
