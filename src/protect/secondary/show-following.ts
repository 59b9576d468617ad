import { CELL, type Cells } from '../cells.ts';
import { followingCells } from './attack.ts';
import { ComponentFinder } from './component.ts';
import type { Equations } from './equations.ts';

/**
 * Shows again what was hidden for the sake of others and follows exactly from what is shown: hidden it keeps nothing in
 * doubt, and nobody could tell it from a secret that is told. What follows by an assumption alone stays hidden.
 */
export function showFollowing(cells: Cells, equations: Equations): void {
  const finder = new ComponentFinder(cells, equations, (cell) => cells.isUnknown(cell));
  cells.states.forEach((state, cell) => {
    const component = state === CELL.secondary ? finder.find(cell) : null;
    if (!component) return;
    const certain = component.equations.filter(({ number }) => !equations.isAssumed(number));
    for (const found of followingCells(cells, { ...component, equations: certain })) cells.states[found] = CELL.open;
  });
}
