import type { Variable } from '../system/component.ts';
import type { Solution } from './linear-program.ts';

/** Bounds found by arithmetic with doubles are off by less than that. */
export const SLACK = 1e-6;

/** A count, or what one count leaves of another, and what it must keep in the eyes of a reader to be safe. */
export interface Goal {
  /** it is the constant and the sum of factor × variable */
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  readonly constant: number;
  /** it must be possible that it is at least so large */
  readonly reach: number;
  /** and its largest and smallest possible values must differ by that */
  readonly width: number;
  /** as safe as that is that there may be none at all */
  readonly mayBeNone?: boolean;
  /** nor may anybody know it who is himself in another count */
  readonly isKeptFromInsiders: boolean;
}

/** Smallest and largest value. */
export interface Range {
  lower: number;
  upper: number;
}

/** Which end of a range a solution is. */
export type Direction = 'largest' | 'least';

/** True if a count that can take both ends of a range keeps what it must. */
export const isMetBy = ({ reach, width, mayBeNone }: Goal, { lower, upper }: Readonly<Range>): boolean =>
  (mayBeNone === true && lower < 1 - SLACK) || (upper >= reach - SLACK && upper - lower >= width - SLACK);

/** The value that a solution gives to a count. */
export const countIn = ({ terms, constant }: Goal, values: Float64Array): number =>
  terms.reduce((sum, [variable, factor]) => sum + factor * values[variable]!, constant);

/** Values that whole-number solutions gave to the counts of the goals, and what was proved of them. */
export class Witnesses {
  /** solutions in whole numbers */
  readonly solutions: Float64Array[] = [];
  private readonly variables: readonly Variable[];
  private readonly goals: readonly Goal[];
  private readonly seen: Range[];
  private readonly proved: Range[];

  constructor(variables: readonly Variable[], goals: readonly Goal[]) {
    this.variables = variables;
    this.goals = goals;
    this.seen = goals.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY }));
    this.proved = goals.map(() => ({ lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }));
  }

  /** @param end goal of which the solution is one end */
  add({ values, status }: Solution, end?: { readonly at: number; readonly direction: Direction }): void {
    if (status !== 'optimal') return;
    if (end) this.prove(countIn(this.goals[end.at]!, values), end);
    if (!this.isWhole(values)) return;
    this.solutions.push(values);
    this.see(values);
  }

  /** Takes a solution that somebody else found. */
  see(values: Float64Array): void {
    this.goals.forEach((goal, at) => {
      const value = countIn(goal, values);
      const range = this.seen[at]!;
      range.lower = Math.min(range.lower, value);
      range.upper = Math.max(range.upper, value);
    });
  }

  isMet(at: number): boolean {
    return isMetBy(this.goals[at]!, this.seen[at]!);
  }

  /** Values that were seen; both ends are possible. */
  range(at: number): Range {
    const { lower, upper } = this.seen[at]!;
    return { lower: Math.round(lower) + 0, upper: Math.round(upper) + 0 };
  }

  /** Values outside which the count cannot be. */
  proof(at: number): Range {
    return this.proved[at]!;
  }

  private prove(value: number, { at, direction }: { readonly at: number; readonly direction: Direction }): void {
    const isWhole = this.goals[at]!.terms.every(([variable]) => this.variables[variable]!.isInteger);
    const range = this.proved[at]!;
    // + 0: minus zero is no count
    if (direction === 'least') range.lower = (isWhole ? Math.ceil(value - SLACK) : value) + 0;
    else range.upper = (isWhole ? Math.floor(value + SLACK) : value) + 0;
  }

  private isWhole(values: Float64Array): boolean {
    return this.variables.every(
      ({ isInteger }, at) => !isInteger || Math.abs(values[at]! - Math.round(values[at]!)) < SLACK,
    );
  }
}
