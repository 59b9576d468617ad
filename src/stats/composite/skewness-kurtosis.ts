/** Shape of a distribution. */
export interface SkewnessKurtosis {
  /** adjusted skewness G1; null below three values or where all are equal */
  readonly skewness: number | null;
  /** adjusted excess kurtosis G2 (0 for a normal distribution); null below four values or where all are equal */
  readonly kurtosis: number | null;
}

/** Rounding noise of equal values must not pass for a shape. */
const RELATIVE_NOISE = 1e-12;

/**
 * Adjusted skewness and excess kurtosis of the values that are there.
 * @param values NaN where there is none
 * @returns both, or null where too few values or no spread say nothing about the shape
 * @see Joanes and Gill 1998, G1 and G2 · golden: composite-treatment
 * @example skewnessKurtosis([3, 7, 7, 1, 20, 5]) // {skewness: 1.7874, kurtosis: 3.7528}
 */
export function skewnessKurtosis(values: ArrayLike<number>): SkewnessKurtosis {
  let [count, sum, largest] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
    largest = Math.max(largest, Math.abs(value));
  }
  const mean = sum / count;
  let [squares, cubes, fourths] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    const distance = values[i]! - mean;
    const square = distance * distance;
    squares += square;
    cubes += square * distance;
    fourths += square * square;
  }
  if (!(Math.sqrt(squares / count) > largest * RELATIVE_NOISE)) return { skewness: null, kurtosis: null };
  return { skewness: adjustedSkewness(count, squares, cubes), kurtosis: adjustedKurtosis(count, squares, fourths) };
}

function adjustedSkewness(count: number, squares: number, cubes: number): number | null {
  if (count < 3) return null;
  return ((Math.sqrt(count * (count - 1)) / (count - 2)) * (Math.sqrt(count) * cubes)) / squares ** 1.5;
}

function adjustedKurtosis(count: number, squares: number, fourths: number): number | null {
  if (count < 4) return null;
  const excess = (count * fourths) / squares ** 2 - 3;
  return (((count + 1) * excess + 6) * (count - 1)) / ((count - 2) * (count - 3));
}
