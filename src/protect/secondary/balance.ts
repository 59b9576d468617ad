import { CELL, type Cells } from '../cells.ts';
import type { Equation, Equations } from './equations.ts';
import { hiddenSum, isSmallSum } from './hidden-sum.ts';
import { cheapestCell } from './hiding-cost.ts';

const isHidden = (cells: Cells, cell: number): boolean =>
  cells.state(cell) === CELL.protected || cells.state(cell) === CELL.secondary;

// A cell hidden alone in an equation follows from the others; a small sum is as good as its parts.
function missingPeople(cells: Cells, equation: Equation, isUnknown: (cell: number) => boolean): number | null {
  const unknown = equation.cells.filter(isUnknown);
  const hidden = unknown.filter((cell) => isHidden(cells, cell));
  if (hidden.length === 0) return null;
  const told = hiddenSum(cells, equation, isUnknown);
  if (isSmallSum(told)) return told.minimum - told.sum;
  if (unknown.length > 1) return null;
  const rule = cells.templateOf(hidden[0] ?? 0).rule;
  return Math.max(0, (rule?.minimumCount ?? 0) - (cells.value(hidden[0] ?? 0) || 0));
}

// The whole is the last resort: it carries more than its parts.
function choosePartner(cells: Cells, equation: Equation, missing: number): number {
  const parts = equation.isHierarchy ? equation.cells.slice(1) : equation.cells;
  const found = cheapestCell(cells, parts, missing);
  return found >= 0 ? found : cheapestCell(cells, equation.cells, missing);
}

function repair(cells: Cells, equation: Equation, isUnknown: (cell: number) => boolean): number[] {
  const added: number[] = [];
  for (;;) {
    const missing = missingPeople(cells, equation, isUnknown);
    if (missing === null) return added;
    const partner = choosePartner(cells, equation, missing);
    if (partner < 0) return added;
    const isAlone = equation.cells.filter(isUnknown).length === 1;
    // a zero keeps a cell company but makes no sum larger
    if (!isAlone && cells.value(partner) === 0) return added;
    cells.states[partner] = CELL.secondary;
    added.push(partner);
  }
}

/**
 * Cheap first step: no equation may hold exactly one hidden cell, nor hidden cells with a small sum.
 * What is left over is found by the exact attack. An equation is looked at once: hiding more cells in it later
 * only makes it safer.
 * @param start cells that were hidden newly
 * @returns the cells hidden here
 */
export function balance(cells: Cells, equations: Equations, start: readonly number[]): number[] {
  const queue = [...start];
  const seen = new Set<number>();
  for (let next = 0; next < queue.length; next += 1) {
    for (const number of equations.of(queue[next] ?? 0)) {
      if (seen.has(number)) continue;
      seen.add(number);
      const equation = equations.equation(number);
      // whoever knows that an absent part is empty must learn nothing either
      const isUnknown = (cell: number): boolean =>
        cells.isUnknown(cell) && !(equation.isHierarchy && equations.isAbsent(cell));
      for (const partner of repair(cells, equation, isUnknown)) queue.push(partner);
    }
  }
  return queue.slice(start.length);
}
