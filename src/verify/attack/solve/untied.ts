import { reachOfRow } from './narrowed.ts';
import type { System } from './solvable.ts';
import { type Range, SLACK } from './witnesses.ts';

type SystemRow = System['rows'][number];

/** A part of a system that nothing ties to the rest. */
export interface UntiedPart {
  readonly system: System;
  /** numbers that its variables have, by those in the whole */
  readonly numberOf: ReadonlyMap<number, number>;
  readonly sums: readonly number[];
}

/**
 * Parts of a system that can be solved one by one for the sums asked for, and have the same solutions for them as the
 * whole. Rows that hold whatever the others say are left out. A variable that is in one row alone, and is not asked
 * for, is room for that row.
 * @param ranges of each variable, within its bounds
 * @param asked variables of each sum that something is to be said of
 * @returns with the sums, by their positions, that each part has
 */
export function untiedParts(
  { variables, rows }: System,
  ranges: readonly Range[],
  asked: readonly (readonly number[])[],
): readonly UntiedPart[] {
  const left = withoutRoom({ variables, rows }, ranges, new Set(asked.flat()));
  const root = variables.map((_, variable) => variable);
  const find = (variable: number): number => {
    let top = variable;
    while (root[top] !== top) top = root[top]!;
    for (let next = variable; next !== top; [next, root[next]] = [root[next]!, top]);
    return top;
  };
  const isFixed = (variable: number): boolean => ranges[variable]!.upper - ranges[variable]!.lower < SLACK;
  const openOf = left.map((row) => row.variables.filter((variable) => !isFixed(variable)));
  for (const [first, ...others] of [...openOf, ...asked]) for (const other of others) root[find(other)] = find(first!);
  const rowsOf = Map.groupBy(left.keys(), (row) => find(openOf[row]![0] ?? -1));
  const sumsOf = Map.groupBy(asked.keys(), (sum) => find(asked[sum]![0]!));
  return [...sumsOf].map(([top, sums]) => {
    const own = (rowsOf.get(top) ?? []).map((row) => left[row]!);
    const numbers = [...new Set([...sums.flatMap((sum) => asked[sum]!), ...own.flatMap((row) => row.variables)])];
    const numberOf = new Map(numbers.map((number, at) => [number, at]));
    const system = {
      variables: numbers.map((number) => ({ ...variables[number]!, ...ranges[number]! })),
      rows: own.map((row) => ({ ...row, variables: row.variables.map((variable) => numberOf.get(variable)!) })),
    };
    return { system, numberOf, sums };
  });
}

function withoutRoom(
  { variables, rows }: System,
  ranges: readonly Range[],
  asked: ReadonlySet<number>,
): readonly SystemRow[] {
  const left: (SystemRow | null)[] = rows.map((row) => merged(row));
  const rowsOf = variables.map(() => new Set<number>());
  left.forEach((row, number) => {
    for (const variable of row!.variables) rowsOf[variable]!.add(number);
  });
  const queue = [...left.keys()];
  for (const number of queue) {
    const row = left[number];
    if (!row) continue;
    // of halves not every sum leaves a whole number
    const isWhole = row.variables.every((variable, at) => variables[variable]!.isInteger && row.factors[at]! % 1 === 0);
    const rooms = row.variables.flatMap((variable, at) => {
      const isRoom = isWhole && !asked.has(variable) && rowsOf[variable]!.size === 1;
      return isRoom && Math.abs(row.factors[at]!) === 1 ? [at] : [];
    });
    const smaller = rooms.length > 0 ? withRoom(row, rooms, ranges) : row;
    left[number] = smaller;
    for (const at of rooms) rowsOf[row.variables[at]!]!.clear();
    const { lower, upper } = reachOfRow(smaller, ranges);
    if (lower < smaller.lower - SLACK || upper > smaller.upper + SLACK) continue;
    left[number] = null;
    for (const variable of smaller.variables) {
      const others = rowsOf[variable]!;
      others.delete(number);
      // it may be in one alone by now
      if (others.size === 1) queue.push(...others);
    }
  }
  return left.filter((row) => row !== null);
}

/** A row in which every variable stands once. */
function merged(row: SystemRow): SystemRow {
  if (new Set(row.variables).size === row.variables.length) return row;
  const terms = new Map<number, number>();
  row.variables.forEach((variable, at) => {
    terms.set(variable, (terms.get(variable) ?? 0) + row.factors[at]!);
  });
  const kept = [...terms].filter(([, factor]) => factor !== 0);
  return { ...row, variables: kept.map(([variable]) => variable), factors: kept.map(([, factor]) => factor) };
}

function withRoom(row: SystemRow, rooms: readonly number[], ranges: readonly Range[]): SystemRow {
  const pick = (list: readonly number[], isRoom: boolean): number[] =>
    list.filter((_, at) => rooms.includes(at) === isRoom);
  const room = reachOfRow({ variables: pick(row.variables, true), factors: pick(row.factors, true) }, ranges);
  return {
    lower: row.lower - room.upper,
    upper: row.upper - room.lower,
    variables: pick(row.variables, false),
    factors: pick(row.factors, false),
  };
}
