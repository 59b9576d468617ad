import type { LinearSolver } from '../../core/linear-solver.ts';
import type { Component } from '../secondary/component.ts';
import type { Equations } from '../secondary/equations.ts';
import type { Room } from './room.ts';

/**
 * Gives figures that the office does not know itself values that fit all that it knows: from there it can be asked how
 * far readers must be in doubt. What readers assume is let go where nothing fits; a figure without any is taken as it
 * may be at least.
 */
export function guessUnknown(
  component: Component,
  at: { room: Room; equations: Equations; solver: LinearSolver },
): void {
  const { room, equations } = at;
  const unknown = component.cells.filter((cell) => Number.isNaN(room.value(cell)));
  if (unknown.length === 0) return;
  const lowest = unknown.map((cell) => room.lowest(cell));
  const attempts = [
    { lower: lowest, isTrusting: true },
    { lower: lowest, isTrusting: false },
    { lower: lowest.map(() => Number.NEGATIVE_INFINITY), isTrusting: false },
  ];
  for (const { lower, isTrusting } of attempts) {
    const used = component.equations.filter(({ number }) => isTrusting || !equations.isAssumed(number));
    const values = fitting(used, unknown, lower, at);
    if (!values) continue;
    unknown.forEach((cell, position) => {
      room.guesses.set(cell, Math.round((values[position] ?? 0) * 1e6) / 1e6);
    });
    return;
  }
  unknown.forEach((cell, position) => {
    room.guesses.set(cell, Math.max(0, lowest[position] ?? 0));
  });
}

function fitting(
  used: Component['equations'],
  unknown: readonly number[],
  lower: readonly number[],
  { room, solver }: { readonly room: Room; readonly solver: LinearSolver },
): Float64Array | null {
  const columnOf = new Map(unknown.map((cell, column) => [cell, column]));
  const starts = [0];
  const columns: number[] = [];
  const coefficients: number[] = [];
  const sums: number[] = [];
  for (const { equation } of used) {
    if (equation.coefficients.some(Number.isNaN)) continue;
    let sum = 0;
    equation.cells.forEach((cell, position) => {
      const column = columnOf.get(cell);
      const coefficient = equation.coefficients[position] ?? 0;
      if (column === undefined) sum -= coefficient * room.value(cell);
      else {
        columns.push(column);
        coefficients.push(coefficient);
      }
    });
    if (columns.length === starts.at(-1)) continue;
    starts.push(columns.length);
    sums.push(sum);
  }
  const loaded = solver.load({
    columnLower: Float64Array.from(lower),
    columnUpper: new Float64Array(unknown.length).fill(Number.POSITIVE_INFINITY),
    rowLower: Float64Array.from(sums),
    rowUpper: Float64Array.from(sums),
    rowStarts: Int32Array.from(starts),
    rowColumns: Int32Array.from(columns),
    rowValues: Float64Array.from(coefficients),
  });
  const { values } = loaded.minimise([], []);
  loaded.release();
  return values;
}
