import { jointSpread } from './correlation-matrix.ts';

/**
 * Cronbach's alpha: how far the members of an index measure the same, k² · mean covariance / sum of all covariances;
 * each covariance over the areas that have both members. From about 0.7 they count as consistent; it may be negative.
 * @param members variables over the same areas, all turned the same way; NaN where there is none
 * @returns alpha; null below two members, where a pair has fewer than three areas in common, or where the sum does not
 *   vary
 * @see Cronbach 1951 · golden: index-audit
 */
export function cronbachAlpha(members: readonly ArrayLike<number>[]): number | null {
  const count = members.length;
  if (count < 2) return null;
  let [own, shared] = [0, 0];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const pair = jointSpread(members[row]!, members[column]!);
      if (pair.count < 3) return null;
      if (row === column) own += pair.firstSquares / (pair.count - 1);
      else shared += pair.products / (pair.count - 1);
    }
  }
  const whole = own + shared;
  if (!(whole > own * 1e-12)) return null;
  return (count ** 2 * (shared / (count * (count - 1)))) / whole;
}
