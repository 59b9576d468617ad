import type { FormulaWhole } from '../../../core/formulas.ts';
import { type GroupCode, parseAgeRange, parseGroup } from '../../../core/group.ts';

/** Which of the smallest parts of a series each group consists of, at one period. */
export type AtomsOfGroups = ReadonlyMap<GroupCode, readonly number[]>;

/** More parts than that are not told apart: groups over many dimensions would make millions. */
const MOST_ATOMS = 20_000;

interface Interval {
  readonly from: number;
  readonly to: number;
}
type Step = string | Interval | null;
type Box = ReadonlyMap<string, string | Interval>;

const boxOf = (group: GroupCode): Box =>
  new Map([...parseGroup(group)].map(([dimension, value]) => [dimension, parseAgeRange(value) ?? value]));

/**
 * Cuts a series into the smallest parts that its groups can be made of: ages between any two bounds, each printed
 * value, and the rest that no group names. Parts that lie in the same groups are one. What lies in a whole but in none
 * of its parts does not exist.
 */
export function atomsOfGroups(used: ReadonlySet<GroupCode>, wholes: readonly FormulaWhole[]): AtomsOfGroups {
  const dimensions = new Set([...used].flatMap((group) => [...parseGroup(group).keys()]));
  const telling = wholes.filter(({ whole, parts }) =>
    [whole, ...parts].every((group) => [...parseGroup(group).keys()].every((dimension) => dimensions.has(dimension))),
  );
  const named = new Set([...used, ...telling.flatMap(({ whole, parts }) => [whole, ...parts])]);
  const cells = crossed(dimensions, named) ?? crossed(dimensions, used) ?? [];
  const boxes = new Map([...named].map((group) => [group, boxOf(group)]));
  const isIn = (cell: ReadonlyMap<string, Step>, group: GroupCode): boolean => isInside(cell, boxes.get(group)!);
  const numbers = new Map<string, number>();
  const atoms = new Map<GroupCode, number[]>([...used].map((group) => [group, []]));
  for (const cell of cells) {
    const isNothing = telling.some(({ whole, parts }) => isIn(cell, whole) && !parts.some((part) => isIn(cell, part)));
    if (isNothing) continue;
    const groups = [...used].filter((group) => isIn(cell, group));
    const key = groups.join('\u001f');
    // a part of the empty group alone has an empty key as well as a part of nothing
    if (groups.length === 0 || numbers.has(key)) continue;
    const number = numbers.size;
    numbers.set(key, number);
    for (const group of groups) atoms.get(group)!.push(number);
  }
  return atoms;
}

/** All combinations of steps; null if there are too many. */
function crossed(
  dimensions: ReadonlySet<string>,
  groups: ReadonlySet<GroupCode>,
): readonly ReadonlyMap<string, Step>[] | null {
  let cells: Map<string, Step>[] = [new Map()];
  for (const dimension of dimensions) {
    const steps = stepsOf(dimension, groups);
    if (cells.length * steps.length > MOST_ATOMS) return null;
    cells = cells.flatMap((cell) => steps.map((step) => new Map(cell).set(dimension, step)));
  }
  return cells;
}

function stepsOf(dimension: string, groups: ReadonlySet<GroupCode>): readonly Step[] {
  const values = new Set<string>();
  const cuts = new Set<number>();
  for (const group of groups) {
    const found = boxOf(group).get(dimension);
    if (typeof found === 'string') values.add(found);
    else if (found) cuts.add(found.from).add(found.to + 1);
  }
  const bounds = [0, ...cuts, Number.POSITIVE_INFINITY].sort((first, second) => first - second);
  const intervals =
    cuts.size === 0
      ? []
      : bounds
          .slice(1)
          .flatMap((next, at): Interval[] => (next > bounds[at]! ? [{ from: bounds[at]!, to: next - 1 }] : []));
  // ages cover everybody; printed values leave a rest that has none of them
  return [...intervals, ...values, ...(cuts.size > 0 && dimension === 'age' ? [] : [null])];
}

function isInside(cell: ReadonlyMap<string, Step>, box: Box): boolean {
  for (const [dimension, wanted] of box) {
    const step = cell.get(dimension) ?? null;
    if (typeof wanted === 'string') {
      if (step !== wanted) return false;
    } else if (step === null || typeof step === 'string' || step.from < wanted.from || step.to > wanted.to)
      return false;
  }
  return true;
}
