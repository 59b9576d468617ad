import { type DeviationKind, meanDeviation } from './mean-deviation.ts';

/**
 * Standard scores (x − mean) / deviation, unweighted.
 * @param values numbers without gaps, one per area
 * @param kind which deviation: the Berlin rule needs `population`
 * @param negligible deviation up to which the values count as equal (for sums of scores that cancel each other)
 * @returns scores in the same order; null where the values carry no information: all equal, or too few
 * @see golden: berlin-status-dynamics
 */
export function zScores(values: ArrayLike<number>, kind: DeviationKind, negligible = 0): Float64Array | null {
  const centre = meanDeviation(values, kind);
  if (!centre || centre.deviation <= negligible) return null;
  const scores = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) scores[i] = (values[i]! - centre.mean) / centre.deviation;
  return scores;
}
