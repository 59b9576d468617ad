import { CELL, type Cells } from '../cells.ts';
import type { Component } from './component.ts';
import type { Equation } from './equations.ts';
import { fractionOf, multiply, PRIME } from './modular.ts';
import { isReduced, RowSpace, type SparseVector, sparseVector, TAG_BASE } from './row-space.ts';

/** Something protected that follows exactly, and how. */
export interface Leak {
  /** cell that follows, or −1 if it is a combination or a small sum */
  readonly cell: number;
  /** index into Cells.targets, or −1 */
  readonly target: number;
  /** known cells it follows from: hiding any of them stops this derivation */
  readonly from: readonly number[];
  /** numbers of the equations it takes */
  readonly equations: readonly number[];
  /** people that the sum lacks, where too small a sum is the leak */
  readonly missing: number;
}

interface System {
  readonly columnOf: ReadonlyMap<number, number>;
  readonly cellOf: readonly number[];
  readonly space: RowSpace;
}

function buildSystem(component: Component, isTagged: boolean): System {
  const columnOf = new Map(component.cells.map((cell, column) => [cell, column]));
  const occurrences = new Int32Array(component.cells.length);
  for (const { unknown } of component.equations)
    for (const cell of unknown) {
      const column = columnOf.get(cell) ?? 0;
      occurrences[column] = (occurrences[column] ?? 0) + 1;
    }
  const rarest = (columns: readonly number[]): number =>
    columns.reduce((best, column) => ((occurrences[column] ?? 0) < (occurrences[best] ?? 0) ? column : best));
  const space = new RowSpace(rarest);
  const order = component.equations
    .map((_, index) => index)
    .sort(
      (a, b) => (component.equations[a]?.unknown.length ?? 0) - (component.equations[b]?.unknown.length ?? 0) || a - b,
    );
  for (const index of order) {
    const equation = component.equations[index]?.equation;
    if (!equation) continue;
    const row = columnPairs(equation.cells, equation.residues, columnOf);
    space.add(sparseVector(isTagged ? [...row, [TAG_BASE + index, 1]] : row));
  }
  return { columnOf, cellOf: component.cells, space };
}

function columnPairs(
  cells: readonly number[],
  residues: readonly number[],
  columnOf: ReadonlyMap<number, number>,
): [number, number][] {
  const pairs: [number, number][] = [];
  cells.forEach((cell, position) => {
    const column = columnOf.get(cell);
    if (column !== undefined) pairs.push([column, residues[position] ?? 0]);
  });
  return pairs;
}

interface Derivation {
  readonly cell: number;
  readonly target: number;
  readonly vector: SparseVector;
  readonly missing: number;
}

const untagged = (vector: SparseVector): number => {
  const end = vector.columns.findIndex((column) => column >= TAG_BASE);
  return end < 0 ? vector.columns.length : end;
};

// The people a sum of hidden counts lacks to be told, or 0 if the row is no such sum.
function missingInRow(cells: Cells, system: System, row: SparseVector): number {
  const length = untagged(row);
  let [sum, minimum, least] = [0, 0, Number.POSITIVE_INFINITY];
  let hasProtected = false;
  for (let position = 0; position < length; position += 1) {
    const cell = system.cellOf[row.columns[position] ?? 0] ?? 0;
    const factor = fractionOf(row.residues[position] ?? 0);
    if (factor === null || factor <= 0 || cells.isDifference[Math.floor(cell / cells.nodes.count)]) return 0;
    sum += factor * cells.value(cell);
    least = Math.min(least, factor);
    hasProtected ||= cells.state(cell) === CELL.protected;
    minimum = Math.max(minimum, cells.templateOf(cell).rule?.minimumCount ?? 0);
  }
  const missing = minimum - sum / least;
  return hasProtected && missing > 1e-9 ? missing : 0;
}

function derivedCells(cells: Cells, system: System, state: number): Derivation[] {
  return [...system.space.rows].flatMap(([pivot, vector]) => {
    const cell = system.cellOf[pivot] ?? 0;
    const isFound = untagged(vector) === 1 && cells.state(cell) === state;
    return isFound ? [{ cell, target: -1, vector, missing: 0 }] : [];
  });
}

function derivations(cells: Cells, component: Component, system: System): Derivation[] {
  const found = derivedCells(cells, system, CELL.protected);
  for (const row of system.space.rows.values()) {
    if (untagged(row) === 1) continue;
    const missing = missingInRow(cells, system, row);
    if (missing > 0) found.push({ cell: -1, target: -1, vector: row, missing });
  }
  for (const index of component.targets) {
    const target = cells.targets[index];
    if (!target) continue;
    const vector = sparseVector(columnPairs(target.cells, target.residues, system.columnOf));
    const rest = system.space.reduce(vector);
    if (isReduced(rest)) found.push({ cell: -1, target: index, vector: rest, missing: 0 });
  }
  return found;
}

interface Explanation {
  /** residues by cell, which add up to nothing */
  readonly sums: ReadonlyMap<number, number>;
  readonly equations: readonly number[];
}

// Adds up the equations of a derivation with all their cells: what does not cancel is what it follows from.
function explanation(cells: Cells, component: Component, derivation: Derivation): Explanation {
  const sums = new Map<number, number>();
  const add = (equation: Pick<Equation, 'cells' | 'residues'>, factor: number): void =>
    equation.cells.forEach((cell, position) => {
      sums.set(cell, ((sums.get(cell) ?? 0) + multiply(factor, equation.residues[position] ?? 0)) % PRIME);
    });
  const equations: number[] = [];
  derivation.vector.columns.forEach((column, position) => {
    const used = column >= TAG_BASE ? component.equations[column - TAG_BASE] : undefined;
    if (!used) return;
    equations.push(used.number);
    add(used.equation, derivation.vector.residues[position] ?? 0);
  });
  const target = cells.targets[derivation.target];
  if (target) add(target, 1);
  return { sums, equations };
}

function explain(
  cells: Cells,
  component: Component,
  derivation: Derivation,
  isUnknown: (cell: number) => boolean,
): Leak {
  const { sums, equations } = explanation(cells, component, derivation);
  const from = [...sums].filter(([cell, sum]) => sum !== 0 && !isUnknown(cell)).map(([cell]) => cell);
  return { cell: derivation.cell, target: derivation.target, from, equations, missing: derivation.missing };
}

/**
 * The exact attack on one component: Gauss–Jordan elimination of all its equations over what is hidden.
 * A cell follows from the rest exactly if its reduced row holds nothing else.
 * @returns every protected cell, combination or too small sum that follows
 */
export function attack(cells: Cells, component: Component, isUnknown: (cell: number) => boolean): Leak[] {
  if (derivations(cells, component, buildSystem(component, false)).length === 0) return [];
  const tagged = buildSystem(component, true);
  return derivations(cells, component, tagged).map((found) => explain(cells, component, found, isUnknown));
}

/**
 * Cells hidden for the sake of others that follow exactly all the same, as far as what they follow to be is true.
 * @returns cells of which readers know the value although nobody shows it
 */
export function followingCells(cells: Cells, component: Component): number[] {
  if (derivedCells(cells, buildSystem(component, false), CELL.secondary).length === 0) return [];
  const isTrue = (derivation: Derivation): boolean => {
    let rest = 0;
    for (const [cell, sum] of explanation(cells, component, derivation).sums)
      if (sum !== 0) rest += (fractionOf(sum) ?? Number.NaN) * cells.value(cell);
    return Math.abs(rest) < 1e-6;
  };
  return derivedCells(cells, buildSystem(component, true), CELL.secondary)
    .filter(isTrue)
    .map(({ cell }) => cell);
}
