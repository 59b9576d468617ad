import type { CountBounds } from '../../../core/edition.ts';
import type { Column } from './columns.ts';

type Printed = Pick<Column, 'isCount' | 'isWhole' | 'inexactness' | 'rounding'>;

/** Between which counts the true one is of which a rounded or noisy one is shown. */
export function shownRange(shown: number, { isCount, isWhole, inexactness, rounding }: Printed): CountBounds {
  const range = rounding
    ? unrounded(shown, isWhole, rounding)
    : { lower: shown - inexactness, upper: shown + inexactness };
  return { lower: isCount ? Math.max(0, range.lower) : range.lower, upper: range.upper };
}

function unrounded(
  shown: number,
  isWhole: boolean,
  { base, keepsSums, isItself }: NonNullable<Column['rounding']>,
): CountBounds {
  if (!isItself) return { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
  // the multiple below or above, and what is a multiple stays
  if (keepsSums) return { lower: shown - base + 1, upper: shown + base - 1 };
  const half = base / 2;
  if (!isWhole) return { lower: shown - half, upper: shown + half };
  // half-way goes away from nobody: of 2.5 and 5 in the middle 5 becomes 10
  const [inwards, outwards] = [Math.floor(half), Math.ceil(half) - 1];
  if (shown === 0) return { lower: -outwards, upper: outwards };
  const size = Math.abs(shown);
  return shown > 0
    ? { lower: size - inwards, upper: size + outwards }
    : { lower: -size - outwards, upper: -size + inwards };
}
