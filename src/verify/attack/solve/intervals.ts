import type { Highs } from 'highs';
import { AssertionError } from '../../../core/assert.ts';
import type { Component, Row, Variable } from '../system/component.ts';
import { LinearProgram, type Solution } from './linear-program.ts';

/** A count, or what one count leaves of another, and what it must keep in the eyes of a reader to be safe. */
export interface Goal {
  /** it is the constant and the sum of factor × variable */
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  readonly constant: number;
  /** it must be possible that it is at least so large */
  readonly reach: number;
  /** and its largest and smallest possible values must differ by that */
  readonly width: number;
}

/** What a reader can say about a count: no more than that it lies between these; both ends are possible. */
export interface Reach {
  readonly lower: number;
  readonly upper: number;
  readonly isSafe: boolean;
}

/** Result of a component. */
export interface ComponentReach {
  readonly reaches: readonly Reach[];
  /** what is published contradicts itself: the least that must be wrong was left open */
  readonly isContradictory: boolean;
}

/** Bounds found by arithmetic with doubles are off by less than that. */
const SLACK = 1e-6;
/** Larger systems are not searched for whole numbers. */
const MOST_WHOLE_VARIABLES = 600;

/**
 * Holds the goals of a component against what its system allows. Every solution is a witness for all of its counts, so
 * that few linear programs settle most goals; the others are solved to the end, and small ones in whole numbers.
 */
export function reachOfComponent(highs: Highs, component: Component, goals: readonly Goal[]): ComponentReach {
  const all = [...new Set(goals.flatMap(({ terms }) => terms.map(([variable]) => variable)))];
  const { system, program, first, isContradictory } = solvable(
    highs,
    component,
    all.map((variable) => [variable, 1]),
  );
  try {
    const witnesses = new Witnesses(system.variables, goals);
    witnesses.add(first);
    witnesses.add(
      program.optimise(
        all.map((variable) => [variable, 1] as const),
        'least',
      ),
    );
    const reaches = goals.map((goal, at) => {
      for (const direction of DIRECTIONS) {
        if (witnesses.isMet(at)) break;
        witnesses.add(program.optimise(goal.terms, direction), { at, direction });
      }
      return witnesses.isMet(at) ? witnesses.reach(at) : settled(highs, { system, goal, range: witnesses.range(at) });
    });
    return { reaches, isContradictory };
  } finally {
    program.end();
  }
}

const DIRECTIONS = ['largest', 'least'] as const;
type Direction = (typeof DIRECTIONS)[number];

interface System {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
}

interface Range {
  readonly lower: number;
  readonly upper: number;
}

const isMetBy = ({ reach, width }: Goal, { lower, upper }: Range): boolean =>
  upper >= reach - SLACK && upper - lower >= width - SLACK;

const sumOf = ({ terms, constant }: Goal, values: Float64Array): number =>
  terms.reduce((sum, [variable, factor]) => sum + factor * values[variable]!, constant);

/** The last word on a goal that no witness met: by the bounds, and if they are wide, by whole numbers. */
function settled(highs: Highs, { system, goal, range }: { system: System; goal: Goal; range: Range }): Reach {
  if (!isMetBy(goal, range)) return { ...range, isSafe: false };
  if (system.variables.length > MOST_WHOLE_VARIABLES) return { ...range, isSafe: true };
  const program = new LinearProgram(highs, system, { isWhole: true });
  try {
    const [upper, lower] = DIRECTIONS.map((direction) => {
      const solution = program.optimise(goal.terms, direction);
      if (solution.status === 'optimal') return Math.round(sumOf(goal, solution.values)) + 0;
      return direction === 'least' ? range.lower : range.upper;
    }) as [number, number];
    return { lower, upper, isSafe: isMetBy(goal, { lower, upper }) };
  } finally {
    program.end();
  }
}

/** What whole-number solutions gave to the counts of the goals, and what was proved of them. */
class Witnesses {
  private readonly variables: readonly Variable[];
  private readonly goals: readonly Goal[];
  private readonly seen: { lower: number; upper: number }[];
  private readonly proved: { lower: number; upper: number }[];

  constructor(variables: readonly Variable[], goals: readonly Goal[]) {
    this.variables = variables;
    this.goals = goals;
    this.seen = goals.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY }));
    this.proved = goals.map(() => ({ lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }));
  }

  /** @param bound goal whose bound the solution is */
  add({ values, status }: Solution, bound?: { readonly at: number; readonly direction: Direction }): void {
    if (status !== 'optimal') return;
    if (bound) {
      const goal = this.goals[bound.at]!;
      const value = sumOf(goal, values);
      const isWhole = goal.terms.every(([variable]) => this.variables[variable]!.isInteger);
      const range = this.proved[bound.at]!;
      // + 0: minus zero is no count
      if (bound.direction === 'least') range.lower = (isWhole ? Math.ceil(value - SLACK) : value) + 0;
      else range.upper = (isWhole ? Math.floor(value + SLACK) : value) + 0;
    }
    if (!this.isWhole(values)) return;
    this.goals.forEach((goal, at) => {
      const value = sumOf(goal, values);
      const range = this.seen[at]!;
      range.lower = Math.min(range.lower, value);
      range.upper = Math.max(range.upper, value);
    });
  }

  isMet(at: number): boolean {
    return isMetBy(this.goals[at]!, this.seen[at]!);
  }

  reach(at: number): Reach {
    const { lower, upper } = this.seen[at]!;
    return { lower: Math.round(lower), upper: Math.round(upper), isSafe: true };
  }

  range(at: number): Range {
    return this.proved[at]!;
  }

  private isWhole(values: Float64Array): boolean {
    return this.variables.every(
      ({ isInteger }, at) => !isInteger || Math.abs(values[at]! - Math.round(values[at]!)) < SLACK,
    );
  }
}

interface Solvable {
  readonly system: System;
  readonly program: LinearProgram;
  /** solution with the largest sum of the terms */
  readonly first: Solution;
  readonly isContradictory: boolean;
}

/** A system that has a solution: the one given, else without the rule for hidden zeros, else as little wrong as can be. */
function solvable(highs: Highs, given: System, terms: readonly (readonly [number, number])[]): Solvable {
  const isRule = ({ lower, column }: Variable): boolean => column >= 0 && lower === 1;
  const lenient = (): System => ({
    variables: given.variables.map((variable) => (isRule(variable) ? { ...variable, lower: 0 } : variable)),
    rows: given.rows,
  });
  const ways = [() => given, lenient, () => loosened(highs, lenient())];
  for (const [at, way] of ways.entries()) {
    const system = way();
    const program = new LinearProgram(highs, system);
    const first = program.optimise(terms, 'largest');
    if (first.status === 'optimal') return { system, program, first, isContradictory: at === ways.length - 1 };
    program.end();
  }
  throw new AssertionError('a system that was loosened has no solution');
}

/** Rows that cannot hold together, opened by the least that makes them hold. */
function loosened(highs: Highs, { variables, rows }: System): System {
  const extra: Variable[] = [];
  const slack = (): number => {
    extra.push({ column: -1, area: -1, lower: 0, upper: Number.POSITIVE_INFINITY, isInteger: false });
    return variables.length + extra.length - 1;
  };
  const open = rows.map(({ lower, upper, variables: own, factors }): Row => {
    return { lower, upper, variables: [...own, slack(), slack()], factors: [...factors, 1, -1] };
  });
  const program = new LinearProgram(highs, { variables: [...variables, ...extra], rows: open });
  try {
    const { values } = program.optimise(
      extra.map((_, at) => [variables.length + at, 1] as const),
      'least',
    );
    return {
      variables,
      rows: rows.map((row, at) => {
        const [less, more] = [values[variables.length + 2 * at] ?? 0, values[variables.length + 2 * at + 1] ?? 0];
        return { ...row, lower: row.lower - less - SLACK, upper: row.upper + more + SLACK };
      }),
    };
  } finally {
    program.end();
  }
}
