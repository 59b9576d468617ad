import { plainScale, type Scale } from './scale.ts';
import { valueRange } from './value-range.ts';

/**
 * Scale from the smallest to the largest value: (x − min) / (max − min) · (to − from) + from.
 * @param values reference values, NaN where there is none
 * @param from score of the smallest value
 * @param to score of the largest
 * @returns the scale; null where all values are equal or there are none
 * @see OECD and JRC 2008, Handbook on Constructing Composite Indicators, step 5 · golden: composite-normalisation
 */
export function minMaxScale(values: ArrayLike<number>, from = 0, to = 1): Scale | null {
  const range = valueRange(values);
  if (!range || range.smallest === range.largest) return null;
  return { ...plainScale(range.smallest, range.largest - range.smallest), times: to - from, plus: from };
}
