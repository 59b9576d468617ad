/** Scores of one member over all areas and the weight with which it enters. */
export interface WeightedScores {
  /** NaN where the area has none */
  readonly scores: ArrayLike<number>;
  /** may be negative (loadings of a component) */
  readonly weight: number;
}

/**
 * Weighted sum of scores. Where an area lacks a member, the weights of its other members are scaled up to the whole.
 * @param members members over the same areas
 * @param into array to write to
 * @returns sums; NaN where an area has no member with a weight
 * @see golden: composite-aggregation, berlin-status-dynamics
 */
export function weightedSum(members: readonly WeightedScores[], into: Float64Array): Float64Array {
  let whole = 0;
  for (const { weight } of members) whole += Math.abs(weight);
  for (let area = 0; area < into.length; area++) {
    let [sum, present] = [0, 0];
    for (let j = 0; j < members.length; j++) {
      const { scores, weight } = members[j]!;
      const score = scores[area]!;
      if (Number.isNaN(score)) continue;
      sum += weight * score;
      present += Math.abs(weight);
    }
    into[area] = present === 0 ? Number.NaN : present === whole ? sum : (sum * whole) / present;
  }
  return into;
}
