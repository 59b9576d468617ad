import { STATUS } from '../../core/status.ts';
import { type Observations, PART } from './observations.ts';

/** A count on a page or in a script. */
export interface FoundCount {
  /** row of the figure it belongs to, -1: none */
  readonly row: number;
  readonly area: number;
  /** position in NUMBER_COLUMNS */
  readonly part: number;
  readonly found: number;
  /** what the row says, NaN for nothing */
  readonly expected: number;
}

/**
 * True for a numerator or denominator that its own row leaves out for another reason than secrecy (nothing to divide
 * by, nothing delivered yet) and that the observations show for the same area elsewhere. Where a whole level has no
 * rows at a period, a denominator may stand alone: there is nothing to compare it with.
 */
export function isLoneCount(observations: Observations, { row, area, part, found, expected }: FoundCount): boolean {
  if (part === PART.value || !Number.isNaN(expected)) return false;
  if (row < 0 && part === PART.denominator) return true;
  const isHidden = row >= 0 && observations.statuses[row] === STATUS.hidden;
  return !isHidden && observations.isShownSomewhere(area, found);
}
