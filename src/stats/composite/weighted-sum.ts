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
  into.fill(members.length === 0 ? Number.NaN : 0);
  for (const { scores, weight } of members) {
    for (let area = 0; area < into.length; area++) into[area]! += weight * scores[area]!;
  }
  for (let area = 0; area < into.length; area++) {
    if (Number.isNaN(into[area]!)) into[area] = sumWithGaps(members, area);
  }
  return into;
}

function sumWithGaps(members: readonly WeightedScores[], area: number): number {
  let [sum, present, whole] = [0, 0, 0];
  for (const { scores, weight } of members) {
    whole += Math.abs(weight);
    if (Number.isNaN(scores[area]!)) continue;
    sum += weight * scores[area]!;
    present += Math.abs(weight);
  }
  return present > 0 ? (sum * whole) / present : Number.NaN;
}
