import { normalLimit } from '../distributions/normal-limit.ts';
import type { Interval } from '../interval.ts';

/** What kind of correlation an interval is for. */
export type CorrelationKind = 'pearson' | 'rank';

const FEWEST_PAIRS = 4;

/**
 * Interval of a correlation by Fisher's transformation: tanh(artanh r ± z·se), se = 1/√(n − 3), for ranks
 * √((1 + r²/2)/(n − 3)). It takes the areas as if they were drawn from many; rough for few or very skewed ones.
 * @param coefficient between −1 and 1
 * @param pairCount number of pairs it was made of
 * @param options kind; confidence as a share (0.95)
 * @returns bounds; both equal to the coefficient where that is −1 or 1; null below four pairs
 * @throws {RangeError} if the coefficient lies outside −1…1
 * @see Fisher 1921; Bonett and Wright 2000 (ranks) · golden: correlation
 * @example correlationInterval(0.8068949, 50, { kind: 'pearson' }) // {lower: 0.6816, upper: 0.8862}
 */
export function correlationInterval(
  coefficient: number,
  pairCount: number,
  { kind, confidence = 0.95 }: { readonly kind: CorrelationKind; readonly confidence?: number },
): Interval | null {
  if (!(Math.abs(coefficient) <= 1)) throw new RangeError(`a correlation lies between −1 and 1, got ${coefficient}`);
  if (pairCount < FEWEST_PAIRS) return null;
  if (Math.abs(coefficient) === 1) return { lower: coefficient, upper: coefficient };
  const factor = kind === 'rank' ? 1 + coefficient ** 2 / 2 : 1;
  const half = normalLimit(confidence) * Math.sqrt(factor / (pairCount - 3));
  const centre = Math.atanh(coefficient);
  return { lower: Math.tanh(centre - half), upper: Math.tanh(centre + half) };
}
