import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { EVERY_READER } from '../../../../src/protect/intervals/room.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, terms } from '../invented-table.ts';
import { Statements } from './attacker.ts';
import { type Interval, IntervalAttacker, tellIntervals } from './interval-attacker.ts';

const solver = await loadLinearSolver();

// Of 60 children in A 59 are vaccinated, of 60 in B 58: three are not, and who is the one of A knows of the two in B.
const CHILDREN: Readonly<Record<string, number>> = { A: 60, B: 60, C: 80, D: 90 };
const VACCINATED: Readonly<Record<string, number>> = { A: 59, B: 58, C: 70, D: 75 };
const table = inventedTable({
  trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
  periods: ['2021'],
  indicators: [{ id: 'vaccinated', kind: 'share', numerator: 'vaccinated', denominator: 'children' }],
  count: (series, _group, _period, area) => (series === 'children' ? CHILDREN : VACCINATED)[area] ?? 0,
});
const REST = 'children -vaccinated';
const statements = new Statements(table);
const at = (area: string) =>
  statements.of(
    terms(REST),
    '2021',
    table.areas.areas.findIndex(({ code }) => code === area),
  );
const isWide = ([least, most]: Interval): boolean => most >= 3 && most - least >= 3;

/** What somebody can say of the rest in B who knows the rest in A, where the gate reckons with some readers. */
function restOfB(isInsider: boolean, known: number | null): Interval {
  const attacker = new IntervalAttacker(solver);
  const { table: shown } = protect(table, { earlier: [], solver, reader: { ...EVERY_READER, isInsider } });
  tellIntervals(attacker, table, shown);
  if (known !== null) attacker.learn(at('A'), known, known);
  return attacker.interval(at('B'), isWide);
}

describe('whoever is alone in the remainder of a share', () => {
  it('can work out another remainder where nobody thought of him', () => {
    expect(isWide(restOfB(false, null))).toBe(true);
    expect(restOfB(false, 1)).toEqual([2, 2]);
  });

  it('is left in the same doubt as everybody else', () => {
    expect(isWide(restOfB(true, 1))).toBe(true);
  });

  it('costs one figure more', () => {
    const hidden = (isInsider: boolean): number =>
      protect(table, { earlier: [], solver, reader: { ...EVERY_READER, isInsider } }).hiddenCount;
    expect([hidden(false), hidden(true)]).toEqual([2, 3]);
  });
});
