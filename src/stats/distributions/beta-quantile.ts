import { betaShares } from './beta-share.ts';
import { binomialProbability } from './count-probability.ts';

const MOST_STEPS = 200;
const PRECISION = 1e-15;

/**
 * Quantile of the beta distribution: the point below which a share of it lies. With whole shapes these are the exact
 * limits of a proportion (Clopper and Pearson). Newton steps, kept inside a bracket that shrinks with every step.
 * @param share above 0 and below 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @returns point between 0 and 1
 * @throws {RangeError} if share or shapes lie outside their range
 * @see golden: distributions
 */
export function betaQuantile(share: number, a: number, b: number): number {
  if (!(share > 0 && share < 1 && a > 0 && b > 0))
    throw new RangeError(`a quantile needs a share between 0 and 1 and shapes above 0, got ${share}, ${a}, ${b}`);
  let [low, high] = [0, 1];
  let x = a / (a + b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const distance = betaShares(a, b, { x }).below - share;
    if (distance > 0) high = x;
    else low = x;
    const density = (binomialProbability(a, a + b, { share: x }) * a * b) / ((a + b) * x * (1 - x));
    const newton = x - distance / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const isSettled = Math.abs(next - x) <= PRECISION * next;
    x = next;
    if (isSettled) break;
  }
  return x;
}
