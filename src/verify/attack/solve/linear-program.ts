import loadHighs, { type Highs, type Model } from 'highs';
import { assert } from '../../../core/assert.ts';
import type { Row, Variable } from '../system/component.ts';

/** What a solver found: values by variable where there is a solution; `unfinished` only in whole numbers. */
export interface Solution {
  readonly status: 'optimal' | 'infeasible' | 'unfinished';
  readonly values: Float64Array;
}

const MOST_SOLVED_AT_ONCE = 500;

/** Nodes after which a whole-number problem is given up: a clock would give other results on other machines. */
const MOST_NODES = 2000;

// the package ships one declaration for both of its module kinds, and it is that of the other one
const load = loadHighs as unknown as () => Promise<Highs>;
let loading: Promise<Highs> | null = null;

/** Loads the solver, once. */
export function loadSolver(): Promise<Highs> {
  loading ??= load();
  return loading;
}

/** A system whose least and largest sums are asked for, one after another. */
export class LinearProgram {
  private readonly model: Model;
  private readonly highs: Highs;
  private readonly isWhole: boolean;
  private priced: readonly number[] = [];

  /** @param options.isWhole true: whole numbers alone (slower) */
  constructor(
    highs: Highs,
    { variables, rows }: { readonly variables: readonly Variable[]; readonly rows: readonly Row[] },
    { isWhole = false } = {},
  ) {
    const { continuous, integer } = highs.constants.variableType;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const row of rows) {
      for (const [variable, factor] of mergedTerms(row)) {
        indices.push(variable);
        values.push(factor);
      }
      starts.push(indices.length);
    }
    const bound = (number: number): number => (Number.isFinite(number) ? number : Math.sign(number) * highs.infinity);
    const [numRows, numCols] = [rows.length, variables.length];
    this.highs = highs;
    this.isWhole = isWhole;
    this.model = highs.createModel({
      numRows,
      numCols,
      colCost: new Float64Array(numCols),
      colLower: variables.map(({ lower }) => bound(lower)),
      colUpper: variables.map(({ upper }) => bound(upper)),
      rowLower: rows.map(({ lower }) => bound(lower)),
      rowUpper: rows.map(({ upper }) => bound(upper)),
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      ...(isWhole ? { integrality: variables.map(({ isInteger }) => (isInteger ? integer : continuous)) } : {}),
    });
    // small programs are solved sooner than they are simplified, and the next one starts where the last one ended
    const presolve = isWhole || numCols > MOST_SOLVED_AT_ONCE ? 'on' : 'off';
    this.model.options.set({ output_flag: false, random_seed: 0, presolve });
    if (isWhole) this.model.options.set({ mip_max_nodes: MOST_NODES, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  }

  /** The least sum of factor × variable, or with `largest` the largest. */
  optimise(terms: readonly (readonly [variable: number, factor: number])[], direction: 'least' | 'largest'): Solution {
    const { model, highs } = this;
    for (const variable of this.priced) model.changeColCost(variable, 0);
    const sign = direction === 'least' ? 1 : -1;
    for (const [variable, factor] of terms) model.changeColCost(variable, sign * factor);
    this.priced = terms.map(([variable]) => variable);
    model.run();
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    const found = model.getModelStatus();
    if (found === optimal) {
      const { colValue } = model.getSolution();
      return { status: 'optimal', values: Float64Array.from(colValue) };
    }
    // every variable is bounded, so that unbounded cannot be
    const isInfeasible = found === infeasible || found === unboundedOrInfeasible;
    assert(isInfeasible || this.isWhole, `a linear program ended with status ${found}`);
    return { status: isInfeasible ? 'infeasible' : 'unfinished', values: new Float64Array(0) };
  }

  /** Holds a variable at a value, or sets it free again between its bounds. */
  hold(variable: number, { lower, upper }: { readonly lower: number; readonly upper: number }): void {
    this.model.changeColBounds(variable, lower, upper);
  }

  end(): void {
    this.model.dispose();
  }
}

function mergedTerms({ variables, factors }: Row): Iterable<[number, number]> {
  const terms = new Map<number, number>();
  variables.forEach((variable, at) => {
    terms.set(variable, (terms.get(variable) ?? 0) + factors[at]!);
  });
  return terms;
}
