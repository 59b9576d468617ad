import { type NoiseTable, noiseOf } from '../../stats/noise-table.ts';

/** Keys are whole numbers modulo this: sums of fractions would differ with the order of adding. */
const KEY_RANGE = 2 ** 32;

/**
 * A count with the noise that its records have wherever they are counted. Zero stays zero.
 * @param count true count, whole, 0 or more
 * @param keySum sum of the record keys of everybody counted, whole; it counts modulo 2³²
 * @returns NaN where the count is no whole number or the keys are not known
 */
export function addNoise(count: number, keySum: number, table: NoiseTable): number {
  if (!Number.isSafeInteger(count) || count < 0) return Number.NaN;
  if (count === 0) return 0;
  if (!Number.isSafeInteger(keySum) || keySum < 0) return Number.NaN;
  return count + noiseOf(count, (keySum % KEY_RANGE) / KEY_RANGE, table);
}
