import { poissonProbability } from './count-probability.ts';
import { gammaShareBelow } from './gamma-share.ts';

const MOST_STEPS = 200;
const PRECISION = 1e-15;

/**
 * Quantile of the chi-square distribution: the point below which a share of it lies.
 * Newton steps, kept inside a bracket that shrinks with every step, so it always ends.
 * @param share above 0 and below 1
 * @param degreesOfFreedom above 0
 * @returns the quantile, above 0
 * @throws {RangeError} if share or degrees of freedom lie outside their range
 * @see golden: byar-interval
 * @example chiSquareQuantile(0.975, 2) // 7.377758908227871
 */
export function chiSquareQuantile(share: number, degreesOfFreedom: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a quantile needs a share between 0 and 1, got ${share}`);
  if (!(degreesOfFreedom > 0)) throw new RangeError(`degrees of freedom must be above 0, got ${degreesOfFreedom}`);
  const a = degreesOfFreedom / 2;
  let low = 0;
  let high = Math.max(1, a);
  while (gammaShareBelow(a, high) < share) {
    low = high;
    high *= 2;
  }
  let x = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const distance = gammaShareBelow(a, x) - share;
    if (distance > 0) high = x;
    else low = x;
    const slope = (poissonProbability(a, x) * a) / x;
    const newton = x - distance / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const isSettled = Math.abs(next - x) <= PRECISION * next;
    x = next;
    if (isSettled) break;
  }
  return 2 * x;
}
