import { CELL, type Cells } from './cells.ts';
import type { Equations } from './secondary/equations.ts';

/** Most figures that are named of those that one cell protects. */
const MOST_NAMED = 3;
/** Most hidden cells that are walked through: chains in large regions are long, and the nearest say enough. */
const MOST_VISITED = 400;

/** What a cell hidden for the sake of others keeps from being told. */
export interface ProtectedBy {
  /** nearest cells that are hidden by a rule */
  readonly cells: readonly number[];
  /** combinations of cells, by number in `Cells.targets`, whose own cells are reached */
  readonly targets: readonly number[];
}

/**
 * Says for a cell hidden for the sake of others what it protects: the cells hidden by a rule, and the protected
 * combinations, that are reached over the fewest equations through hidden cells alone.
 * @param cells decided cells
 * @param equations everything that readers can add up
 */
export function protectedBy(cells: Cells, equations: Equations): (cell: number) => ProtectedBy {
  const targetsOf = new Map<number, number[]>();
  cells.targets.forEach((target, index) => {
    for (const cell of target.cells) targetsOf.set(cell, [...(targetsOf.get(cell) ?? []), index]);
  });
  return (start) => {
    let front = [start];
    const seen = new Set(front);
    while (front.length > 0 && seen.size < MOST_VISITED) {
      const targets = [...new Set(front.flatMap((cell) => targetsOf.get(cell) ?? []))].slice(0, MOST_NAMED);
      const found = front.filter((cell) => cells.state(cell) === CELL.protected).slice(0, MOST_NAMED);
      if (found.length + targets.length > 0) return { cells: found, targets };
      front = next(front, { cells, equations, seen });
    }
    return { cells: [], targets: [] };
  };
}

function next(
  front: readonly number[],
  { cells, equations, seen }: { readonly cells: Cells; readonly equations: Equations; readonly seen: Set<number> },
): number[] {
  const reached: number[] = [];
  for (const number of front.flatMap((cell) => equations.of(cell)))
    for (const cell of equations.equation(number).cells) {
      if (seen.has(cell) || !cells.isUnknown(cell)) continue;
      seen.add(cell);
      reached.push(cell);
    }
  return reached.sort((one, other) => one - other);
}
