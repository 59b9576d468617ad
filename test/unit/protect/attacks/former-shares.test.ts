import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type InventedIndicator, type Invention, inventedTable, terms } from '../invented-table.ts';
import { Statements, sealed } from './attacker.ts';
import { type Interval, IntervalAttacker, tellIntervals } from './interval-attacker.ts';

const solver = await loadLinearSolver();
const isWide = ([least, most]: Interval): boolean => most >= 3 && most - least >= 3;

const SHARE: InventedIndicator = { id: 'share', kind: 'share', numerator: 'supported', denominator: 'residents' };
const COUNTS: readonly InventedIndicator[] = [
  { id: 'supported', kind: 'count', numerator: 'supported' },
  { id: 'residents', kind: 'count', numerator: 'residents' },
];
// In A all but one get support.
const PEOPLE: Readonly<Record<string, readonly [supported: number, residents: number]>> = {
  ...{ A: [19, 20], B: [5, 30], C: [9, 40], D: [12, 50] },
};

const edition = (indicators: readonly InventedIndicator[]): Invention => ({
  trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
  periods: ['2021'],
  indicators,
  count: (series, _group, _period, area) => PEOPLE[area]?.[series === 'supported' ? 0 : 1] ?? 0,
});

/** Publishes two editions one after the other; what a reader of both can say about those in A without support. */
function withoutSupport(first: readonly InventedIndicator[], second: readonly InventedIndicator[], isKept = true) {
  const attacker = new IntervalAttacker(solver);
  const before = inventedTable(edition(first));
  const result = protect(before, { earlier: [], solver });
  tellIntervals(attacker, before, result.table);
  const { shares = [], ...earlier } = sealed(before, result.shown);
  const today = inventedTable(edition(second));
  const after = protect(today, { earlier: [isKept ? { ...earlier, shares } : earlier], solver });
  tellIntervals(attacker, today, after.table);
  const area = today.areas.areas.findIndex(({ code }) => code === 'A');
  const rest = new Statements(today).of(terms('residents -supported'), '2021', area);
  return { interval: attacker.interval(rest, isWide), hiddenCount: after.hiddenCount };
}

describe('a share that the next edition no longer declares', () => {
  it('would leave one person told if nobody remembered it', () => {
    expect(withoutSupport([SHARE], COUNTS, false).interval).toEqual([1, 1]);
  });

  it('keeps its remainder in doubt, though both counts stand by themselves', () => {
    expect(isWide(withoutSupport([SHARE], COUNTS).interval)).toBe(true);
  });

  it('costs nothing where it is declared again', () => {
    const [kept, lost] = [true, false].map((isKept) => withoutSupport([SHARE], [SHARE], isKept).hiddenCount);
    expect(kept).toBe(lost);
  });

  it('changes nothing where no edition ever declared it', () => {
    expect(withoutSupport(COUNTS, COUNTS).hiddenCount).toBe(0);
  });
});
