/** Lower ≤ matrix × variables ≤ upper, with bounds on each variable; ±Infinity where there is none. Rows in CSR. */
export interface LinearProgram {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** where each row begins in rowColumns and rowValues, and where the last one ends */
  readonly rowStarts: Int32Array;
  readonly rowColumns: Int32Array;
  readonly rowValues: Float64Array;
}

/** Bounds on the search for whole numbers. They count steps and never time, so that equal input gives equal results. */
export interface WholeNumberSearch {
  /** columns that must be whole */
  readonly columns: readonly number[];
  /** a solution this close to the best possible is good enough, as a share of it */
  readonly gap: number;
  /** largest number of nodes of the search tree */
  readonly nodes: number;
  /** a solution to begin with, by column */
  readonly start?: Float64Array;
}

/** What a solver found. `stopped`: a limit was reached; values hold the best solution so far, if any. */
export interface Optimum {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped';
  /** value of each column, or null if there is none */
  readonly values: Float64Array | null;
}

/** A program that stays with the solver while bounds and objective change. */
export interface LoadedProgram {
  /** Minimises Σ cost × column; columns that are not named cost nothing. */
  minimise(columns: readonly number[], costs: readonly number[]): Optimum;
  setBounds(column: number, lower: number, upper: number): void;
  /** the same for all columns at once */
  setAllBounds(lower: Float64Array, upper: Float64Array): void;
  /** Adds Σ value × column ≥ least. */
  addRow(columns: readonly number[], values: readonly number[], least: number): void;
  /** By column of the linear program solved last: what the minimum changes by where its binding bound moves by one. */
  reducedCosts(): Float64Array;
  /** What no solution in whole numbers costs less than, as far as the last search proved it. */
  provenBound(): number;
  /** gives the memory back; the program cannot be used afterwards */
  release(): void;
}

/** Solves linear programs, exactly and the same each time. */
export interface LinearSolver {
  load(program: LinearProgram, search?: WholeNumberSearch): LoadedProgram;
}
