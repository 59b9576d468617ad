import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, type Tree, terms } from '../invented-table.ts';
import { Attacker, Statements, tell } from './attacker.ts';

const solver = await loadLinearSolver();

const TREE: Tree = { R: null, P: 'R', Q: 'R', A: 'P', B: 'P', C: 'Q', D: 'Q' };
const LEAVES = ['A', 'B', 'C', 'D'] as const;

/** People in all areas, one household or a dominant one behind those of A, and two groups that make the whole. */
function attackOnA(behindA: { contributors: number; largest: number[] }, rule: object, counts: readonly number[]) {
  const people = (area: string): number => counts[LEAVES.indexOf(area as 'A')] ?? 0;
  const table = inventedTable({
    trees: { places: TREE },
    periods: ['2021'],
    indicators: ['people', 'people[sex=f]', 'people[sex=m]'].map((numerator, index) => ({
      id: `i${index}`,
      kind: 'count',
      numerator,
    })),
    relations: [{ series: 'people', whole: '', parts: ['sex=f', 'sex=m'] }],
    rule,
    count: (_series, group, _period, area) =>
      group === '' ? 2 * people(area) : group === 'sex=f' ? people(area) + 1 : people(area) - 1,
    behind: (quantity, area) =>
      area === 'A' && quantity === 'people' ? behindA : { contributors: 20, largest: [1, 1, 1] },
  });
  const attacker = new Attacker();
  tell(attacker, table, protect(table, { earlier: [], solver }).table);
  const area = table.areas.areas.findIndex(({ code }) => code === 'A');
  return attacker.knows(new Statements(table).of(terms('people'), '2021', area));
}

const COUNTS = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 4, maxLength: 4 });

describe('a reader who adds and subtracts', () => {
  it.each([
    ['of one household', { contributors: 1, largest: [1, 1, 1] }, { minimumContributors: 3 }],
    ['of one large household', { contributors: 9, largest: [9, 1, 1] }, { dominance: { largest: 1, percent: 5 } }],
    ['of two that can estimate each other', { contributors: 9, largest: [5, 4] }, { priorPosterior: 100 }],
  ])('does not learn the people %s, whatever the other counts are', (_what, behind, rule) => {
    fc.assert(
      fc.property(COUNTS, (counts) => {
        const people = counts.map((count, index) => (index === 0 ? 5 : count));
        expect(attackOnA(behind, rule, people)).toBe(false);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('learns them where no such rule holds: the attack can succeed', () => {
    expect(attackOnA({ contributors: 1, largest: [9, 1] }, {}, [5, 9, 9, 9])).toBe(true);
  });
});
