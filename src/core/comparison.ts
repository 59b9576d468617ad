/**
 * How a value stands against a reference: not compared, below or above at 95 % confidence, below or above even at
 * 99.8 %, or not clearly different. One byte per area.
 */
export const COMPARISON = Object.freeze({ none: 0, lower: 1, similar: 2, higher: 3, farLower: 4, farHigher: 5 });

/** Which side of a reference a value lies on; `similar`: not clearly different. */
export type Side = 'lower' | 'similar' | 'higher';

const SIDES: readonly (Side | null)[] = [null, 'lower', 'similar', 'higher', 'lower', 'higher'];

/** Side of a comparison, whatever its confidence; null where nothing was compared. */
export function sideOf(comparison: number): Side | null {
  return SIDES[comparison] ?? null;
}

/** True where a difference holds even at 99.8 % confidence. */
export function isFar(comparison: number): boolean {
  return comparison === COMPARISON.farLower || comparison === COMPARISON.farHigher;
}
