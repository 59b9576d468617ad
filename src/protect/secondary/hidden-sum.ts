import { CELL, type Cells } from '../cells.ts';
import type { Equation } from './equations.ts';

/** What an equation gives away about its hidden cells when all others are known. */
export interface HiddenSum {
  /** sum of the hidden cells; NaN if it is no sum of counts or cannot be computed */
  readonly sum: number;
  /** what the sum must reach */
  readonly minimum: number;
}

const NO_SUM: HiddenSum = { sum: Number.NaN, minimum: 0 };

/**
 * The sum that readers learn about hidden counts that stand on one side of an equation.
 * Where a count is not known to the office itself the known side gives the sum.
 */
export function hiddenSum(cells: Cells, equation: Equation, isUnknown: (cell: number) => boolean): HiddenSum {
  let [hidden, known, sign, minimum] = [0, 0, 0, 0];
  let hasProtected = false;
  for (let position = 0; position < equation.cells.length; position += 1) {
    const cell = equation.cells[position] ?? 0;
    const coefficient = equation.coefficients[position] ?? 0;
    const value = cells.value(cell);
    if (!isUnknown(cell)) {
      known += Number.isNaN(value) ? 0 : coefficient * value;
      continue;
    }
    if (Math.abs(coefficient) !== 1 || (sign !== 0 && sign !== coefficient)) return NO_SUM;
    if (cells.isDifference[Math.floor(cell / cells.nodes.count)]) return NO_SUM;
    sign = coefficient;
    hidden += value;
    hasProtected ||= cells.state(cell) === CELL.protected;
    minimum = Math.max(minimum, cells.templateOf(cell).rule?.minimumCount ?? 0);
  }
  if (!hasProtected) return NO_SUM;
  return { sum: Number.isNaN(hidden) ? -sign * known : hidden, minimum };
}

/** True if the sum that readers learn is too small to be told. */
export function isSmallSum({ sum, minimum }: HiddenSum): boolean {
  return sum < minimum - 1e-9;
}
