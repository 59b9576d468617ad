import { applyScale } from './composite/scale.ts';
import { standardScale } from './composite/standard-scale.ts';
import type { DeviationKind } from './mean-deviation.ts';

/**
 * Standard scores (x − mean) / deviation, unweighted.
 * @param values numbers without gaps, one per area
 * @param kind which deviation: the Berlin rule needs `population`
 * @param negligible deviation up to which the values count as equal (for sums of scores that cancel each other)
 * @returns scores in the same order; null where the values carry no information: all equal, or too few
 * @see golden: composite-normalisation
 */
export function zScores(values: ArrayLike<number>, kind: DeviationKind, negligible = 0): Float64Array | null {
  const scale = standardScale(values, { deviation: kind, negligible });
  return scale && applyScale(values, scale);
}
