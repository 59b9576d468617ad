import { shiftedLog } from './log-transformation.ts';
import { type SkewnessKurtosis, skewnessKurtosis } from './skewness-kurtosis.ts';
import { isShapeAccepted, type SkewLimits, winsorise } from './winsorise.ts';

/** What was done to a member whose distribution is too skewed. */
export interface TreatedSkew {
  readonly values: Float64Array;
  readonly method: 'none' | 'winsorised' | 'logarithm';
  /** values pulled in (0 unless winsorised) */
  readonly changed: number;
  readonly before: SkewnessKurtosis;
  readonly after: SkewnessKurtosis;
}

/**
 * Treats skew in two steps: winsorisation, and where that does not do, the shifted logarithm of the untreated values.
 * @param values NaN where there is none
 * @param limits shape that is accepted and number of values that may be pulled in
 * @returns treated values and what was done
 * @see COINr 1.1.14, `Treat` with winsorise and log_CT (MIT) · golden: composite-treatment
 */
export function treatSkew(values: ArrayLike<number>, limits: SkewLimits): TreatedSkew {
  const before = skewnessKurtosis(values);
  const untouched = { values: Float64Array.from(values), method: 'none', changed: 0, before, after: before } as const;
  if (isShapeAccepted(before, limits)) return untouched;
  const pulled = winsorise(values, limits);
  if (pulled.passes) {
    return { values: pulled.values, method: 'winsorised', changed: pulled.changed, before, after: pulled.shape };
  }
  const logarithms = shiftedLog(values);
  if (!logarithms) return untouched;
  return { values: logarithms, method: 'logarithm', changed: 0, before, after: skewnessKurtosis(logarithms) };
}
