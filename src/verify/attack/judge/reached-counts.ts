import type { Highs } from 'highs';
import { type Goal, reachOfComponent } from '../solve/intervals.ts';
import { type Component, componentAt, type SystemParts } from '../system/component.ts';

/** A count that is not shown: of a column, or what it leaves of another one. */
export interface Cell {
  readonly column: number;
  /** column that it is taken from; null: the count itself */
  readonly takenFrom: number | null;
  readonly area: number;
}

/** What a count must keep. */
export interface Demand {
  readonly reach: number;
  readonly width: number;
}

/** A count that readers can work out: for sure, or within bounds that are too narrow. */
export interface ReachedCount extends Cell, Demand {
  readonly lower: number;
  readonly upper: number;
}

/** What an attack on a system found. */
export interface Reached {
  readonly counts: readonly ReachedCount[];
  /** hidden counts that were attacked */
  readonly attacked: number;
  /** column and area of counts in whose surroundings the publication contradicts itself */
  readonly contradictory: readonly { readonly column: number; readonly area: number }[];
}

/** What else an attack may be told: for judging, or of an attacker who knows more. */
export interface AttackOptions {
  readonly highs: Highs;
  /** stricter demands on single counts, by `keyOfCell` */
  readonly demands?: ReadonlyMap<string, Demand>;
}

/** Key of a count in a map. */
export const keyOfCell = ({ column, takenFrom, area }: Cell): string => `${column}/${takenFrom ?? ''}/${area}`;

/** Attacks every hidden count with all that is known, one group of hanging counts after another. */
export function reachedCounts(parts: SystemParts, options: AttackOptions): Reached {
  const { knowledge } = parts;
  const counts: ReachedCount[] = [];
  const contradictory: { column: number; area: number }[] = [];
  const taken = new Set<number>();
  let attacked = 0;
  for (const { number: column } of knowledge.columns)
    for (
      let area = knowledge.hidden[column]!.indexOf(1);
      area >= 0;
      area = knowledge.hidden[column]!.indexOf(1, area + 1)
    ) {
      const cell = column * knowledge.areaCount + area;
      if (taken.has(cell)) continue;
      const component = componentAt(parts, cell, taken);
      const judged = demandedCells(parts, component, options.demands);
      attacked += component.targets.length;
      const { reaches, isContradictory } = reachOfComponent(
        options.highs,
        component,
        judged.map(({ goal }) => goal),
      );
      if (isContradictory) contradictory.push({ column, area });
      const reached = reaches.flatMap(({ lower, upper, isSafe }, at): ReachedCount[] => {
        const { cell: found, goal } = judged[at]!;
        return isSafe ? [] : [{ ...found, lower, upper, reach: goal.reach, width: goal.width }];
      });
      const told = new Set(reached.filter(({ takenFrom }) => takenFrom === null).map(keyOfCell));
      // what is left of a whole goes with the count itself
      counts.push(
        ...reached.filter((count) => count.takenFrom === null || !told.has(keyOfCell({ ...count, takenFrom: null }))),
      );
    }
  return { counts, attacked, contradictory };
}

interface JudgedCell {
  readonly cell: Cell;
  readonly goal: Goal;
}

/** Every hidden count of a component, and what each leaves of its whole, with what it must keep. */
function demandedCells(
  parts: SystemParts,
  component: Component,
  demands: AttackOptions['demands'],
): readonly JudgedCell[] {
  const judged: JudgedCell[] = [];
  const add = (cell: Cell, goal: Goal): void => {
    const { reach = 0, width = 1 } = demands?.get(keyOfCell(cell)) ?? {};
    judged.push({ cell, goal: { ...goal, reach: Math.max(reach, goal.reach), width: Math.max(width, goal.width) } });
  };
  for (const variable of component.targets) {
    const { column, area } = component.variables[variable]!;
    const { minimum, isCount } = parts.knowledge.columns[column]!;
    const reach = isCount ? minimum : Number.NEGATIVE_INFINITY;
    add({ column, takenFrom: null, area }, { terms: [[variable, 1]], constant: 0, reach, width: 1 });
    for (const rest of restsOf(parts, component, variable)) add({ column, takenFrom: rest.takenFrom, area }, rest.goal);
  }
  return judged;
}

/** What a hidden numerator leaves of its denominator, where that is shown. */
function restsOf(
  { knowledge }: SystemParts,
  component: Component,
  variable: number,
): readonly { takenFrom: number; goal: Goal }[] {
  const { column, area, lower } = component.variables[variable]!;
  const { minimum } = knowledge.columns[column]!;
  return (knowledge.shares.get(column) ?? []).flatMap(({ numerator, denominator }) => {
    const whole = knowledge.known[denominator]![area]!;
    if (numerator !== column || Number.isNaN(whole)) return [];
    // so few are in the whole that the whole alone says as much
    const reach = Math.min(minimum, whole - lower);
    return [{ takenFrom: denominator, goal: { terms: [[variable, -1]], constant: whole, reach, width: 1 } as const }];
  });
}
