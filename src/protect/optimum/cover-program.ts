import type { LinearProgram, LinearSolver, LoadedProgram } from '../../core/linear-solver.ts';
import { matrixOf, type Row } from '../intervals/program-rows.ts';

/** What every safe pattern fulfils: Σ weight × (1 if hidden) ≥ least, by position of the cells in their component. */
export interface Cut {
  readonly weights: Float64Array;
  readonly least: number;
}

/** A pattern and what it costs. */
export interface Pattern {
  /** share of each cell that is hidden, 0 to 1, by position */
  readonly hidden: Float64Array;
  readonly cost: number;
  /** no safe pattern costs less */
  readonly bound: number;
}

const TINY = 1e-9;

/** Which cells to hide so that all cuts known hold, at the least cost; a pattern need not be safe yet. */
export class CoverProgram {
  private readonly solver: LinearSolver;
  private readonly costs: Float64Array;
  /** positions that may be hidden or not, by column */
  private readonly open: readonly number[];
  private readonly rows: Row[] = [];
  private readonly known = new Set<string>();
  private linear: LoadedProgram | null = null;

  /** @param costs of each cell by position; 0 for those that are hidden anyway */
  constructor(solver: LinearSolver, costs: Float64Array) {
    this.solver = solver;
    this.costs = costs;
    this.open = [...costs.keys()].filter((at) => costs[at]! > 0);
  }

  /** Adds a cut; false if it says nothing new. What is hidden anyway is taken off, and no cell counts for more than is asked. */
  add({ weights, least }: Cut): boolean {
    let asked = least;
    weights.forEach((weight, at) => {
      if (this.costs[at] === 0) asked -= weight;
    });
    if (asked < TINY) return false;
    const [columns, values]: [number[], number[]] = [[], []];
    this.open.forEach((at, column) => {
      const weight = Math.min(1, weights[at]! / asked);
      if (weight < TINY) return;
      columns.push(column);
      values.push(weight > 1 - 1e-6 ? 1 : weight);
    });
    const key = columns.map((column, at) => `${column}:${values[at]!.toFixed(6)}`).join();
    if (this.known.has(key)) return false;
    this.known.add(key);
    this.rows.push({ columns, values, lower: 1, upper: Number.POSITIVE_INFINITY });
    this.linear?.addRow(columns, values, 1);
    return true;
  }

  /** The best pattern of parts of cells. */
  relaxed(): Pattern | null {
    this.linear ??= this.solver.load(this.program());
    const { values } = this.linear.minimise(...this.objective());
    return values && this.pattern(values, this.costOf(values));
  }

  /** The best pattern of whole cells, as far as the search goes. */
  whole(search: { readonly nodes: number; readonly gap: number; readonly start: Float64Array }): Pattern | null {
    const start = Float64Array.from(this.open, (at) => search.start[at]!);
    const columns = [...this.open.keys()];
    const loaded = this.solver.load(this.program(), { ...search, start, columns });
    const { values } = loaded.minimise(...this.objective());
    const bound = loaded.provenBound();
    loaded.release();
    return values && this.pattern(values.map(Math.round), bound);
  }

  release(): void {
    this.linear?.release();
  }

  private objective(): [number[], number[]] {
    return [[...this.open.keys()], this.open.map((at) => this.costs[at]!)];
  }

  private costOf(values: Float64Array): number {
    return this.open.reduce((sum, at, column) => sum + this.costs[at]! * values[column]!, 0);
  }

  private pattern(values: Float64Array, bound: number): Pattern {
    const hidden = Float64Array.from(this.costs, (cost) => (cost === 0 ? 1 : 0));
    this.open.forEach((at, column) => {
      hidden[at] = Math.max(0, Math.min(1, values[column]!));
    });
    return { hidden, cost: this.costOf(values), bound };
  }

  private program(): LinearProgram {
    const { length } = this.open;
    return {
      columnLower: new Float64Array(length),
      columnUpper: new Float64Array(length).fill(1),
      ...matrixOf(this.rows),
    };
  }
}
