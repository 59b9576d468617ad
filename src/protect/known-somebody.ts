import type { CountBounds } from '../core/edition.ts';
import type { Cells } from './cells.ts';
import type { FirstTold } from './first-told.ts';

/**
 * Counts that an earlier edition hid while it showed zeros: readers know since then that they are one at least, though
 * zeros are hidden today. Where the rule of today says so itself there is nothing to add.
 * @param told what readers know of single cells besides
 * @returns that and this, as bounds by cell; true counts lie within them
 */
export function knownSomebody(
  cells: Cells,
  { hidden }: FirstTold,
  told: ReadonlyMap<number, CountBounds>,
): ReadonlyMap<number, CountBounds> {
  const bounds = new Map(told);
  for (const cell of hidden.keys()) {
    const { rule, isCurrent, quantity } = cells.templateOf(cell);
    const isSum = quantity.terms.every(({ coefficient }) => coefficient > 0);
    // the zero that is hidden for another figure stays possible to those who know the rule, too
    if (!isCurrent || !isSum || !rule || rule.zerosPublishable || !(cells.value(cell) >= 1)) continue;
    const { lower, upper } = bounds.get(cell) ?? { lower: 1, upper: Number.POSITIVE_INFINITY };
    bounds.set(cell, { lower: Math.max(1, lower), upper });
  }
  return bounds;
}
