import type { LinearSolver } from '../../core/linear-solver.ts';
import { CELL, type Cells } from '../cells.ts';
import type { Insiders } from '../intervals/insiders.ts';
import type { Surroundings } from '../intervals/neighbourhood.ts';
import { requirements } from '../intervals/requirement.ts';
import { hidingCost } from '../secondary/hiding-cost.ts';
import { type MovableComponent, movableComponents } from './movable-component.ts';
import { optimalPattern } from './optimal-pattern.ts';
import type { OptimumLimits } from './optimum-limits.ts';

/** How far the search for the best patterns came, for the office. */
export interface OptimumReport {
  /** parts of the publication in which something is protected and that have nothing to do with one another */
  readonly componentCount: number;
  /** of these: more cells than are searched */
  readonly tooLargeCount: number;
  /** of these: a limit was reached before a pattern was proven to be the best */
  readonly stoppedCount: number;
  /** sum of the costs of what the fast pass hid for the sake of others, and of what is hidden now */
  readonly costBefore: number;
  readonly costAfter: number;
}

/** What readers lose by the cells hidden for the sake of others, of all cells or of some. */
export function costOfHidden(cells: Cells, states: Uint8Array, among: Iterable<number> = states.keys()): number {
  let cost = 0;
  for (const cell of among) if (states[cell] === CELL.secondary) cost += hidingCost(cells, cell, 0);
  return cost;
}

/** Components for which a better pattern was found, and all states with it. */
export interface OptimalStates {
  readonly states: Uint8Array;
  readonly changed: readonly MovableComponent[];
  readonly report: Omit<OptimumReport, 'costAfter' | 'costBefore'>;
}

/**
 * Looks for the best pattern of every component that is small enough. What it finds is not safe by this alone: fractions
 * of people count as possible, and the audit that follows thinks of whole ones.
 * @param around cells as the rules left them; nothing is hidden for the sake of others yet
 * @param found.states of all cells as the fast pass left them; they stand wherever nothing better is found
 */
export function hideOptimally(
  around: Surroundings,
  found: {
    readonly solver: LinearSolver;
    readonly limits: OptimumLimits;
    readonly insiders: Insiders;
    readonly states: Uint8Array;
  },
): OptimalStates {
  const { room } = around;
  const { solver, limits, insiders } = found;
  const states = found.states.slice();
  const components = movableComponents(
    around,
    requirements(room.cells, (cell) => room.value(cell)),
  );
  const changed: MovableComponent[] = [];
  let [tooLargeCount, stoppedCount] = [0, 0];
  for (const component of components) {
    if (component.cells.length > limits.cells) {
      tooLargeCount += 1;
      continue;
    }
    const start = Float64Array.from(component.cells, (cell) => (states[cell]! >= CELL.protected ? 1 : 0));
    const { hidden, isProven } = optimalPattern(around, component, { solver, limits, insiders, start });
    if (!isProven) stoppedCount += 1;
    if (hidden === start) continue;
    changed.push(component);
    component.cells.forEach((cell, at) => {
      if (!room.cells.isUnknown(cell)) states[cell] = hidden[at] === 1 ? CELL.secondary : CELL.open;
    });
  }
  return { states, changed, report: { componentCount: components.length, tooLargeCount, stoppedCount } };
}
