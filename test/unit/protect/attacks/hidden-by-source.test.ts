import { expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, terms } from '../invented-table.ts';
import { Statements } from './attacker.ts';
import { type Interval, IntervalAttacker, tellIntervals } from './interval-attacker.ts';

const solver = await loadLinearSolver();

// The source hides the one of 15 to 17 in A and in B; the town tells that they are two.
const YOUNG: Readonly<Record<string, number>> = { A: 12, B: 18, C: 30, D: 40 };
const OLDER: Readonly<Record<string, number>> = { A: 1, B: 1, C: 5, D: 6 };

it('a count hidden by its source stays in doubt although a part of it is shown', () => {
  const trueCount = (_series: string, group: string, _period: string, area: string): number =>
    (group === 'age=0..14' ? YOUNG : OLDER)[area] ?? 0;
  const table = inventedTable({
    trees: { places: { K: null, A: 'K', B: 'K', C: 'K', D: 'K' } },
    periods: ['2021'],
    indicators: [
      { id: 'young', kind: 'count', numerator: 'benefits[age=0..14]' },
      { id: 'all', kind: 'count', numerator: 'benefits[age=0..14] benefits[age=15..17]' },
    ],
    trueCount,
    count: (series, group, period, area) => {
      const isHidden = group === 'age=15..17' && (area === 'A' || area === 'B');
      return isHidden ? Number.NEGATIVE_INFINITY : trueCount(series, group, period, area);
    },
  });
  const attacker = new IntervalAttacker(solver);
  tellIntervals(attacker, table, protect(table, { earlier: [], solver }).table);
  const statements = new Statements(table);
  const isWide = ([least, most]: Interval): boolean => most - least >= 3;
  for (const area of ['A', 'B']) {
    const index = table.areas.areas.findIndex(({ code }) => code === area);
    const all = statements.of(terms('benefits[age=0..14] benefits[age=15..17]'), '2021', index);
    expect(isWide(attacker.interval(all, isWide)), area).toBe(true);
  }
});
