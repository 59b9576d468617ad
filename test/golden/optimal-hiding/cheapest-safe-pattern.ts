import type { LinearSolver } from '../../../src/core/linear-solver.ts';
import type { MeasuredTable } from '../../../src/core/stages.ts';
import { isShown } from '../../../src/core/status.ts';
import { Statements } from '../../unit/protect/attacks/attacker.ts';
import { type Interval, IntervalAttacker } from '../../unit/protect/attacks/interval-attacker.ts';
import { terms } from '../../unit/protect/invented-table.ts';

const MINIMUM = 3;
const isWide = ([least, most]: Interval): boolean => most >= MINIMUM && most - least >= MINIMUM;

interface Count {
  readonly name: string;
  readonly area: number;
  readonly quantity: string;
  readonly period: string;
  readonly value: number;
}

/** Every published count once, also where an area stands in several schemes. */
export function publishedCounts(table: MeasuredTable): Count[] {
  const found = new Map<string, Count>();
  for (const [key, column] of table.counts) {
    const [quantity = '', , period = ''] = key.split('\u001f');
    column.values.forEach((value, area) => {
      const name = `${table.areas.areas[area]?.code}/${quantity}`;
      if (isShown(column.statuses[area] ?? 0) && !found.has(name))
        found.set(name, { name, area, quantity, period, value });
    });
  }
  return [...found.values()];
}

const costOf = ({ value }: Count): number => Math.sqrt(value);

/** Sets of counts from the cheapest on. */
function* byCost(counts: readonly Count[]): Generator<readonly Count[]> {
  const sorted = [...counts].sort((one, other) => one.value - other.value);
  const queue: { cost: number; members: readonly number[] }[] = [{ cost: 0, members: [] }];
  while (queue.length > 0) {
    const next = queue.reduce((best, one, at) => (one.cost < queue[best]!.cost ? at : best), 0);
    const [{ cost, members }] = queue.splice(next, 1) as [(typeof queue)[number]];
    yield members.map((member) => sorted[member]!);
    const last = members.at(-1) ?? -1;
    if (last + 1 >= sorted.length) continue;
    // one more, or the last one replaced by the next: so every set comes exactly once
    queue.push({ cost: cost + costOf(sorted[last + 1]!), members: [...members, last + 1] });
    if (last >= 0)
      queue.push({
        cost: cost - costOf(sorted[last]!) + costOf(sorted[last + 1]!),
        members: [...members.slice(0, -1), last + 1],
      });
  }
}

/**
 * The cheapest set of further counts to hide, by trying all from the cheapest on: a reader thinks of every assignment of
 * whole people that fits what is shown. Shares nothing with the gate.
 * @param hiddenAtLeast what this reader knows of hidden counts
 */
export function cheapestSafePattern(
  table: MeasuredTable,
  solver: LinearSolver,
  hiddenAtLeast: 0 | 1,
): { readonly cost: number; readonly hidden: readonly string[] } | null {
  const statements = new Statements(table);
  const counts = publishedCounts(table);
  const secret = counts.filter(({ value }) => value > 0 && value < MINIMUM);
  const statementOf = ({ quantity, period, area }: Count) => statements.of(terms(quantity), period, area);
  const isSafe = (further: readonly Count[]): boolean => {
    const hidden = new Set([...secret, ...further]);
    const attacker = new IntervalAttacker(solver);
    for (const count of counts)
      if (hidden.has(count)) attacker.learn(statementOf(count), hiddenAtLeast, Number.POSITIVE_INFINITY);
      else attacker.learn(statementOf(count), count.value, count.value);
    return secret.every((count) => isWide(attacker.interval(statementOf(count), isWide)));
  };
  for (const further of byCost(counts.filter(({ value }) => value >= MINIMUM)))
    if (isSafe(further))
      return { cost: further.reduce((sum, one) => sum + costOf(one), 0), hidden: further.map(({ name }) => name) };
  return null;
}
