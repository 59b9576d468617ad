import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable, terms } from '../invented-table.ts';
import { Attacker, Statements, sealed, tell } from './attacker.ts';

const solver = await loadLinearSolver();

type Ages = Readonly<Record<'age=0..17' | 'age=18..79' | 'age=80..', number>>;

/** Of those of 80 and over there were so many in A0; four more since. */
const people = (old: number): readonly Ages[] => [
  { 'age=0..17': 20, 'age=18..79': 40, 'age=80..': old },
  { 'age=0..17': 30, 'age=18..79': 35, 'age=80..': 12 },
  { 'age=0..17': 25, 'age=18..79': 50, 'age=80..': 9 },
];

const PARTS: Readonly<Record<string, readonly (keyof Ages)[]>> = {
  '': ['age=0..17', 'age=18..79', 'age=80..'],
  'age=18..': ['age=18..79', 'age=80..'],
  'age=0..79': ['age=0..17', 'age=18..79'],
};

function tableOf(counts: readonly Ages[], groups: readonly string[]) {
  const count: Invention['count'] = (_series, group, _period, area) => {
    const ages = counts[Number(area.slice(1))]!;
    return (PARTS[group] ?? [group as keyof Ages]).reduce((sum, age) => sum + ages[age], 0);
  };
  return inventedTable({
    trees: { places: { K: null, A0: 'K', A1: 'K', A2: 'K' } },
    periods: ['2021'],
    indicators: groups.map((group) => ({ id: `people${group}`, kind: 'count', numerator: `people[${group}]` })),
    relations: Object.entries(PARTS).map(([whole, parts]) => ({ series: 'people', whole, parts })),
    rule: { smallRates: 'uncertain' },
    count,
  });
}

/** True if whoever reads two editions, and knows what was corrected, knows how many were 80 and over in A0 before. */
function isTold(old: number, before: readonly string[], today: readonly string[]): boolean {
  const [older, newer] = [tableOf(people(old), before), tableOf(people(old + 4), today)];
  const first = protect(older, { earlier: [], solver });
  const second = protect(newer, { earlier: [sealed(older, first.shown)], solver });
  const then = new Statements(older, (atom) => (/age=80\.\.\|2021\|A0$/.test(atom) ? `before ${atom}` : atom));
  const attacker = new Attacker();
  tell(attacker, older, first.table, then);
  tell(attacker, newer, second.table);
  const area = older.areas.areas.findIndex(({ code }) => code === 'A0');
  return attacker.knows(then.of(terms('people[age=80..]'), '2021', area));
}

describe('a group that nobody publishes and that was corrected', () => {
  it.each([
    [2, false],
    [5, true],
  ])('follows from an earlier edition and what a newer one adds only if it is enough: %i', (old, told) => {
    // everybody sees that those up to 79 were not corrected: then 18 and over − up to 79 + under 18
    const before = ['age=18..', 'age=0..79'];
    expect(isTold(old, before, [...before, 'age=0..17'])).toBe(told);
  });

  it.each([
    [2, false],
    [5, true],
  ])('follows for those who know what was corrected only if it is enough: %i', (old, told) => {
    // nobody else can see who of all people was corrected
    expect(isTold(old, [''], ['', 'age=0..79'])).toBe(told);
  });

  it.each([
    [2, false],
    [5, true],
  ])('follows from how many more there are only if it is enough: %i', (old, told) => {
    // as many more as there are of all people
    expect(isTold(old, [''], ['', 'age=80..'])).toBe(told);
  });
});
