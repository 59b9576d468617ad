import type { Column } from './columns.ts';

/** A count that nobody publishes: one side of a change or balance, which everybody computes who knows the other side. */
export interface Side {
  /** column of the change or balance */
  readonly difference: number;
  /** column of the side that is published */
  readonly other: number;
  /** the count is the other side and so many times the difference: 10 people before and a loss of 8 leave 2 */
  readonly sign: 1 | -1;
  /** smallest count that may be shown */
  readonly minimum: number;
  /** that nobody is counted may be shown */
  readonly isZeroShown: boolean;
}

/** Sides of changes and balances that are published nowhere though the other side is, by the columns that tell of them. */
export function sidesOf(columns: readonly Column[]): ReadonlyMap<number, readonly Side[]> {
  const counts = new Map<string, Column>();
  for (const column of columns) if (column.isCount) counts.set(keyOf(column.atoms), column);
  const found = new Map<number, Side[]>();
  for (const column of columns) {
    const gained = [...column.atoms].filter(([, factor]) => factor > 0);
    const lost = [...column.atoms].flatMap(([atom, factor]) => (factor < 0 ? [[atom, -factor] as const] : []));
    if (!column.isWhole || gained.length === 0 || lost.length === 0) continue;
    const [above, below] = [counts.get(keyOf(gained)), counts.get(keyOf(lost))];
    // where both are published each is judged for itself
    const other = above && below ? undefined : (above ?? below);
    if (!other) continue;
    const side: Side = {
      difference: column.number,
      other: other.number,
      sign: other === below ? 1 : -1,
      minimum: Math.max(column.minimum, other.minimum),
      isZeroShown: column.isZeroShown && other.isZeroShown,
    };
    for (const number of [side.difference, side.other]) found.set(number, [...(found.get(number) ?? []), side]);
  }
  return found;
}

const keyOf = (atoms: Iterable<readonly [number, number]>): string =>
  [...atoms]
    .map((entry) => entry.join('×'))
    .sort()
    .join(' ');
