const BIAS = 1.5;
const BIAS_OF_FIVE = 0.5 + 1.5 * BIAS;
/** A range narrower than this share of its numbers has no room for steps between them. */
const NARROWEST = 1e-12;
const TOLERANCE = 1e-10;

function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  let step = power;
  if (2 * power - wanted < BIAS * (wanted - step)) step = 2 * power;
  if (5 * power - wanted < BIAS_OF_FIVE * (wanted - step)) step = 5 * power;
  if (10 * power - wanted < BIAS * (wanted - step)) step = 10 * power;
  return step;
}

/**
 * Round numbers at equal distances (1, 2 or 5 times a power of ten) that cover a range.
 * @param low smallest number to cover
 * @param high largest number to cover, clearly above `low`
 * @param stepCount number of steps wanted, at least 1; about so many come out
 * @returns ascending numbers, the first at or below `low`, the last at or above `high`
 * @throws {RangeError} if the range is none or too narrow for its numbers, or no step is wanted
 * @see Becker, Chambers and Wilks 1988, `pretty` as documented for R · golden: class-breaks
 * @example prettyNumbers(15.57, 155.3, 3) // [0, 50, 100, 150, 200]
 */
export function prettyNumbers(low: number, high: number, stepCount: number): number[] {
  const width = high - low;
  const isRange = Number.isFinite(width) && width > NARROWEST * Math.max(Math.abs(low), Math.abs(high));
  if (!isRange || !(stepCount >= 1))
    throw new RangeError(`round numbers need a range and a step or more, got ${low} to ${high} in ${stepCount}`);
  const step = roundStep(width / stepCount);
  let first = Math.floor(low / step + TOLERANCE);
  let last = Math.ceil(high / step - TOLERANCE);
  while (first * step > low + TOLERANCE * step) first -= 1;
  while (last * step < high - TOLERANCE * step) last += 1;
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
