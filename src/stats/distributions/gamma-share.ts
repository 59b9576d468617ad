import { poissonProbability } from './count-probability.ts';

const PRECISION = 1e-16;
const TINY = 1e-300;
/** The steps grow with the root of the shape: enough for a shape of 100 million. */
const MOST_STEPS = 100_000;

function bySeries(a: number, x: number): number {
  let term = 1;
  let sum = term;
  for (let step = 1; step < MOST_STEPS && term > sum * PRECISION; step++) {
    term *= x / (a + step);
    sum += term;
  }
  return sum * poissonProbability(a, x);
}

function remainderByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < MOST_STEPS; step++) {
    const factor = -step * (step - a);
    b += 2;
    d = 1 / (factor * d + b || TINY);
    c = b + factor / c || TINY;
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return fraction * a * poissonProbability(a, x);
}

/**
 * Regularised lower incomplete gamma function P(a, x): the share of a gamma distribution below x.
 * @param a shape, above 0
 * @param x point, 0 or more, or Infinity
 * @returns share between 0 and 1
 * @see Abramowitz and Stegun 1964, 6.5.29 (series) and 6.5.31 (continued fraction) · golden: distributions
 */
export function gammaShareBelow(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? bySeries(a, x) : 1 - remainderByFraction(a, x);
}

/**
 * Regularised upper incomplete gamma function Q(a, x): the share above x, with all its digits also where it is tiny.
 * @param a shape, above 0
 * @param x point, 0 or more, or Infinity
 * @returns share between 0 and 1
 * @see golden: distributions
 */
export function gammaShareAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - bySeries(a, x) : remainderByFraction(a, x);
}
