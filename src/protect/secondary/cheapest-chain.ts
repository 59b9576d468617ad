import { CELL, type Cells } from '../cells.ts';
import { balance } from './balance.ts';
import type { Equations } from './equations.ts';
import { hidingCost } from './hiding-cost.ts';

/**
 * One cell of several must be hidden, and each would draw others after it. Every choice is played through to the end of
 * what its equations ask for; the one with which readers lose least is taken.
 * @param among cells of which one must go; only open ones can
 * @returns the cell and those that follow it, all still open; empty where none can be hidden
 */
export function cheapestChain(cells: Cells, equations: Equations, among: readonly number[]): readonly number[] {
  let [best, bestCost] = [[] as readonly number[], Number.POSITIVE_INFINITY];
  for (const cell of among) {
    if (cells.state(cell) !== CELL.open) continue;
    cells.states[cell] = CELL.secondary;
    const chain = [cell, ...balance(cells, equations, [cell])];
    const cost = chain.reduce((sum, one) => sum + hidingCost(cells, one, 0), 0);
    for (const one of chain) cells.states[one] = CELL.open;
    if (cost < bestCost) [best, bestCost] = [chain, cost];
  }
  return best;
}
