import { plainScale, type Scale } from './scale.ts';
import { valueRange } from './value-range.ts';

/**
 * Distance to a target: (x − min) / (target − min); 1 means reached.
 * @param values reference values, NaN where there is none
 * @param target value that is aimed at, on the same side as the values (turned if they are)
 * @param isCapped true: more than reached counts as reached
 * @returns the scale; null where there are no values or the target lies at the smallest one
 * @see COINr 1.1.14, `n_dist2targ` (MIT) · golden: composite-normalisation
 */
export function targetScale(values: ArrayLike<number>, target: number, isCapped: boolean): Scale | null {
  const range = valueRange(values);
  if (!range || target === range.smallest || Number.isNaN(target)) return null;
  const scale = plainScale(range.smallest, target - range.smallest);
  return isCapped ? { ...scale, highest: 1 } : scale;
}

/**
 * Fraction of the largest value: x / max.
 * @param values reference values, NaN where there is none
 * @returns the scale; null where the largest value is not above 0
 * @see COINr 1.1.14, `n_fracmax` (MIT) · golden: composite-normalisation
 */
export function fractionScale(values: ArrayLike<number>): Scale | null {
  const range = valueRange(values);
  return range && range.largest > 0 ? plainScale(0, range.largest) : null;
}

/**
 * Goalposts: 0 at the lower post and below, 1 at the upper and above. Posts do not depend on the areas, so that the
 * scores of all periods can be compared.
 * @param lower value that scores 0
 * @param upper value that scores 1
 * @returns the scale; null where both posts are equal
 * @see COINr 1.1.14, `n_goalposts` (MIT) · golden: composite-normalisation
 */
export function goalpostScale(lower: number, upper: number): Scale | null {
  if (!(lower !== upper)) return null;
  return { ...plainScale(lower, upper - lower), lowest: 0, highest: 1 };
}
