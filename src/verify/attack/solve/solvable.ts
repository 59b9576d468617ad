import type { Highs } from 'highs';
import { AssertionError } from '../../../core/assert.ts';
import type { Row, Variable } from '../system/component.ts';
import { LinearProgram, type Solution } from './linear-program.ts';
import { SLACK } from './witnesses.ts';

/** Unknown numbers and what is known about them. */
export interface System {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
}

/** A system that has a solution. */
export interface Solvable {
  readonly system: System;
  readonly program: LinearProgram;
  /** solution with the largest sum of the terms */
  readonly first: Solution;
  /** what is published contradicts itself: the least that must be wrong was left open */
  readonly isContradictory: boolean;
}

/** A system that has a solution: the one given, else without the rule for hidden zeros, else as little wrong as can be. */
export function solvable(highs: Highs, given: System, terms: readonly (readonly [number, number])[]): Solvable {
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
