/** A linear scale: (value − origin) / unit, kept within limits, × times + plus. */
export interface Scale {
  readonly origin: number;
  /** not 0 */
  readonly unit: number;
  /** limits after the division; infinite where there is none */
  readonly lowest: number;
  readonly highest: number;
  readonly times: number;
  readonly plus: number;
}

/** A scale without limits that ends with the division. */
export function plainScale(origin: number, unit: number): Scale {
  return { origin, unit, lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY, times: 1, plus: 0 };
}

/**
 * Puts values on a scale. With the scale of another period the results of both can be compared.
 * @param values NaN where there is none
 * @param scale what the scale functions of this folder make
 * @param into array to write to; may be the values themselves
 * @returns scores, NaN where there is no value
 */
export function applyScale(
  values: ArrayLike<number>,
  { origin, unit, lowest, highest, times, plus }: Scale,
  into: Float64Array = new Float64Array(values.length),
): Float64Array {
  for (let i = 0; i < values.length; i++) {
    let score = (values[i]! - origin) / unit;
    if (score < lowest) score = lowest;
    else if (score > highest) score = highest;
    into[i] = score * times + plus;
  }
  return into;
}
