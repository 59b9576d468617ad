import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, STATUS } from '../../../src/core/status.ts';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { protect } from '../../../src/protect/protect.ts';
import { type Invention, inventedTable } from './invented-table.ts';

const solver = await loadLinearSolver();

const TREE = { R: null, P: 'R', Q: 'R', A: 'P', B: 'P', C: 'Q', D: 'Q' };
const LEAVES = ['A', 'B', 'C', 'D'];

const invention = (counts: readonly number[], more: Partial<Invention> = {}): Invention => ({
  trees: { places: TREE },
  periods: ['2021'],
  indicators: [{ id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' }],
  count: (series, _g, _p, area) => (series === 'cases' ? (counts[LEAVES.indexOf(area)] ?? 0) : 100),
  ...more,
});
const logOf = (table: Invention) => protect(inventedTable(table), { earlier: [], solver }).log;

describe('the protection log', () => {
  it('says by which rule a figure is hidden and what the others protect', () => {
    const log = logOf(invention([2, 30, 40, 50]));
    expect(log.map(({ areaCode, reason, detail }) => [areaCode, reason, detail])).toEqual([
      ['A', 'minimum', '2 < 3'],
      ['B', 'secondary', 'hidden so that nobody can work out cases 2021 in A'],
    ]);
  });

  it('names protected remainders too', () => {
    const log = logOf(invention([98, 30, 40, 50]));
    const [remainder, ...others] = log.filter(({ areaCode, reason }) => areaCode === 'A' && reason !== 'secondary');
    expect([remainder?.quantity, remainder?.reason, remainder?.detail]).toEqual([
      'residents - cases',
      'remainder',
      '2 < 3',
    ]);
    expect(others).toEqual([]);
    const [secondary] = log.filter(({ reason }) => reason === 'secondary');
    expect(secondary?.detail).toBe('hidden so that nobody can work out residents - cases 2021 in A');
  });

  it('holds every figure that the gate hides', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), (counts) => {
        const measured = inventedTable(invention(counts));
        const { table, log } = protect(measured, { earlier: [], solver });
        const period = table.indicators[0]!.periods[0]!;
        const logged = new Set(log.map(({ areaCode, quantity }) => `${quantity} ${areaCode}`));
        for (const [id, column] of [
          ['cases', period.numerator],
          ['residents', period.denominator],
        ] as const)
          column?.statuses.forEach((status, area) => {
            if (status !== STATUS.hidden) return;
            expect(isShown(measured.indicators[0]!.periods[0]!.value.statuses[area]!)).toBe(true);
            // where its denominator is hidden a numerator goes with the rate
            const own = [id, 'residents'].map((quantity) => `${quantity} ${measured.areas.areas[area]?.code}`);
            expect(own.some((entry) => logged.has(entry))).toBe(true);
          });
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
