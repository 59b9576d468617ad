import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { type TestArea, type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable, type TestPeriod } from '../../../protected-table.ts';

/** A region of two municipalities: five areas in M, six in N. */
const CHILDREN = { M: ['m1', 'm2', 'm3', 'm4', 'm5'], N: ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'] };
const TREE: TestArea[] = [
  { code: 'R', level: 0 },
  { code: 'M', level: 1, parent: 'R' },
  { code: 'N', level: 1, parent: 'R' },
  ...Object.entries(CHILDREN).flatMap(([parent, codes]) => codes.map((code) => ({ code, level: 2, parent }))),
];
const RATE = testIndicator({ id: 'x', kind: 'rate', multiplier: 1000 });
const HUNDREDS = new Array<number>(11).fill(100);

/** Cases and people of the eleven areas; those above have the sums of their people. */
function period(cases: readonly TestCell[], people: readonly TestCell[] = HUNDREDS, code = '2021'): TestPeriod {
  const sum = (cells: readonly TestCell[]) =>
    cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 100), 0);
  const above = (cells: readonly TestCell[]) => [sum(cells), sum(cells.slice(0, 5)), sum(cells.slice(5)), ...cells];
  return { period: code, numerators: above(cases), denominators: above(people), values: above(cases) };
}

function assessed(periods: readonly TestPeriod[], definition = RATE, areas: readonly TestArea[] = TREE) {
  const table = assess(protectedTable({ areas: testAreas(areas), indicators: [{ definition, periods }] }));
  return { result: table.areaInequality[0], log: table.log.filter(({ step }) => step === 'area-inequality') };
}

describe('inequality of a rate between areas', () => {
  it('is measured for the region and each municipality, each area by its people', () => {
    const people = [100, 100, 100, 100, 600, 100, 100, 100, 100, 100, 100];
    const { result, log } = assessed([period([10, 20, 30, 40, 60, 20, 20, 20, 20, 20, 20], people)]);
    expect(result).toMatchObject({ indicator: 'x', scheme: 'areas', partLevel: 2, seed: 1 });
    expect([...result!.areas]).toEqual([0, 1, 2]);
    const found = result!.periods[0]!;
    expect([...found.statuses]).toEqual([STATUS.ok, STATUS.ok, STATUS.ok]);
    // M: 160 cases of 1000 people
    expect(found.means[1]).toBeCloseTo(160, 9);
    // pairs 100² × (.1 + .2 + .3 + .1 + .2 + .1) + 100 × 600 × (0 + .1 + .2 + .3), each twice, over 2 × 1000² × .16
    expect(found.gini.value[1]).toBeCloseTo(46_000 / 160_000, 12);
    expect([found.gini.value[2], found.theil.value[2]]).toEqual([0, 0]);
    expect(found.atkinson.value[2]).toBeCloseTo(0, 12);
    expect(found.gini.expected![2]).toBeGreaterThan(0);
    expect(found.gini.upper![1]).toBeLessThan(found.gini.value[1]!);
    expect(log[0]?.choices).toMatchObject({ indicesGiven: 3, draws: 100, seed: 1, aversion: 0.5, areasLeftOut: 0 });
  });

  it('says how much of it lies between the municipalities, and nothing of that within one', () => {
    const apart = assessed([period([40, 40, 40, 40, 40, 10, 10, 10, 10, 10, 10])]).result!.periods[0]!;
    expect(apart.betweenShare[0]).toBeCloseTo(1, 12);
    expect(apart.betweenShare[1]).toBeNaN();
  });

  it('takes more events than people for a rate, and leaves such an area out of a share', () => {
    const cases = [150, 20, 30, 40, 60, 20, 20, 20, 20, 20, 20];
    expect(assessed([period(cases)]).result!.periods[0]!.leftOutCounts[1]).toBe(0);
    const share = testIndicator({ id: 'x', kind: 'share' });
    expect([...assessed([period(cases)], share).result!.periods[0]!.statuses]).toEqual([
      STATUS.ok,
      STATUS.unknown,
      STATUS.ok,
    ]);
  });

  it('says nothing where too many people live in areas with hidden counts, or there is no case', () => {
    const people = [100, 100, 100, 100, 100, 100, 1000, 1000, 1000, 1000, 1000];
    const hidden = assessed([period([9, 8, 7, 6, 5, 4, 'hidden', 20, 30, 40, 50], people)]).result!.periods[0]!;
    expect([...hidden.statuses]).toEqual([STATUS.hidden, STATUS.ok, STATUS.hidden]);
    expect(hidden.gini.value[0]).toBeNaN();
    const none = assessed([period(new Array(11).fill(0))]).result!.periods[0]!;
    expect([...none.statuses]).toEqual(new Array(3).fill(STATUS['not-applicable']));
  });

  it('gives every period, and chance for the newest of a core indicator alone', () => {
    const cases = [10, 20, 30, 40, 60, 20, 20, 20, 20, 20, 20];
    const both = [period(cases, HUNDREDS, '2020'), period(cases, HUNDREDS, '2021')];
    const periods = assessed(both).result!.periods;
    expect(periods.map(({ gini }) => gini.expected === null)).toEqual([true, false]);
    const other = assessed(both, { ...RATE, core: false });
    expect(other.result!.periods[1]!.gini.expected).toBeNull();
    expect(other.log[0]?.choices).toMatchObject({ draws: 0, seed: null, periods: 2 });
  });

  it('does not depend on the order of the areas', () => {
    const cases = [10, 20, 30, 40, 60, 5, 9, 20, 31, 20, 20];
    const swapped = [...TREE.slice(0, 3), ...TREE.slice(3).reverse()];
    const given = period(cases);
    const turn = (cells: TestPeriod['values']) => [...cells.slice(0, 3), ...cells.slice(3).toReversed()];
    const turned = {
      ...given,
      numerators: turn(given.numerators!),
      denominators: turn(given.denominators!),
      values: turn(given.values),
    };
    expect(assessed([turned], RATE, swapped).result).toEqual(assessed([given]).result);
  });

  it('has no place for counts and for areas with fewer than five below', () => {
    expect(assessed([period(HUNDREDS)], testIndicator({ id: 'x', kind: 'count' })).result).toBeUndefined();
    expect(assessed([]).result).toBeUndefined();
  });
});
