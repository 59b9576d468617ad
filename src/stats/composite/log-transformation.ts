/**
 * Logarithm that also takes zeros and negative values: ln(x − min + 0.01 · (max − min)). Pulls in a long upper tail.
 * @param values NaN where there is none
 * @returns transformed values; null where all are equal or there are none
 * @see COINr 1.1.14, `log_CT` (MIT) · golden: composite-treatment
 */
export function shiftedLog(values: ArrayLike<number>): Float64Array | null {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < smallest) smallest = values[i]!;
    if (values[i]! > largest) largest = values[i]!;
  }
  if (!(largest > smallest)) return null;
  const offset = 0.01 * (largest - smallest) - smallest;
  return Float64Array.from(values, (value) => Math.log(value + offset));
}

/**
 * ln(x + 1), for percentages with many zeros.
 * @param values 0 or more; NaN where there is none
 * @returns transformed values, NaN where the value is −1 or less
 * @see Townsend, Phillimore and Beattie 1988 · golden: recipe-townsend
 */
export function logPlusOne(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => (value > -1 ? Math.log(value + 1) : Number.NaN));
}
