import { type SkewnessKurtosis, skewnessKurtosis } from './skewness-kurtosis.ts';

/** When a distribution is too skewed for an index, and how many values may be pulled in. */
export interface SkewLimits {
  /** absolute skewness from which a member needs treatment, if its kurtosis is too large as well */
  readonly skewness: number;
  /** excess kurtosis from which a member needs treatment, if its skewness is too large as well */
  readonly kurtosis: number;
  /** number of values that may be pulled in, ties included */
  readonly most: number;
}

/** Values with their outermost ones pulled in. */
export interface Winsorised {
  readonly values: Float64Array;
  /** number of values that differ from the given ones */
  readonly changed: number;
  readonly shape: SkewnessKurtosis;
  /** true if the shape is now within the limits */
  readonly passes: boolean;
}

/** True if a shape needs no treatment; one that cannot be told needs none. */
export function isShapeAccepted(
  { skewness, kurtosis }: SkewnessKurtosis,
  limits: Pick<SkewLimits, 'skewness' | 'kurtosis'>,
): boolean {
  if (skewness === null || kurtosis === null) return true;
  return Math.abs(skewness) < limits.skewness || kurtosis < limits.kurtosis;
}

/**
 * Winsorisation: while the shape is not accepted, all largest values (smallest ones if the skew is negative) take the
 * next value inwards. Stops when the shape is accepted or `most` values are changed; ties may take it beyond.
 * @param values NaN where there is none
 * @param limits shape that is accepted and number of values that may change
 * @returns new values, how many differ, and whether that was enough
 * @see COINr 1.1.14, `winsorise` (MIT) · golden: composite-treatment
 */
export function winsorise(values: ArrayLike<number>, limits: SkewLimits): Winsorised {
  const result = Float64Array.from(values);
  const isChanged = new Uint8Array(result.length);
  let changed = 0;
  let shape = skewnessKurtosis(result);
  let passes = isShapeAccepted(shape, limits);
  while (!passes && changed < limits.most) {
    const sign = (shape.skewness ?? 0) >= 0 ? 1 : -1;
    const [outermost, next] = outermostValues(result, sign);
    for (let i = 0; i < result.length; i++) {
      if (result[i] !== outermost) continue;
      result[i] = next;
      if (isChanged[i] === 0) changed += 1;
      isChanged[i] = 1;
    }
    shape = skewnessKurtosis(result);
    passes = isShapeAccepted(shape, limits);
  }
  return { values: result, changed, shape, passes };
}

/** The largest value (sign 1) or the smallest (sign −1) and the next one inwards. */
function outermostValues(values: Float64Array, sign: 1 | -1): [number, number] {
  let [outermost, next] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    const signed = sign * value;
    if (signed > outermost) [outermost, next] = [signed, outermost];
    else if (signed < outermost && signed > next) next = signed;
  }
  return [sign * outermost, sign * next];
}
