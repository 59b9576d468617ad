/** Another state of the hidden figures that fits everything shown: how far each cell lies from its true value. */
export interface Move {
  readonly cells: readonly number[];
  /** what is added to each cell, never 0 */
  readonly steps: readonly number[];
}

/** A move as it is looked up by cell. */
export const stepsOf = (move: Move): ReadonlyMap<number, number> =>
  new Map(move.cells.map((cell, position) => [cell, move.steps[position] ?? 0]));

/** A move that is `factor` times another; factor is not 0. */
export function scaledMove(move: Move, factor: number): Move {
  return { cells: move.cells, steps: move.steps.map((step) => step * factor) };
}
