import type { System } from './solvable.ts';
import { type Range, SLACK } from './witnesses.ts';

/** Times that a row is looked at, on average: what comes nearer and nearer is left to a linear program. */
const MOST_LOOKS = 40;

/** A system with what each variable can be as far as it follows from one row after another. */
export interface Narrowed {
  /** without the rows that cannot hold */
  readonly system: System;
  readonly ranges: readonly Readonly<Range>[];
  /** true if some row cannot hold: what is published contradicts itself, and what the others say is kept */
  readonly isContradictory: boolean;
}

/** Narrows every variable by one row after another. */
export function narrowed({ variables, rows }: System): Narrowed {
  const ranges = variables.map(({ lower, upper }): Range => ({ lower, upper }));
  const rowsOf: number[][] = variables.map(() => []);
  rows.forEach((row, number) => {
    for (const variable of row.variables) rowsOf[variable]!.push(number);
  });
  const broken = new Set<number>();
  const isWaiting = new Uint8Array(rows.length).fill(1);
  const queue = [...rows.keys()];
  for (let at = 0; at < queue.length && at < MOST_LOOKS * rows.length; at++) {
    const number = queue[at]!;
    isWaiting[number] = 0;
    const found = broken.has(number) ? [] : narrowedBy(rows[number]!, ranges, variables);
    if (!found) broken.add(number);
    for (const [variable, range] of found ?? []) {
      ranges[variable] = range;
      for (const next of rowsOf[variable]!)
        if (isWaiting[next] === 0) {
          isWaiting[next] = 1;
          queue.push(next);
        }
    }
  }
  const kept = broken.size === 0 ? rows : rows.filter((_, number) => !broken.has(number));
  return { system: { variables, rows: kept }, ranges, isContradictory: broken.size > 0 };
}

/** Variables that a row narrows, with what they can be; null if it cannot hold. */
function narrowedBy(
  row: System['rows'][number],
  ranges: readonly Range[],
  variables: System['variables'],
): readonly (readonly [variable: number, range: Range])[] | null {
  const { lower: least, upper: most } = reachOfRow(row, ranges);
  if (least > row.upper + SLACK || most < row.lower - SLACK) return null;
  const found: [number, Range][] = [];
  for (const [at, variable] of row.variables.entries()) {
    const range = ranges[variable]!;
    const factor = row.factors[at]!;
    const [small, large] = ends(factor, range);
    // what the others leave for this one
    const sides = [(row.lower - (most - large)) / factor, (row.upper - (least - small)) / factor];
    const [from, to] = (factor > 0 ? sides : sides.toReversed()) as [number, number];
    const { isInteger } = variables[variable]!;
    const lower = Math.max(range.lower, isInteger ? Math.ceil(from - SLACK) : from);
    const upper = Math.min(range.upper, isInteger ? Math.floor(to + SLACK) : to);
    if (lower > upper + SLACK) return null;
    if (lower > range.lower + SLACK || upper < range.upper - SLACK) found.push([variable, { lower, upper }]);
  }
  return found;
}

const ends = (factor: number, { lower, upper }: Range): readonly [number, number] =>
  factor > 0 ? [factor * lower, factor * upper] : [factor * upper, factor * lower];

/** Smallest and largest value of the sum of a row. */
export function reachOfRow(
  { variables, factors }: Pick<System['rows'][number], 'variables' | 'factors'>,
  ranges: readonly Readonly<Range>[],
): Range {
  let [lower, upper] = [0, 0];
  variables.forEach((variable, at) => {
    const [small, large] = ends(factors[at]!, ranges[variable]!);
    lower += small;
    upper += large;
  });
  return { lower, upper };
}
