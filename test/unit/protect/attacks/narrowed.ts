import { type Invention, inventedTable } from '../invented-table.ts';
import type { Interval, IntervalAttacker } from './interval-attacker.ts';
import { secrets } from './random-invention.ts';

/** Smallest count that may be shown. */
export const MINIMUM = 3;

/** True of an interval that leaves the doubt which the rule asks for. */
export const isWide = ([least, most]: Interval): boolean => most >= MINIMUM && most - least >= MINIMUM;

/** Secrets that a reader can narrow down to less than they must be in doubt. */
export function narrowed(attacker: IntervalAttacker, invention: Invention): string[] {
  const table = inventedTable(invention);
  return [...secrets(table, invention)].flatMap(([name, statement]) => {
    const interval = attacker.interval(statement, isWide);
    return isWide(interval) ? [] : [`${name} in ${interval.join('–')}`];
  });
}
