import { CELL, type Cells } from '../cells.ts';
import { isSafeTree, smallSumsBelow } from './acyclic.ts';
import { attack } from './attack.ts';
import { balance } from './balance.ts';
import { cheapestChain } from './cheapest-chain.ts';
import { type Component, ComponentFinder, type IsUnknown } from './component.ts';
import type { Equations } from './equations.ts';
import { cheapestCell, countsNobody } from './hiding-cost.ts';

/** Something protected that follows from figures which are public already: nothing here can help it. */
export interface Unprotectable {
  /** cell, or −1 for a combination */
  readonly cell: number;
  readonly target: number;
}

/** Hides further cells until nothing protected follows exactly from what is shown. */
export class Suppression {
  readonly unprotectable: Unprotectable[] = [];
  private readonly cells: Cells;
  private readonly equations: Equations;
  private readonly isUnknown: IsUnknown;

  constructor(cells: Cells, equations: Equations) {
    this.cells = cells;
    this.equations = equations;
    this.isUnknown = (cell) => cells.isUnknown(cell);
  }

  /** Runs to the end. */
  run(): void {
    balance(this.cells, this.equations, this.hiddenCells());
    this.openCombinations();
    this.hide(this.hiddenCells());
  }

  private hiddenCells(): number[] {
    const found: number[] = [];
    this.cells.states.forEach((state, cell) => {
      if (state === CELL.protected || state === CELL.secondary) found.push(cell);
    });
    // a combination may lie wholly in cells that are neither shown nor protected themselves
    for (const target of this.cells.targets)
      for (const cell of target.cells) if (this.cells.state(cell) === CELL.free) found.push(cell);
    return found;
  }

  // A combination none of whose cells is hidden is told in plain words.
  private openCombinations(): void {
    this.cells.targets.forEach((target, index) => {
      if (target.cells.some(this.isUnknown)) return;
      const hidden = cheapestChain(this.cells, this.equations, target.cells);
      if (hidden.length === 0) this.unprotectable.push({ cell: -1, target: index });
      for (const cell of hidden) this.cells.states[cell] = CELL.secondary;
    });
  }

  private hide(start: readonly number[]): void {
    let pending = [...start, ...balance(this.cells, this.equations, start)];
    while (pending.length > 0) {
      const finder = new ComponentFinder(this.cells, this.equations, this.isUnknown);
      const hidden: number[] = [];
      const again: number[] = [];
      for (const seed of pending) {
        const component = finder.find(seed);
        if (component && this.mend(component, hidden)) again.push(seed);
      }
      pending = [...again, ...hidden, ...balance(this.cells, this.equations, hidden)];
    }
  }

  // Returns true if the component must be looked at again although nothing was hidden.
  private mend(component: Component, hidden: number[]): boolean {
    if (isSafeTree(component)) {
      this.mendTree(component, hidden);
      return false;
    }
    let isChanged = false;
    for (const leak of attack(this.cells, component, this.isUnknown)) {
      if (leak.from.some(this.isUnknown)) continue;
      const cell = cheapestCell(this.cells, leak.from, leak.missing);
      if (cell >= 0) {
        if (leak.missing > 0 && countsNobody(this.cells, cell)) continue;
        this.cells.states[cell] = CELL.secondary;
        hidden.push(cell);
        continue;
      }
      if (this.equations.doubt(leak.equations)) isChanged = true;
      else if (leak.missing === 0) this.unprotectable.push({ cell: leak.cell, target: leak.target });
    }
    return isChanged;
  }

  private mendTree(component: Component, hidden: number[]): void {
    for (const number of smallSumsBelow(this.cells, component)) {
      const { cells } = this.equations.equation(number);
      const cell = cheapestCell(this.cells, cells.slice(1), 1);
      if (cell < 0 || countsNobody(this.cells, cell)) continue;
      this.cells.states[cell] = CELL.secondary;
      hidden.push(cell);
    }
  }
}
