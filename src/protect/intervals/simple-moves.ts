import { CELL } from '../cells.ts';
import type { Equation } from '../secondary/equations.ts';
import { canBeHidden } from '../secondary/hiding-cost.ts';
import type { Move } from './move.ts';
import { equationsOf, type Surroundings } from './neighbourhood.ts';
import type { Requirement } from './requirement.ts';

const MOST_STEPS = 400;
const MOST_CELLS = 12;
const PER_EQUATION = 10;
const LARGE_EQUATION = 40;

/** What a search may use. */
export interface SearchLimits {
  readonly isHiddenOnly: boolean;
  /** cell that stays where it is, −1 for none */
  readonly without: number;
}

interface Search {
  readonly requirement: Requirement;
  readonly limits: SearchLimits;
  readonly steps: Map<number, number>;
  readonly unbalanced: Map<number, number>;
  cost: number;
  best: Move | null;
  bestCost: number;
  left: number;
}

/**
 * Moves without branches: every equation that a cell upsets is put right by one other cell, until all are. Found by
 * trying the cheapest cells first, within a fixed number of steps; they are what most tables need, and they cost no
 * solver. Where there is none a linear program may still find a move that spreads over more cells.
 */
export class SimpleMoves {
  private readonly around: Surroundings;
  private readonly costOf: (cell: number) => number;
  private readonly cheapestFirst = new Map<number, readonly number[]>();

  constructor(around: Surroundings, costOf: (cell: number) => number) {
    this.around = around;
    this.costOf = costOf;
  }

  /** The cheapest move found that changes the figure of a requirement by an amount; null if there is none. */
  find(requirement: Requirement, amount: number, limits: SearchLimits): Move | null {
    const search: Search = {
      ...{ requirement, limits, steps: new Map(), unbalanced: new Map() },
      ...{ cost: 0, best: null, bestCost: Number.POSITIVE_INFINITY, left: MOST_STEPS },
    };
    requirement.cells.forEach((cell, at) => {
      this.attempt(search, cell, amount / (requirement.coefficients[at] ?? 1));
    });
    return search.best;
  }

  private equation(number: number): Equation {
    return this.around.equations.equation(number);
  }

  private coefficient(number: number, cell: number): number {
    const { isHierarchy, cells, coefficients } = this.equation(number);
    if (isHierarchy) return cells[0] === cell ? 1 : -1;
    return coefficients[cells.indexOf(cell)] ?? 0;
  }

  private mayMove({ limits, requirement, steps }: Search, cell: number, step: number): boolean {
    const { room } = this.around;
    if (steps.has(cell) || cell === limits.without || requirement.known?.cells.includes(cell)) return false;
    const isFree = room.cells.isUnknown(cell) || (!limits.isHiddenOnly && canBeHidden(room.cells, cell));
    return (
      isFree && step >= -room.down(cell) && step <= room.up(cell) && (!room.isWhole(cell) || Number.isInteger(step))
    );
  }

  // Moves a cell, goes on from there, and takes it back.
  private attempt(search: Search, cell: number, step: number): void {
    const cost = search.cost + this.costOf(cell);
    if (cost >= search.bestCost || !this.mayMove(search, cell, step)) return;
    search.left -= 1;
    const before = search.cost;
    const changed: [number, number | undefined][] = [];
    search.steps.set(cell, step);
    search.cost = cost;
    for (const number of equationsOf(this.around, cell)) {
      const sum = search.unbalanced.get(number);
      changed.push([number, sum]);
      search.unbalanced.set(number, (sum ?? 0) + this.coefficient(number, cell) * step);
    }
    this.goOn(search);
    // an equation left behind would be looked at in every further step
    for (const [number, sum] of changed)
      if (sum === undefined) search.unbalanced.delete(number);
      else search.unbalanced.set(number, sum);
    search.steps.delete(cell);
    search.cost = before;
  }

  private goOn(search: Search): void {
    let [next, size] = [-1, Number.POSITIVE_INFINITY];
    for (const [number, sum] of search.unbalanced) {
      if (sum === 0) continue;
      const { length } = this.equation(number).cells;
      if (length < size || Number.isNaN(sum)) [next, size] = [number, length];
      if (Number.isNaN(sum)) return;
    }
    if (next < 0) {
      if (!this.around.room.allows(search.steps)) return;
      search.best = { cells: [...search.steps.keys()], steps: [...search.steps.values()] };
      search.bestCost = search.cost;
      return;
    }
    if (search.steps.size >= MOST_CELLS) return;
    const sum = search.unbalanced.get(next) ?? 0;
    for (const cell of this.candidates(search, next, sum)) {
      if (search.left <= 0) return;
      this.attempt(search, cell, -sum / this.coefficient(next, cell));
    }
  }

  private candidates(search: Search, number: number, sum: number): readonly number[] {
    const { cells } = this.around.room;
    const fits = (cell: number): boolean =>
      this.mayMove(search, cell, -sum / this.coefficient(number, cell)) &&
      Number.isFinite(this.coefficient(number, cell));
    const { cells: among } = this.equation(number);
    const hidden = among.filter((cell) => cells.isUnknown(cell) && fits(cell));
    hidden.sort((first, second) => cells.state(second) - cells.state(first) || 0);
    const chosen = hidden.slice(0, PER_EQUATION);
    if (search.limits.isHiddenOnly) return chosen;
    let open = 0;
    for (const cell of this.byCost(number, among)) {
      if (open >= PER_EQUATION) break;
      if (cells.state(cell) !== CELL.open || !fits(cell)) continue;
      chosen.push(cell);
      open += 1;
    }
    return chosen;
  }

  private byCost(number: number, among: readonly number[]): readonly number[] {
    const known = this.cheapestFirst.get(number);
    if (known) return known;
    const { cells } = this.around.room;
    const sorted = among
      .filter((cell) => canBeHidden(cells, cell))
      .map((cell) => [cell, this.costOf(cell)] as const)
      .sort((first, second) => first[1] - second[1] || first[0] - second[0])
      .map(([cell]) => cell);
    if (among.length > LARGE_EQUATION) this.cheapestFirst.set(number, sorted);
    return sorted;
  }
}
