import { binomialProbability } from './count-probability.ts';

const PRECISION = 1e-16;
const TINY = 1e-300;
const MOST_STEPS = 100_000;

/** Shapes and point of a beta distribution; `rest` is 1 − x, kept apart so that neither loses digits. */
interface BetaPoint {
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly rest: number;
}

/** Share below x by the continued fraction, which converges fast left of the mean. */
function byFraction({ a, b, x, rest }: BetaPoint): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let fraction = d;
  for (let step = 1; step < MOST_STEPS; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    fraction *= d * c;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return (fraction * binomialProbability(a, a + b, { share: x, remainder: rest }) * b) / (a + b);
}

const mirrored = ({ a, b, x, rest }: BetaPoint): BetaPoint => ({ a: b, b: a, x: rest, rest: x });
const isLeft = ({ a, b, x }: BetaPoint): boolean => x < (a + 1) / (a + b + 2);

/**
 * Regularised incomplete beta function: the shares of a beta distribution below and above x, each with all its digits.
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @param x point from 0 to 1
 * @param rest 1 − x, to be handed over where the caller knows it with more digits
 * @returns both shares
 * @see Abramowitz and Stegun 1964, 26.5.8 · golden: distributions
 */
export function betaShares(
  a: number,
  b: number,
  { x, rest = 1 - x }: { readonly x: number; readonly rest?: number },
): { readonly below: number; readonly above: number } {
  if (x <= 0) return { below: 0, above: 1 };
  if (rest <= 0) return { below: 1, above: 0 };
  const point = { a, b, x, rest };
  if (isLeft(point)) {
    const below = byFraction(point);
    return { below, above: 1 - below };
  }
  const above = byFraction(mirrored(point));
  return { below: 1 - above, above };
}
