import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable, terms } from '../invented-table.ts';
import { Statements } from './attacker.ts';
import { IntervalAttacker, tellIntervals } from './interval-attacker.ts';

const solver = await loadLinearSolver();
const MINIMUM = 3;
const AREAS = ['A', 'B', 'C', 'D'];
const PERIODS = ['2014', '2015', '2016', '2017', '2018'];
const WINDOW = 'cases cases@-1 cases@-2';

/** Three years together, year after year; counts per area and year from 2012 on. */
function pooled(counts: readonly (readonly number[])[]): Invention {
  return {
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: PERIODS,
    indicators: [{ id: 'window', kind: 'count', numerator: WINDOW }],
    count: (_series, _group, period, area) => counts[AREAS.indexOf(area)]?.[Number(period) - 2012] ?? 0,
  };
}

/** Small sums of three years that a reader who thinks of each single year narrows down too far. */
function narrowed(invention: Invention): string[] {
  const table = inventedTable(invention);
  const attacker = new IntervalAttacker(solver);
  tellIntervals(attacker, table, protect(table, { earlier: [], solver }).table);
  const statements = new Statements(table);
  return PERIODS.flatMap((period) =>
    AREAS.flatMap((code) => {
      const area = table.areas.areas.findIndex((each) => each.code === code);
      const years = [0, -1, -2].map((offset) => String(Number(period) + offset));
      const sum = years.reduce((total, year) => total + invention.count('cases', '', year, code), 0);
      if (sum === 0 || sum >= MINIMUM) return [];
      const isWide = ([least, most]: readonly [number, number]): boolean => most >= MINIMUM && most - least >= MINIMUM;
      const interval = attacker.interval(statements.of(terms(WINDOW), period, area), isWide);
      return isWide(interval) ? [] : [`${code} ${period} = ${sum} in ${interval.join('–')}`];
    }),
  );
}

describe('sums of years that overlap', () => {
  it('tell no small one by three years without anybody', () => {
    // of A: 3, 1, 1, 0, 0: the sum to 2016 can be no more than the year 2014 has, and that is in the sum before
    expect(
      narrowed(
        pooled([
          [0, 2, 1, 0, 0, 0, 0],
          [5, 7, 6, 8, 5, 6, 7],
          [9, 4, 6, 5, 8, 7, 6],
          [3, 6, 5, 7, 4, 8, 5],
        ]),
      ),
    ).toEqual([]);
  });

  it('tell no small one by whatever years there are', () => {
    const years = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 6), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(years, { minLength: 4, maxLength: 4 }), (counts) => {
        expect(narrowed(pooled(counts))).toEqual([]);
      }),
      { numRuns: 60, seed: 21 },
    );
  });
});
