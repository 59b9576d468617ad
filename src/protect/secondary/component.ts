import type { Cells } from '../cells.ts';
import type { Equation, Equations } from './equations.ts';

/** Hidden cells that hang together by equations and protected combinations, and those equations. */
export interface Component {
  readonly cells: readonly number[];
  readonly equations: readonly { readonly number: number; readonly equation: Equation; readonly unknown: number[] }[];
  /** indices into Cells.targets */
  readonly targets: readonly number[];
}

/** What an attacker does not know; leaves out what he knows from elsewhere. */
export type IsUnknown = (cell: number) => boolean;

/** Finds components of hidden cells; each cell is visited once in the life of the finder. */
export class ComponentFinder {
  private readonly cells: Cells;
  private readonly equations: Equations;
  private readonly isUnknown: IsUnknown;
  private readonly visited: Uint8Array;
  private readonly targetsOf = new Map<number, number[]>();

  constructor(cells: Cells, equations: Equations, isUnknown: IsUnknown) {
    this.cells = cells;
    this.equations = equations;
    this.isUnknown = isUnknown;
    this.visited = new Uint8Array(cells.states.length);
    cells.targets.forEach((target, index) => {
      for (const cell of target.cells) {
        const known = this.targetsOf.get(cell);
        if (known) known.push(index);
        else this.targetsOf.set(cell, [index]);
      }
    });
  }

  /** The component of a hidden cell, or null if it was handed out before. */
  find(seed: number): Component | null {
    if (this.visited[seed] || !this.isUnknown(seed)) return null;
    const found = { cells: [seed], equations: new Map<number, Component['equations'][number]>() };
    const targets = new Set<number>();
    this.visited[seed] = 1;
    for (let next = 0; next < found.cells.length; next += 1) {
      const cell = found.cells[next] ?? 0;
      for (const number of this.equations.of(cell)) {
        if (found.equations.has(number)) continue;
        const equation = this.equations.equation(number);
        const unknown = equation.cells.filter(this.isUnknown);
        if (unknown.length === 0) continue;
        found.equations.set(number, { number, equation, unknown });
        this.visit(unknown, found.cells);
      }
      for (const target of this.targetsOf.get(cell) ?? []) {
        targets.add(target);
        this.visit(this.cells.targets[target]?.cells.filter(this.isUnknown) ?? [], found.cells);
      }
    }
    return { cells: found.cells, equations: [...found.equations.values()], targets: [...targets] };
  }

  private visit(cells: readonly number[], into: number[]): void {
    for (const cell of cells) {
      if (this.visited[cell]) continue;
      this.visited[cell] = 1;
      into.push(cell);
    }
  }
}
