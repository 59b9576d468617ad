import { CELL, type Cells } from './cells.ts';
import { Equations, type Tie } from './secondary/equations.ts';
import type { Combination } from './template-algebra.ts';

/**
 * Counts that follow from what is public in any case, such as everybody less those under 18, both of them shown by an
 * earlier edition: public too. Hidden for the sake of others they would keep nothing in doubt. What a rule protects
 * stays hidden.
 */
export function forcePublicCells(cells: Cells, dependencies: readonly Combination[], ties: readonly Tie[]): void {
  const equations = new Equations(cells, dependencies, ties);
  const isForced = (cell: number): boolean => cells.state(cell) === CELL.forced;
  const found = [...cells.states.keys()].filter(isForced);
  for (let cell = found.pop(); cell !== undefined; cell = found.pop())
    for (const number of equations.of(cell)) {
      if (equations.isAssumed(number)) continue;
      const [only, ...others] = equations.equation(number).cells.filter((each) => !isForced(each));
      if (only === undefined || others.length > 0 || cells.state(only) !== CELL.open) continue;
      cells.states[only] = CELL.forced;
      found.push(only);
    }
}
