/**
 * Arithmetic modulo a prime below 2^26, so that every product stays exact in a double.
 *
 * Why a modular elimination is sound here: a cell that follows exactly from others follows by a combination with
 * rational coefficients; cleared of its denominator D it holds modulo p as well, unless p divides D. D divides a
 * minor of matrices whose entries are ±1 and a few small weights; for hierarchies and groups these are 1 or small
 * products of the weights, never a multiple of a prime near 2^26. The other way round (dependent modulo p, not over
 * the rationals) hides a cell more than needed and gives nothing away.
 */
export const PRIME = 67108859;

/** a − b modulo PRIME. */
export function subtract(first: number, second: number): number {
  const difference = first - second;
  return difference < 0 ? difference + PRIME : difference;
}

/** a × b modulo PRIME. */
export function multiply(first: number, second: number): number {
  return (first * second) % PRIME;
}

/** The inverse of a non-zero residue, by the extended Euclidean algorithm. */
export function inverse(value: number): number {
  let [remainder, next] = [PRIME, value];
  let [coefficient, nextCoefficient] = [0, 1];
  while (next !== 0) {
    const quotient = Math.floor(remainder / next);
    [remainder, next] = [next, remainder - quotient * next];
    [coefficient, nextCoefficient] = [nextCoefficient, coefficient - quotient * nextCoefficient];
  }
  return coefficient < 0 ? coefficient + PRIME : coefficient;
}

const LARGEST_EXACT = 2 ** 31;

/**
 * Residue of a coefficient as catalogues write it: a whole number or a short decimal fraction (0.5).
 * @throws {RangeError} if it has more than nine decimals: no exact check is possible then
 */
export function residueOf(value: number): number {
  let scale = 1;
  while (!Number.isInteger(Number((value * scale).toPrecision(15))) && scale < 1e9) scale *= 10;
  const whole = Number((value * scale).toPrecision(15));
  if (!Number.isInteger(whole) || Math.abs(whole) > LARGEST_EXACT * scale)
    throw new RangeError(`the coefficient ${value} is no short decimal`);
  const residue = ((whole % PRIME) + PRIME) % PRIME;
  return scale === 1 ? residue : multiply(residue, inverse(scale % PRIME));
}

/** The fraction n/d with small n and d that a residue stands for; null if there is none. */
export function fractionOf(residue: number): number | null {
  let [remainder, next] = [PRIME, residue];
  let [coefficient, nextCoefficient] = [0, 1];
  const bound = Math.sqrt(PRIME / 2);
  while (next > bound) {
    const quotient = Math.floor(remainder / next);
    [remainder, next] = [next, remainder - quotient * next];
    [coefficient, nextCoefficient] = [nextCoefficient, coefficient - quotient * nextCoefficient];
  }
  if (nextCoefficient === 0 || Math.abs(nextCoefficient) > bound) return null;
  return next / nextCoefficient;
}
