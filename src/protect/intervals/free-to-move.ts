import { equationsOf, type Surroundings } from './neighbourhood.ts';

/**
 * Cells that can take part in a move of the given ones alone. A cell by itself in an equation stays where it is, and
 * then perhaps the last one beside it in another equation.
 * @param members cells that may move; no others do
 * @returns those that are left, in their order
 */
export function freeToMove(around: Surroundings, members: readonly number[]): number[] {
  const left = new Set(members);
  const counts = new Map<number, number>();
  for (const member of members)
    for (const number of equationsOf(around, member)) counts.set(number, (counts.get(number) ?? 0) + 1);
  const lonely = [...counts].filter(([, count]) => count === 1).map(([number]) => number);
  for (let next = 0; next < lonely.length; next += 1) {
    const stuck = around.equations.equation(lonely[next]!).cells.find((cell) => left.has(cell));
    if (stuck === undefined) continue;
    left.delete(stuck);
    for (const number of equationsOf(around, stuck)) {
      const count = counts.get(number)! - 1;
      counts.set(number, count);
      if (count === 1) lonely.push(number);
    }
  }
  return members.filter((member) => left.has(member));
}
