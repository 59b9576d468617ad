import type { Highs, Model, ModelData } from 'highs';
import type { LinearProgram, LinearSolver, LoadedProgram, Optimum, WholeNumberSearch } from '../core/linear-solver.ts';

const OPTIONS = { output_flag: false, random_seed: 0 };
// warm starts are worth more than presolving, where one program is asked many questions
const LINEAR = { presolve: 'off', solver: 'simplex' };

let loading: Promise<LinearSolver> | null = null;

/** HiGHS, loaded once and only when somebody asks for it. */
export function loadLinearSolver(): Promise<LinearSolver> {
  loading ??= import('highs').then(async (module) => {
    // its types describe the CommonJS build, Node loads the other one
    const { default: load } = module as unknown as typeof module.default;
    const highs = await load();
    return { load: (program, search) => new HighsProgram(highs, program, search) };
  });
  return loading;
}

class HighsProgram implements LoadedProgram {
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly search: WholeNumberSearch | undefined;
  private readonly costs: Float64Array;

  constructor(highs: Highs, program: LinearProgram, search: WholeNumberSearch | undefined) {
    this.highs = highs;
    this.search = search;
    this.costs = new Float64Array(program.columnLower.length);
    this.model = highs.createModel(modelData(highs, program, search));
    this.model.options.set(OPTIONS);
    if (search) this.model.options.set({ mip_rel_gap: search.gap, mip_max_nodes: search.nodes });
    else this.model.options.set(LINEAR);
  }

  minimise(columns: readonly number[], costs: readonly number[]): Optimum {
    this.setCosts(columns, costs);
    if (this.search?.start) this.model.setSolution({ colValue: this.search.start });
    const { modelStatus } = this.model.run();
    const { modelStatus: known } = this.highs.constants;
    if (modelStatus === known.optimal) return { status: 'optimal', values: this.values() };
    if (modelStatus === known.infeasible) return { status: 'infeasible', values: null };
    if (modelStatus === known.unbounded || modelStatus === known.unboundedOrInfeasible)
      return { status: 'unbounded', values: null };
    return { status: 'stopped', values: this.search ? this.values() : null };
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
  }

  setAllBounds(lower: Float64Array, upper: Float64Array): void {
    this.model.changeColsBounds({ kind: 'range', from: 0, to: lower.length - 1 }, lower, upper);
  }

  addRow(columns: readonly number[], values: readonly number[], least: number): void {
    this.model.addRow(least, Number.POSITIVE_INFINITY, { indices: columns, values });
  }

  reducedCosts(): Float64Array {
    return Float64Array.from(this.model.getSolution().colDual);
  }

  provenBound(): number {
    return Number(this.model.info.get('mip_dual_bound'));
  }

  release(): void {
    this.model.dispose();
  }

  private setCosts(columns: readonly number[], costs: readonly number[]): void {
    const wanted = new Float64Array(this.costs.length);
    columns.forEach((column, position) => {
      wanted[column] = costs[position] ?? 0;
    });
    const changed = [...wanted.keys()].filter((column) => wanted[column] !== this.costs[column]);
    // one call for all: each call into the solver costs as much as many columns
    if (changed.length > 0)
      this.model.changeColsCost(
        { kind: 'set', indices: changed },
        changed.map((column) => wanted[column] ?? 0),
      );
    this.costs.set(wanted);
  }

  private values(): Float64Array | null {
    const isFeasible = this.model.info.get('primal_solution_status') === this.highs.constants.solutionStatus.feasible;
    // no negative zeros
    return isFeasible ? Float64Array.from(this.model.getSolution().colValue, (value) => value + 0) : null;
  }
}

function modelData(highs: Highs, program: LinearProgram, search: WholeNumberSearch | undefined): ModelData {
  const numCols = program.columnLower.length;
  const numRows = program.rowLower.length;
  const { constants } = highs;
  const integrality = new Int32Array(numCols);
  for (const column of search?.columns ?? []) integrality[column] = constants.variableType.integer;
  const { columnLower: colLower, columnUpper: colUpper, rowLower, rowUpper, rowColumns, rowValues } = program;
  return {
    ...{ numCols, numRows, colLower, colUpper, rowLower, rowUpper },
    colCost: new Float64Array(numCols),
    matrix: { format: 'csr', numRows, numCols, starts: program.rowStarts, indices: rowColumns, values: rowValues },
    ...(search ? { integrality } : {}),
  };
}
