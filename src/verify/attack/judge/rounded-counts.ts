import type { Highs } from 'highs';
import { type Goal, reachOfComponent } from '../solve/intervals.ts';
import { LinearProgram } from '../solve/linear-program.ts';
import { narrowed } from '../solve/narrowed.ts';
import type { System } from '../solve/solvable.ts';
import { type UntiedPart, untiedParts } from '../solve/untied.ts';
import { isMetBy, type Range } from '../solve/witnesses.ts';
import type { Column } from '../system/columns.ts';
import { type Component, componentAt, type Variable } from '../system/component.ts';
import { nestedColumns } from '../system/nested-columns.ts';
import type { SystemParts } from '../system/system-parts.ts';
import { hiddenSides } from './judged-sides.ts';
import { type Cell, type JudgedCell, keyOfCell, type ReachedCount } from './reached-counts.ts';

/** In larger parts whole numbers are not sought, and nothing at all where something was found already. */
const MOST_SOUGHT_ON = 600;
/** Still larger ones take too long: there it stays at what follows from one sum after another. */
const MOST_SOUGHT = 10_000;

/**
 * Undoes rounding: every rounded count lies around what is shown of it, and sums of such counts say more than each.
 * Safe is a count that may be nobody (where zeros are shown) or may be large enough, and so is what one leaves of another.
 * Totals that do not add up everybody sees: what they say is left out.
 * @param only counts that are asked for, by `keyOfCell`; missing: all
 */
export function roundedCounts(
  parts: SystemParts,
  { highs, only }: { readonly highs: Highs; readonly only?: ReadonlySet<string> },
): readonly ReachedCount[] {
  const { knowledge } = parts;
  const found: ReachedCount[] = [];
  const open: OpenPart[] = [];
  const taken = new Set<number>();
  const wholesOf = partsAndWholes(parts);
  for (const column of knowledge.columns) {
    if (!isJudged(column)) continue;
    for (let area = 0; area < knowledge.areaCount; area++) {
      const cell = column.number * knowledge.areaCount + area;
      const range = knowledge.rangeAt(column.number, area);
      if (taken.has(cell) || !range || range.lower >= column.minimum) continue;
      const component = componentAt(parts, cell, taken, true);
      const judged = judgedCells(parts, component, wholesOf).filter(
        ({ cell: one }) => only?.has(keyOfCell(one)) ?? true,
      );
      const narrow = narrowedCells(component, judged);
      found.push(...narrow.counts);
      open.push(...narrow.open);
    }
  }
  const shown = shownValues(parts);
  const isFound = found.length > 0;
  for (const part of open) {
    const size = part.system.variables.length;
    if (size > (isFound ? MOST_SOUGHT_ON : Number.POSITIVE_INFINITY)) continue;
    const goals = openBeside(highs, part, shown);
    if (goals.length === 0 || size > MOST_SOUGHT) continue;
    const { reaches } = reachOfComponent(highs, withoutTargets(part.system), {
      goals: goals.map(({ goal }) => goal),
    });
    reaches.forEach((reach, at) => {
      const { cell, goal } = goals[at]!;
      if (!reach.isSafe) found.push(reachedCount(cell, goal, reach));
    });
  }
  return found;
}

const isJudged = ({ isCount, minimum, rounding }: Column): boolean => rounding !== null && isCount && minimum > 1;

/** Wholes of each rounded column. */
function partsAndWholes({ knowledge }: SystemParts): ReadonlyMap<number, readonly number[]> {
  const { columns } = knowledge;
  const pairs = [...nestedColumns(knowledge)].filter(([, part]) => isJudged(columns[part]!));
  const byPart = Map.groupBy(pairs, ([, part]) => part);
  return new Map([...byPart].map(([part, own]) => [part, own.map(([whole]) => whole)]));
}

/** Every rounded count of a component, what it leaves of each whole that it is a part of, and sides of rounded changes. */
function judgedCells(
  parts: SystemParts,
  component: Component,
  wholesOf: ReadonlyMap<number, readonly number[]>,
): JudgedCell[] {
  const { knowledge } = parts;
  const { variables } = component;
  const { columns, areaCount } = knowledge;
  const numberOf = new Map(variables.map(({ column, area }, number) => [column * areaCount + area, number]));
  const targets = [...variables.keys()].filter((number) => columns[variables[number]!.column]?.rounding);
  const counts = variables.flatMap(({ column, area }, number): JudgedCell[] => {
    const own = columns[column];
    if (!own || !isJudged(own) || !knowledge.rangeAt(column, area)) return [];
    const goal = { constant: 0, width: 0, isKeptFromInsiders: false };
    const count: Goal = { ...goal, terms: [[number, 1]], reach: own.minimum, mayBeNone: own.isZeroShown };
    const rests = (wholesOf.get(column) ?? []).flatMap((whole): JudgedCell[] => {
      const variable = numberOf.get(knowledge.at(whole, area) * areaCount + area);
      const people = knowledge.known[whole]![area]!;
      const isRounded = variable !== undefined && knowledge.rangeAt(columns[whole]!.at(area), area) !== null;
      if (!isRounded && Number.isNaN(people)) return [];
      const reach = Math.max(own.minimum, columns[whole]!.minimum);
      const less = [number, -1] as const;
      const rest: Goal = isRounded
        ? { ...goal, terms: [[variable, 1], less], reach, mayBeNone: true }
        : { ...goal, terms: [less], constant: people, reach, mayBeNone: true };
      return [{ cell: { column, takenFrom: whole, area }, goal: rest }];
    });
    return [{ cell: { column, takenFrom: null, area }, goal: count }, ...rests];
  });
  return [...counts, ...hiddenSides(parts, { ...component, targets })];
}

/** A part of a system with counts of which nothing is known for certain yet. */
interface OpenPart {
  readonly system: System;
  /** goals in the numbers of the part */
  readonly goals: readonly JudgedCell[];
}

/** What follows from one row after another, and what is left open. */
function narrowedCells(component: Component, judged: readonly JudgedCell[]) {
  const { system: all, ranges } = narrowed(component);
  const counts: ReachedCount[] = [];
  const left: JudgedCell[] = [];
  for (const { cell, goal } of judged) {
    const range = rangeOf(goal, ranges);
    if (!isMetBy(goal, range)) counts.push(reachedCount(cell, goal, range));
    else if (range.lower < goal.reach) left.push({ cell, goal });
  }
  const asked = left.map(({ goal }) => goal.terms.map(([variable]) => variable));
  const open = untiedParts(all, ranges, asked).map(({ system, numberOf, sums }) => {
    const goals = sums.map((sum): JudgedCell => {
      const { cell, goal } = left[sum]!;
      const terms = goal.terms.map(([variable, factor]) => [numberOf.get(variable)!, factor] as const);
      return { cell, goal: { ...goal, terms } };
    });
    return { system, goals };
  });
  return { counts, open };
}

const withoutTargets = ({ variables, rows }: System): Component => ({
  ...{ variables, rows, targets: [], rests: [], isCorrected: false },
});

/** What is printed of a count; NaN where nothing is. */
function shownValues({ knowledge }: SystemParts): (variable: Pick<Variable, 'column' | 'area'>) => number {
  return ({ column, area }) => knowledge.printed.get(column)?.[area] ?? Number.NaN;
}

/** Goals that are not met by what is shown: where that adds up it may all be true as it is. */
function openBeside(
  highs: Highs,
  { system, goals }: OpenPart,
  shown: (variable: Pick<Variable, 'column' | 'area'>) => number,
): readonly JudgedCell[] {
  const values = system.variables.map(shown);
  const isPossible = system.variables.every(
    ({ lower, upper }, at) => Number.isNaN(values[at]!) || (values[at]! >= lower && values[at]! <= upper),
  );
  if (!isPossible || !isSolvable(highs, held(system, values))) return goals;
  return goals.filter(({ goal }) => {
    const value = goal.terms.reduce((sum, [variable, factor]) => sum + factor * values[variable]!, goal.constant);
    return Number.isNaN(value) || !isMetBy(goal, { lower: value, upper: value });
  });
}

const held = ({ variables, rows }: System, values: readonly number[]): System => ({
  variables: variables.map((variable, at) =>
    Number.isNaN(values[at]!) ? variable : { ...variable, lower: values[at]!, upper: values[at]! },
  ),
  rows,
});

function isSolvable(highs: Highs, given: System): boolean {
  const { system, ranges, isContradictory } = narrowed(given);
  if (isContradictory) return false;
  const all = system.variables.flatMap((_, variable) =>
    ranges[variable]!.lower < ranges[variable]!.upper ? [[variable]] : [],
  );
  return tied(untiedParts(system, ranges, all)).every((part) => {
    const program = new LinearProgram(highs, part, { isWhole: true });
    try {
      return program.optimise([], 'least').status === 'optimal';
    } finally {
      program.end();
    }
  });
}

const tied = (parts: readonly UntiedPart[]): readonly System[] =>
  parts.map(({ system }) => system).filter(({ rows }) => rows.length > 0);

const reachedCount = (cell: Cell, { reach, width }: Goal, { lower, upper }: Readonly<Range>): ReachedCount => ({
  ...{ ...cell, lower, upper, reach, width },
});

function rangeOf({ terms, constant }: Goal, ranges: readonly Readonly<Range>[]): Range {
  const found = { lower: constant, upper: constant };
  for (const [variable, factor] of terms) {
    const { lower, upper } = ranges[variable]!;
    found.lower += factor * (factor > 0 ? lower : upper);
    found.upper += factor * (factor > 0 ? upper : lower);
  }
  return found;
}
