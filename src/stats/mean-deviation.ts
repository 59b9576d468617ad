/** How the deviation is divided: by n (all areas there are) or by n − 1 (a sample of more). */
export type DeviationKind = 'population' | 'sample';

/** Mean and standard deviation of values. */
export interface MeanDeviation {
  readonly mean: number;
  readonly deviation: number;
}

/** Rounding noise of equal values must not pass for a difference. */
const RELATIVE_NOISE = 1e-12;

/**
 * Unweighted mean and standard deviation in two passes.
 * @param values numbers without gaps
 * @param kind population divides by n, sample by n − 1
 * @returns deviation 0 where all values are equal up to rounding; null where there are too few values
 */
export function meanDeviation(values: ArrayLike<number>, kind: DeviationKind): MeanDeviation | null {
  const count = values.length;
  const divisor = kind === 'population' ? count : count - 1;
  if (divisor < 1) return null;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]!;
  let mean = sum / count;
  let correction = 0;
  for (let i = 0; i < count; i++) correction += values[i]! - mean;
  mean += correction / count;
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < count; i++) {
    squares += (values[i]! - mean) ** 2;
    largest = Math.max(largest, Math.abs(values[i]!));
  }
  const deviation = Math.sqrt(squares / divisor);
  return { mean, deviation: deviation <= largest * RELATIVE_NOISE ? 0 : deviation };
}
