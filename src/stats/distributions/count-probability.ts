const TWO_PI = 2 * Math.PI;
/** From here on six terms of Stirling's series give all digits. */
const STIRLING_FROM = 16;
const PRECISION = 1e-17;

/**
 * What Stirling's formula leaves out: ln Γ(n + 1) − ln(√(2πn)·(n/e)ⁿ).
 * Small, so that large counts do not cancel digits away as differences of logarithms would.
 */
function stirlingError(n: number): number {
  let error = 0;
  let raised = n;
  for (; raised < STIRLING_FROM; raised++) error += (raised + 0.5) * Math.log1p(1 / raised) - 1;
  const inverse = 1 / (raised * raised);
  const series =
    1 / 12 -
    inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - inverse * (691 / 360360)))));
  return error + series / raised;
}

/** x·ln(x / mean) + mean − x for x and mean above 0, exact also where both are nearly equal. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) > 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const relative = difference / (x + mean);
  let sum = difference * relative;
  let power = 2 * x * relative;
  for (let odd = 3; Math.abs(power) > Math.abs(sum) * PRECISION; odd += 2) {
    power *= relative * relative;
    sum += power / odd;
  }
  return sum;
}

/**
 * Probability of a Poisson count, as the formula mean^x·e^(−mean) / Γ(x + 1) also for x between whole numbers.
 * @param x 0 or more
 * @param mean 0 or more, or Infinity
 * @returns probability, about 14 digits also for large counts and far tails
 * @see Loader 2000, Fast and accurate computation of binomial probabilities · golden: distributions
 */
export function poissonProbability(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean);
  if (mean === 0 || mean === Number.POSITIVE_INFINITY) return 0;
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(TWO_PI * x);
}

/**
 * Probability of x successes in n trials, as the formula with gamma functions also between whole numbers.
 * @param x from 0 to n
 * @param trials 0 or more
 * @param share probability of success, 0 to 1
 * @param remainder 1 − share, to be handed over where the caller knows it with more digits
 * @returns probability, about 14 digits also for large counts and far tails
 * @see Loader 2000 · golden: distributions
 */
export function binomialProbability(
  x: number,
  trials: number,
  { share, remainder = 1 - share }: { readonly share: number; readonly remainder?: number },
): number {
  const failures = trials - x;
  if (share === 0) return x === 0 ? 1 : 0;
  if (remainder === 0) return failures === 0 ? 1 : 0;
  if (x === 0) return Math.exp(trials * (share < 0.5 ? Math.log1p(-share) : Math.log(remainder)));
  if (failures === 0) return Math.exp(trials * (remainder < 0.5 ? Math.log1p(-remainder) : Math.log(share)));
  const exponent =
    stirlingError(trials) -
    stirlingError(x) -
    stirlingError(failures) -
    deviance(x, trials * share) -
    deviance(failures, trials * remainder);
  return Math.exp(exponent) * Math.sqrt(trials / (TWO_PI * x * failures));
}

/**
 * Probability of x marked ones in a draw without putting back.
 * @param x whole number of marked ones drawn
 * @param marked how many are marked
 * @param unmarked how many are not
 * @param drawn how many are drawn, at most marked + unmarked
 * @returns probability; 0 where so many cannot be drawn
 * @see Loader 2000 · golden: distributions
 */
export function hypergeometricProbability(
  x: number,
  { marked, unmarked, drawn }: { readonly marked: number; readonly unmarked: number; readonly drawn: number },
): number {
  if (x < 0 || x > marked || drawn - x < 0 || drawn - x > unmarked) return 0;
  if (drawn === 0) return 1;
  const total = marked + unmarked;
  const chance = { share: drawn / total, remainder: (total - drawn) / total };
  return (
    (binomialProbability(x, marked, chance) * binomialProbability(drawn - x, unmarked, chance)) /
    binomialProbability(drawn, total, chance)
  );
}
