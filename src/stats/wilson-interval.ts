import { normalLimit } from './distributions/normal-limit.ts';
import type { Interval } from './interval.ts';

/**
 * Wilson score interval of a proportion: stays within 0–1 and holds for small areas.
 * @param cases number of cases, 0 ≤ cases ≤ population
 * @param population people counted, above 0
 * @param confidence as a share (0.95), not a percentage
 * @returns bounds as shares
 * @throws {RangeError} if population is not above 0 or cases lie outside 0…population: the caller checks first
 * @see Newcombe 1998, method 3 · golden: wilson-interval
 * @example wilsonInterval(45, 300) // {lower: 0.1140, upper: 0.1948}
 */
export function wilsonInterval(cases: number, population: number, confidence = 0.95): Interval {
  if (!(population > 0 && cases >= 0 && cases <= population))
    throw new RangeError(`a proportion needs 0 ≤ cases ≤ population > 0, got ${cases} of ${population}`);
  const z = normalLimit(confidence);
  const middle = 2 * cases + z * z;
  const spread = z * Math.sqrt(z * z + 4 * cases * (1 - cases / population));
  const divisor = 2 * (population + z * z);
  return {
    lower: cases === 0 ? 0 : (middle - spread) / divisor,
    upper: cases === population ? 1 : (middle + spread) / divisor,
  };
}
