import type { LinearProgram, LinearSolver } from '../../core/linear-solver.ts';
import { roundCount } from './round-count.ts';

/** Counts tied by sums: Σ coefficient × count = 0. */
export interface Tie {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** How counts are rounded. */
export interface ControlledRoundingOptions {
  readonly base: number;
  readonly solver: LinearSolver;
  /** multiples that editions showed before, by count; NaN: none. They stay where sums can be kept with them */
  readonly held?: Float64Array;
}

/** Rounded counts, and which of the ties they could not keep. */
export interface ControlledRounding {
  readonly counts: Float64Array;
  /** positions in the list of ties */
  readonly broken: readonly number[];
}

/** Steps of the search for whole numbers; never time, so that equal input gives equal figures. */
const SEARCH_NODES = 2000;
const WHOLE = 1e-6;
/** Among more counts than that the first good rounding is taken: to find the best one takes far too long. */
const MOST_TO_THE_END = 2000;
const GAP = 0.5;

/**
 * Rounds every count down or up to a multiple of the base so that sums still hold, with the least change altogether.
 * What is a multiple already stays. Components that no tie joins are rounded apart, each as a linear program: its
 * corners are whole where areas and groups form trees, and a whole corner is the best rounding there is. Where one is
 * not whole, numbers are searched; in large components not to the end. Where no rounding keeps the sums, each count goes
 * to the nearest multiple.
 * @param counts exact counts; NaN where there is none. Ties that do not hold among them are left aside
 * @param ties sums that hold among the exact counts
 * @returns counts of the same shape: |rounded − exact| < base, and the ties that do not hold
 * @see Cox 1987; Salazar-González 2005 (controlled rounding)
 */
export function controlledRounding(
  counts: Float64Array,
  ties: readonly Tie[],
  { base, solver, held }: ControlledRoundingOptions,
): ControlledRounding {
  const rounded = counts.map((count) => roundCount(count, base));
  const known = ties.filter((tie) => holds(tie, counts));
  for (const component of components(counts, known, base))
    roundComponent(rounded, component, { counts, base, solver, held: held ?? null });
  const broken = ties.flatMap((tie, position) => (holds(tie, counts) && !holds(tie, rounded) ? [position] : []));
  return { counts: rounded, broken };
}

const holds = ({ cells, coefficients }: Tie, values: Float64Array): boolean =>
  Math.abs(cells.reduce((sum, cell, index) => sum + coefficients[index]! * values[cell]!, 0)) < 1e-6;

const lowerMultiple = (count: number, base: number): number => Math.floor(count / base + 1e-9) * base;
const isMultiple = (count: number, base: number): boolean => Math.abs(count - roundCount(count, base)) < 1e-9;

interface Component {
  /** counts that are no multiples, ascending */
  readonly cells: readonly number[];
  readonly ties: readonly Tie[];
}

// Multiples stay as they are, so they join nothing.
function components(counts: Float64Array, ties: readonly Tie[], base: number): Component[] {
  const root = Int32Array.from(counts, (_, cell) => cell);
  const find = (cell: number): number => {
    let top = cell;
    while (root[top] !== top) top = root[top]!;
    root[cell] = top;
    return top;
  };
  const open = ties.map(({ cells }) => cells.filter((cell) => !isMultiple(counts[cell]!, base)));
  for (const [first, ...others] of open) for (const cell of others) root[find(cell)] = find(first!);
  const found = new Map<number, { cells: Set<number>; ties: Tie[] }>();
  open.forEach((cells, position) => {
    const [first] = cells;
    if (first === undefined) return;
    const component = found.get(find(first)) ?? { cells: new Set<number>(), ties: [] };
    found.set(find(first), component);
    for (const cell of cells) component.cells.add(cell);
    component.ties.push(ties[position]!);
  });
  return [...found.values()].map(({ cells, ties: own }) => ({
    cells: [...cells].sort((one, other) => one - other),
    ties: own,
  }));
}

/** A component with what each of its counts may become: 1 for the multiple above, 0 for the one below, or either. */
interface OpenComponent extends Component {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

interface Rounding extends Pick<ControlledRoundingOptions, 'base' | 'solver'> {
  readonly counts: Float64Array;
}

function roundComponent(
  rounded: Float64Array,
  component: Component,
  { held, ...rounding }: Rounding & { readonly held: Float64Array | null },
): void {
  const { counts, base } = rounding;
  const { cells } = component;
  const size = cells.length;
  const free = { ...component, lower: new Float64Array(size), upper: new Float64Array(size).fill(1) };
  const kept = held && asHeld(free, rounding, held);
  const upwards = (kept && upwardsIn(kept, rounding)) ?? upwardsIn(free, rounding);
  if (!upwards) return;
  cells.forEach((cell, column) => {
    rounded[cell] = lowerMultiple(counts[cell]!, base) + (upwards[column]! > 0.5 ? base : 0);
  });
}

/** The component with counts held at the multiples that were shown before; null where none of them was. */
function asHeld(open: OpenComponent, { counts, base }: Rounding, held: Float64Array): OpenComponent | null {
  const [lower, upper] = [open.lower.slice(), open.upper.slice()];
  let isHeld = false;
  open.cells.forEach((cell, column) => {
    const above = (held[cell]! - lowerMultiple(counts[cell]!, base)) / base;
    if (above !== 0 && above !== 1) return;
    isHeld = true;
    lower[column] = upper[column] = above;
  });
  return isHeld ? { ...open, lower, upper } : null;
}

/** Which counts go up (1) or down (0); null where none was found that is whole. */
function upwardsIn(component: OpenComponent, rounding: Rounding): Float64Array | null {
  const relaxed = solve(component, rounding, false);
  // what cannot be in parts of ones cannot be whole either
  if (!relaxed || relaxed.every(isWhole)) return relaxed;
  return solve(component, rounding, true);
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < WHOLE;

function solve(component: OpenComponent, rounding: Rounding, wantsWhole: boolean): Float64Array | null {
  const { counts, base, solver } = rounding;
  const { cells } = component;
  const columns = cells.map((_, column) => column);
  const search = { columns, gap: cells.length > MOST_TO_THE_END ? GAP : 0, nodes: SEARCH_NODES };
  const program = solver.load(programOf(component, rounding), wantsWhole ? search : undefined);
  try {
    const costs = cells.map((cell) => {
      const above = (counts[cell]! - lowerMultiple(counts[cell]!, base)) / base;
      return 1 - 2 * above;
    });
    const { values } = program.minimise(columns, costs);
    return values && (!wantsWhole || values.every(isWhole)) ? values : null;
  } finally {
    program.release();
  }
}

// Σ coefficient × (lower + base × upwards) = 0, divided by the base; multiples are constants.
function programOf({ cells, ties, lower, upper }: OpenComponent, { counts, base }: Rounding): LinearProgram {
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const bound = new Float64Array(ties.length);
  const starts = new Int32Array(ties.length + 1);
  const rowColumns: number[] = [];
  const rowValues: number[] = [];
  ties.forEach((tie, row) => {
    tie.cells.forEach((cell, index) => {
      const coefficient = tie.coefficients[index]!;
      const column = columnOf.get(cell);
      bound[row]! -= (coefficient * lowerMultiple(counts[cell]!, base)) / base;
      if (column === undefined) return;
      rowColumns.push(column);
      rowValues.push(coefficient);
    });
    starts[row + 1] = rowColumns.length;
  });
  return {
    columnLower: lower,
    columnUpper: upper,
    rowLower: bound,
    rowUpper: bound,
    rowStarts: starts,
    rowColumns: Int32Array.from(rowColumns),
    rowValues: Float64Array.from(rowValues),
  };
}
