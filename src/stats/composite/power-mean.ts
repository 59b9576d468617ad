import type { WeightedScores } from './weighted-sum.ts';

/**
 * Weighted generalised mean (Σw·xᵖ / Σw)^(1/p): power 1 arithmetic, 0 geometric (the limit), −1 harmonic. Members that
 * an area lacks are left out and the other weights rescaled. The smaller the power, the less a good score makes up for
 * a bad one.
 * @param members members over the same areas, weights 0 or more
 * @param power exponent; unless it is 1 all scores must be above 0
 * @param into array to write to
 * @returns means; NaN where an area has no member with a weight, or a score that this mean cannot take
 * @see OECD and JRC 2008, Handbook on Constructing Composite Indicators, step 6 · golden: composite-aggregation
 */
export function powerMean(members: readonly WeightedScores[], power: number, into: Float64Array): Float64Array {
  for (let area = 0; area < into.length; area++) {
    let [sum, present] = [0, 0];
    for (let j = 0; j < members.length; j++) {
      const { scores, weight } = members[j]!;
      const score = scores[area]!;
      if (Number.isNaN(score)) continue;
      if (power !== 1 && !(score > 0)) sum = Number.NaN;
      sum += weight * (power === 1 ? score : power === 0 ? Math.log(score) : score ** power);
      present += weight;
    }
    const mean = present > 0 ? sum / present : Number.NaN;
    into[area] = power === 1 ? mean : power === 0 ? Math.exp(mean) : mean ** (1 / power);
  }
  return into;
}
