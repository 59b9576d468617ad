import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type InventedIndicator, type Invention, inventedTable, terms } from '../invented-table.ts';
import { Statements, sealed } from './attacker.ts';
import { type Interval, IntervalAttacker, tellIntervals } from './interval-attacker.ts';

const solver = await loadLinearSolver();
const isWide = ([least, most]: Interval): boolean => most >= 3 && most - least >= 3;

const OLD: InventedIndicator = { id: 'old', kind: 'count', numerator: 'residents[age=65..]' };
const VERY_OLD: InventedIndicator = { id: 'very-old', kind: 'count', numerator: 'residents[age=80..]' };
const MIDDLE: InventedIndicator = { id: 'middle', kind: 'count', numerator: 'residents[age=65..79]' };
// One person of 80 and more lives in A, and two of 65 to 79.
const PEOPLE: Readonly<Record<string, readonly [old: number, veryOld: number]>> = {
  ...{ A: [2, 1], B: [9, 8], C: [20, 4], D: [30, 15] },
};

function edition(indicators: readonly InventedIndicator[]): Invention {
  const count = (_series: string, group: string, _period: string, area: string): number => {
    const [old, veryOld] = PEOPLE[area] ?? [0, 0];
    return group === 'age=80..' ? veryOld : group === 'age=65..79' ? old : old + veryOld;
  };
  return {
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators,
    relations: [{ series: 'residents', whole: 'age=65..', parts: ['age=65..79', 'age=80..'] }],
    count,
  };
}

/** Publishes two editions one after the other; what a reader of both can say about people in A, and what is hidden there. */
function inA(first: readonly InventedIndicator[], second: readonly InventedIndicator[], isKept = true) {
  const attacker = new IntervalAttacker(solver);
  const before = inventedTable(edition(first));
  const { table: shownBefore, shown } = protect(before, { earlier: [], solver });
  tellIntervals(attacker, before, shownBefore);
  const { hidden, ...earlier } = sealed(before, shown);
  const today = inventedTable(edition(second));
  const result = protect(today, { earlier: [isKept && hidden ? { ...earlier, hidden } : earlier], solver });
  tellIntervals(attacker, today, result.table);
  const statements = new Statements(today);
  const area = today.areas.areas.findIndex(({ code }) => code === 'A');
  const about = (group: string): Interval =>
    attacker.interval(statements.of(terms(`residents[${group}]`), '2021', area), isWide);
  return { about, hiddenCount: result.hiddenCount };
}

describe('a count that an earlier edition hid and nobody publishes any more', () => {
  it('would follow from what is shown today if nobody knew that it was hidden', () => {
    const { about } = inA([VERY_OLD], [OLD], false);
    expect(about('age=80..')).toEqual([1, 3]);
    expect(about('age=65..79')).toEqual([0, 2]);
  });

  it('stays in doubt, and what it leaves of a count of today', () => {
    const { about } = inA([VERY_OLD], [OLD]);
    expect(isWide(about('age=80..'))).toBe(true);
    expect(isWide(about('age=65..79'))).toBe(true);
  });

  it('costs nothing where the figures of today tell the office that it is enough', () => {
    // four of 80 and more in C were hidden for the one in A alone
    const [known, unknown] = [true, false].map((isKept) => inA([VERY_OLD], [OLD, MIDDLE], isKept).hiddenCount);
    expect(known).toBe(unknown);
  });
});
