import { describe, expect, it } from 'vitest';
import type { ProtectionRule } from '../../../../src/core/source.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, terms } from '../invented-table.ts';
import { Attacker, Statements, tell } from './attacker.ts';

const solver = await loadLinearSolver();

const AGES = ['age=0..17', 'age=18..39', 'age=40..64', 'age=65..79', 'age=80..'];
const SEXES = ['sex=f', 'sex=m'];
/** Women and men of each age in A; everywhere else there are ten of each. */
type People = readonly (readonly [women: number, men: number])[];

/** Everybody, those under 18, those of 65 and over, those of 80 and over; and how many of all and of the young are women. */
function tableOf(people: People, rule: Partial<ProtectionRule> = {}) {
  const published = ['', 'age=0..17', 'age=65..', 'age=80..', 'sex=f', 'age=0..17;sex=f'];
  const count = (_series: string, group: string, _period: string, area: string): number => {
    const conditions = group.split(';');
    const ages = AGES.flatMap((age, at) => (conditions.includes(age) ? [at] : []));
    const old = conditions.includes('age=65..') ? [3, 4] : AGES.map((_, at) => at);
    const sides = SEXES.flatMap((sex, at) => (conditions.includes(sex) ? [at] : []));
    return (ages.length > 0 ? ages : old).reduce(
      (sum, age) =>
        sum +
        (sides.length > 0 ? sides : [0, 1]).reduce((part, side) => part + (area === 'A' ? people[age]![side]! : 10), 0),
      0,
    );
  };
  return inventedTable({
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators: published.map((group, at) => ({
      id: `i${at}`,
      kind: 'count',
      numerator: group === '' ? 'residents' : `residents[${group}]`,
    })),
    relations: [
      { series: 'residents', whole: '', parts: AGES },
      { series: 'residents', whole: 'age=65..', parts: AGES.slice(3) },
      { series: 'residents', whole: 'sex=f', parts: AGES.map((age) => `${age};sex=f`) },
      ...AGES.map((whole) => ({ series: 'residents', whole, parts: SEXES.map((sex) => `${whole};${sex}`) })),
    ],
    rule,
    count,
  });
}

/** What somebody who reads everything can compute of a sum of groups in A. */
function isTold(people: People, text: string, rule?: Partial<ProtectionRule>): boolean {
  const table = tableOf(people, rule);
  const attacker = new Attacker();
  tell(attacker, table, protect(table, { earlier: [], solver }).table);
  const area = table.areas.areas.findIndex(({ code }) => code === 'A');
  return attacker.knows(new Statements(table).of(terms(text), '2021', area));
}

const MIDDLE = 'residents[age=18..39] residents[age=40..64]';
const PLENTY: People = AGES.map(() => [10, 10]);
const withMiddle = (...middle: People): People => [PLENTY[0]!, ...middle, ...PLENTY.slice(3)];

describe('a band of ages that three published counts leave over', () => {
  it('is told where it is large enough', () => {
    expect(isTold(PLENTY, MIDDLE)).toBe(true);
  });

  it('is not told where it is small, though no single group of it follows from anything', () => {
    expect(isTold(withMiddle([1, 0], [0, 1]), MIDDLE)).toBe(false);
    expect(isTold(withMiddle([2, 0], [0, 0]), MIDDLE)).toBe(false);
  });

  it('is not told where nobody may know that it is empty', () => {
    expect(isTold(withMiddle([0, 0], [0, 0]), MIDDLE)).toBe(true);
    expect(isTold(withMiddle([0, 0], [0, 0]), MIDDLE, { zerosPublishable: false })).toBe(false);
  });

  it('is not told together with its neighbour where both are small', () => {
    const people: People = [...withMiddle([1, 0], [0, 0]).slice(0, 3), [0, 1], [10, 10]];
    expect(isTold(people, `${MIDDLE} residents[age=65..79]`)).toBe(false);
  });
});
