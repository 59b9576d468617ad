import type { Highs } from 'highs';
import type { Component } from '../system/component.ts';
import { LinearProgram } from './linear-program.ts';
import { type Solvable, type System, solvable } from './solvable.ts';
import { countIn, type Direction, type Goal, isMetBy, type Range, SLACK, Witnesses } from './witnesses.ts';

export type { Goal } from './witnesses.ts';

/** What a reader can say about a count: no more than that it lies between these. */
export interface Reach extends Readonly<Range> {
  readonly isSafe: boolean;
}

/** Somebody who knows a hidden count because he is in it. */
export interface Insider {
  readonly variable: number;
  readonly value: number;
}

/** A count of others that an insider can work out. */
export interface InsiderReach {
  /** position of the insider, and of the goal */
  readonly insider: number;
  readonly goal: number;
  readonly value: number;
  /** the count is 1 and nobody but himself can be in it: that tells him nothing */
  readonly isHimself: boolean;
}

/** Result of a component. */
export interface ComponentReach {
  /** by goal */
  readonly reaches: readonly Reach[];
  readonly insiderReaches: readonly InsiderReach[];
  readonly isContradictory: boolean;
}

const DIRECTIONS: readonly Direction[] = ['largest', 'least'];
/** Larger systems are not searched for whole numbers. */
const MOST_WHOLE_VARIABLES = 600;

/**
 * Holds the goals of a component against what its system allows. Every solution is a witness for all of its counts, so
 * that few linear programs settle most goals; the others are solved to the end, and small ones in whole numbers.
 * @param insiders people who know one count each
 */
export function reachOfComponent(
  highs: Highs,
  component: Component,
  { goals, insiders = [] }: { readonly goals: readonly Goal[]; readonly insiders?: readonly Insider[] },
): ComponentReach {
  const variables = [...new Set(goals.flatMap(({ terms }) => terms.map(([variable]) => variable)))];
  const all = variables.map((variable) => [variable, 1] as const);
  const found = solvable(highs, component, all);
  const { system, program, first, isContradictory } = found;
  try {
    const witnesses = new Witnesses(system.variables, goals);
    witnesses.add(first);
    witnesses.add(program.optimise(all, 'least'));
    const reaches = goals.map((goal, at): Reach => {
      settle(program, witnesses, { goal, at });
      if (witnesses.isMet(at)) return { ...witnesses.range(at), isSafe: true };
      return inWholeNumbers(highs, { system, goal, range: witnesses.proof(at) });
    });
    const insiderReaches = insiders.flatMap((insider, position) =>
      reachOfInsider({ ...found, component }, insider, { goals, known: witnesses.solutions }).map((reach) => ({
        ...reach,
        insider: position,
      })),
    );
    const isImpossible = reaches.some(({ lower, upper }) => lower > upper);
    return { reaches, insiderReaches, isContradictory: isContradictory || isImpossible };
  } finally {
    program.end();
  }
}

/** Solves for both ends of a count, as long as no witness meets its goal. */
function settle(program: LinearProgram, witnesses: Witnesses, { goal, at }: { goal: Goal; at: number }): void {
  for (const direction of DIRECTIONS) {
    if (witnesses.isMet(at)) return;
    witnesses.add(program.optimise(goal.terms, direction), { at, direction });
  }
}

/** The last word on a goal that no witness met: by the bounds, and if they are wide, by whole numbers. */
function inWholeNumbers(
  highs: Highs,
  { system, goal, range }: { readonly system: System; readonly goal: Goal; readonly range: Range },
): Reach {
  // no whole number fits: then the rates themselves contradict each other, and say nothing
  if (range.lower > range.upper) return { ...range, isSafe: true };
  if (!isMetBy(goal, range)) return { ...range, isSafe: false };
  if (system.variables.length > MOST_WHOLE_VARIABLES) return { ...range, isSafe: true };
  const program = new LinearProgram(highs, system, { isWhole: true });
  try {
    const [upper, lower] = DIRECTIONS.map((direction) => {
      const solution = program.optimise(goal.terms, direction);
      if (solution.status === 'optimal') return Math.round(countIn(goal, solution.values)) + 0;
      return direction === 'least' ? range.lower : range.upper;
    }) as [number, number];
    return { lower, upper, isSafe: isMetBy(goal, { lower, upper }) };
  } finally {
    program.end();
  }
}

/** Smallest parts that two counts have in common. */
function commonParts({ variables, rows }: Component, one: number, other: number): readonly number[] {
  const isPart = (variable: number): boolean => variables[variable]!.column < 0;
  const partsOf = (count: number): ReadonlySet<number> =>
    new Set(rows.flatMap((row) => (row.variables.includes(count) ? row.variables.filter(isPart) : [])));
  const others = partsOf(other);
  return [...partsOf(one)].filter((part) => others.has(part));
}

/** True if nobody need be in any of these parts. */
function isEmptyPossible(program: LinearProgram, parts: readonly number[], system: System): boolean {
  for (const part of parts) program.hold(part, { lower: 0, upper: 0 });
  const { status } = program.optimise([], 'least');
  for (const part of parts) program.hold(part, system.variables[part]!);
  return status !== 'infeasible';
}

/** Counts that somebody can work out exactly who knows one of them. */
function reachOfInsider(
  { system, program, component }: Solvable & { readonly component: Component },
  { variable, value }: Insider,
  { goals, known }: { readonly goals: readonly Goal[]; readonly known: readonly Float64Array[] },
): Omit<InsiderReach, 'insider'>[] {
  // what he is in himself he knows anyway
  const others = goals.flatMap((goal, position) =>
    !goal.isKeptFromInsiders || goal.terms.some(([own]) => own === variable)
      ? []
      : [{ ...goal, position, reach: Number.NEGATIVE_INFINITY, width: 1 }],
  );
  const witnesses = new Witnesses(system.variables, others);
  for (const values of known) if (Math.abs(values[variable]! - value) < SLACK) witnesses.see(values);
  if (others.every((_, at) => witnesses.isMet(at))) return [];
  program.hold(variable, { lower: value, upper: value });
  try {
    return others.flatMap((goal, at) => {
      settle(program, witnesses, { goal, at });
      const { lower, upper } = witnesses.proof(at);
      if (witnesses.isMet(at) || upper - lower >= 1) return [];
      const common = goal.terms.flatMap(([other]) => commonParts(component, variable, other));
      const isHimself = lower === 1 && common.length > 0 && !isEmptyPossible(program, common, system);
      return [{ goal: goal.position, value: lower, isHimself }];
    });
  } finally {
    program.hold(variable, system.variables[variable]!);
  }
}
