import { betaShares } from './beta-share.ts';
import { binomialProbability } from './count-probability.ts';
import { normalLimit } from './normal-limit.ts';

const MOST_STEPS = 200;
const PRECISION = 1e-15;

/** The point of the beta distribution with shapes df/2 and ½ that t stands for. */
function betaPoint(t: number, degreesOfFreedom: number): { x: number; rest: number } {
  const square = t * t;
  return { x: 1 / (1 + square / degreesOfFreedom), rest: square / (degreesOfFreedom + square) };
}

/** How fast the share beyond t falls: twice the density. */
function fallAt(t: number, degreesOfFreedom: number): number {
  const { x, rest } = betaPoint(t, degreesOfFreedom);
  const a = degreesOfFreedom / 2;
  return (binomialProbability(a, a + 0.5, { share: x, remainder: rest }) * a) / (t * (a + 0.5));
}

/**
 * Two-sided p-value of a statistic with Student's t distribution: the share farther from 0 than t, on both sides.
 * @param t any number
 * @param degreesOfFreedom above 0
 * @returns share between 0 and 1, with all digits in the tails
 * @see golden: distributions
 */
export function studentShareBeyond(t: number, degreesOfFreedom: number): number {
  return betaShares(degreesOfFreedom / 2, 0.5, betaPoint(t, degreesOfFreedom)).below;
}

/**
 * Two-sided limit of Student's t distribution: the share `confidence` lies within ±limit.
 * @param confidence share above 0 and below 1 (0.95)
 * @param degreesOfFreedom above 0
 * @returns the limit, above that of the normal distribution (12.7062 for 0.95 and one degree of freedom)
 * @throws {RangeError} if confidence or degrees of freedom lie outside their range
 * @see golden: distributions
 */
export function studentLimit(confidence: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) throw new RangeError(`degrees of freedom must be above 0, got ${degreesOfFreedom}`);
  const beyond = 1 - confidence;
  let low = normalLimit(confidence);
  let high = 2 * low;
  while (studentShareBeyond(high, degreesOfFreedom) > beyond) {
    low = high;
    high *= 2;
  }
  let t = low;
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = studentShareBeyond(t, degreesOfFreedom) - beyond;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / fallAt(t, degreesOfFreedom);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const isSettled = Math.abs(next - t) <= PRECISION * next;
    t = next;
    if (isSettled) break;
  }
  return t;
}
