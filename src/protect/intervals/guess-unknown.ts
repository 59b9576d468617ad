import type { LinearSolver } from '../../core/linear-solver.ts';
import type { Component } from '../secondary/component.ts';
import type { Equations } from '../secondary/equations.ts';
import type { Room } from './room.ts';

/**
 * Gives figures that the office does not know itself values that fit all that it knows: from there it can be asked how
 * far readers must be in doubt. They fit what cannot fall below zero too, or a reader would be credited with doubts that
 * nobody has. What readers assume is let go where nothing fits; a figure without any is taken as it may be at least.
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
    { lower: lowest, isTrusting: true, isRuled: true },
    { lower: lowest, isTrusting: false, isRuled: true },
    { lower: lowest, isTrusting: true, isRuled: false },
    { lower: lowest, isTrusting: false, isRuled: false },
    { lower: lowest.map(() => Number.NEGATIVE_INFINITY), isTrusting: false, isRuled: false },
  ];
  for (const { lower, isTrusting, isRuled } of attempts) {
    const used = component.equations.filter(({ number }) => isTrusting || !equations.isAssumed(number));
    const sums = used.map(({ equation }) => ({ ...equation, isEqual: true }));
    const rules = isRuled ? rulesOf(unknown, room) : [];
    const values = fitting([...sums, ...rules], unknown, lower, at);
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

/** A sum that is nothing, or not less than nothing. */
interface Sum {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly isEqual: boolean;
}

// With others that nobody knows either they tell nothing about these.
function rulesOf(unknown: readonly number[], room: Room): Sum[] {
  const own = new Set(unknown);
  const isKnown = (cell: number): boolean => own.has(cell) || !Number.isNaN(room.value(cell));
  const rules = unknown.flatMap((cell) => [...room.combinations(cell), ...room.restBounds.of(cell)]);
  return rules.filter(({ cells }) => cells.every(isKnown)).map((rule) => ({ ...rule, isEqual: false }));
}

function fitting(
  used: readonly Sum[],
  unknown: readonly number[],
  lower: readonly number[],
  { room, solver }: { readonly room: Room; readonly solver: LinearSolver },
): Float64Array | null {
  const columnOf = new Map(unknown.map((cell, column) => [cell, column]));
  const starts = [0];
  const columns: number[] = [];
  const coefficients: number[] = [];
  const sums: number[] = [];
  const largest: number[] = [];
  for (const { cells, coefficients: own, isEqual } of used) {
    if (own.some(Number.isNaN)) continue;
    let sum = 0;
    cells.forEach((cell, position) => {
      const column = columnOf.get(cell);
      const coefficient = own[position] ?? 0;
      if (column === undefined) sum -= coefficient * room.value(cell);
      else {
        columns.push(column);
        coefficients.push(coefficient);
      }
    });
    if (columns.length === starts.at(-1)) continue;
    starts.push(columns.length);
    sums.push(sum);
    largest.push(isEqual ? sum : Number.POSITIVE_INFINITY);
  }
  const loaded = solver.load({
    columnLower: Float64Array.from(lower),
    columnUpper: Float64Array.from(unknown, (cell) => room.highest(cell)),
    rowLower: Float64Array.from(sums),
    rowUpper: Float64Array.from(largest),
    rowStarts: Int32Array.from(starts),
    rowColumns: Int32Array.from(columns),
    rowValues: Float64Array.from(coefficients),
  });
  const { values } = loaded.minimise([], []);
  loaded.release();
  return values;
}
