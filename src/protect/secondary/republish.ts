import { CELL, type Cells } from '../cells.ts';
import type { Component } from './component.ts';
import { hiddenSum, isSmallSum } from './hidden-sum.ts';
import { hidingCost } from './hiding-cost.ts';
import { multiply, PRIME, subtract } from './modular.ts';
import { isReduced, RowSpace, type SparseVector, sparseVector } from './row-space.ts';

interface Freedom {
  /** by cell */
  readonly vectors: ReadonlyMap<number, SparseVector>;
}

// Each hidden cell as a combination of the cells that could still be anything: the null space of the equations.
function freedom(component: Component): Freedom {
  const columnOf = new Map(component.cells.map((cell, column) => [cell, column]));
  const space = new RowSpace();
  for (const { equation } of component.equations) {
    const pairs: [number, number][] = [];
    equation.cells.forEach((cell, position) => {
      const column = columnOf.get(cell);
      if (column !== undefined) pairs.push([column, equation.residues[position] ?? 0]);
    });
    space.add(sparseVector(pairs));
  }
  const vectors = new Map<number, SparseVector>();
  component.cells.forEach((cell, column) => {
    const row = space.rows.get(column);
    if (!row) vectors.set(cell, { columns: [column], residues: [1] });
    else {
      const pairs = row.columns.map((other, position) => [other, subtract(0, row.residues[position] ?? 0)] as const);
      vectors.set(cell, sparseVector(pairs.filter(([other]) => other !== column)));
    }
  });
  return { vectors };
}

function isProportional(first: SparseVector, second: SparseVector): boolean {
  if (first.columns.length !== second.columns.length) return false;
  const [a = 0, b = 0] = [first.residues[0], second.residues[0]];
  return first.columns.every(
    (column, position) =>
      column === second.columns[position] &&
      multiply(first.residues[position] ?? 0, b) === multiply(second.residues[position] ?? 0, a),
  );
}

function protectedVectors(cells: Cells, component: Component, vectors: Freedom['vectors']): SparseVector[] {
  const found: SparseVector[] = [];
  for (const cell of component.cells)
    if (cells.state(cell) === CELL.protected) found.push(vectors.get(cell) ?? NOTHING);
  for (const index of component.targets) {
    const target = cells.targets[index];
    const pairs = (target?.cells ?? []).flatMap((cell, position) => {
      const vector = vectors.get(cell) ?? NOTHING;
      return vector.columns.map(
        (column, at) => [column, multiply(vector.residues[at] ?? 0, target?.residues[position] ?? 0) % PRIME] as const,
      );
    });
    found.push(sparseVector(pairs));
  }
  // what follows already cannot be protected by anything
  return found.filter((vector) => vector.columns.length > 0);
}

const NOTHING: SparseVector = { columns: [], residues: [] };

function leavesSmallSum(cells: Cells, component: Component, cell: number): boolean {
  return component.equations.some(({ equation, unknown }) => {
    if (!unknown.includes(cell)) return false;
    const isUnknown = (other: number): boolean => other !== cell && cells.isUnknown(other);
    return isSmallSum(hiddenSum(cells, equation, isUnknown));
  });
}

/**
 * Shows again what need not be hidden: the cells hidden for others are taken in order of what readers lose, and each
 * is shown unless something protected would follow from it and what is known so far (the GAUSS pass, confined to a
 * component). Small sums that arise by more than one equation are left to the attack that follows.
 * @returns cells that are shown again
 */
export function republish(cells: Cells, component: Component): number[] {
  const isCrowded = component.equations.some(
    ({ unknown }) => unknown.length > 2 && unknown.some((cell) => cells.state(cell) === CELL.secondary),
  );
  if (!isCrowded) return [];
  const { vectors } = freedom(component);
  let targets = protectedVectors(cells, component, vectors);
  const known = new RowSpace();
  const candidates = component.cells
    .filter((cell) => cells.state(cell) === CELL.secondary)
    .sort((a, b) => hidingCost(cells, b, 0) - hidingCost(cells, a, 0) || a - b);
  const shown: number[] = [];
  for (const cell of candidates) {
    const rest = known.reduce(vectors.get(cell) ?? NOTHING);
    if (targets.some((target) => isProportional(target, rest))) continue;
    if (leavesSmallSum(cells, component, cell)) continue;
    if (!isReduced(rest)) {
      known.add(rest);
      targets = targets.map((target) => known.reduce(target));
    }
    cells.states[cell] = CELL.open;
    shown.push(cell);
  }
  return shown;
}
