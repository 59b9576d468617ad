/**
 * A count as a multiple of the base, the nearest one; half-way upwards, away from 0, so that a balance and its opposite
 * round alike. Deterministic: the same count is rounded the same in every table and edition.
 */
export function roundCount(count: number, base: number): number {
  const size = Math.floor(Math.abs(count) / base + 0.5 + 1e-9) * base;
  return count < 0 && size > 0 ? -size : size;
}
