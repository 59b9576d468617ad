import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { type TestArea, type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable, type TestPeriod } from '../../../protected-table.ts';

/** A region of two municipalities: five areas in M, six in N. */
const M = ['m1', 'm2', 'm3', 'm4', 'm5'];
const N = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'];
const TREE: TestArea[] = [
  { code: 'R', level: 0 },
  { code: 'M', level: 1, parent: 'R' },
  { code: 'N', level: 1, parent: 'R' },
  ...M.map((code) => ({ code, level: 2, parent: 'M' })),
  ...N.map((code) => ({ code, level: 2, parent: 'N' })),
];
const SHARE = testIndicator({ id: 'x', kind: 'share', multiplier: 100 });

/** Members and people of the eleven areas; the areas above have the sums of their people. */
function period(members: readonly TestCell[], people: readonly TestCell[], code = '2021'): TestPeriod {
  const sum = (cells: readonly TestCell[]) =>
    cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 100), 0);
  const above = (cells: readonly TestCell[]) => [sum(cells), sum(cells.slice(0, 5)), sum(cells.slice(5)), ...cells];
  return {
    period: code,
    numerators: above(members),
    denominators: above(people),
    values: above(members),
  };
}

function segregated(periods: readonly TestPeriod[], definition = SHARE, areas: readonly TestArea[] = TREE) {
  const table = assess(protectedTable({ areas: testAreas(areas), indicators: [{ definition, periods }] }));
  return { result: table.segregation[0], log: table.log.filter(({ step }) => step === 'segregation') };
}

const HUNDREDS = new Array<number>(11).fill(100);

describe('segregation of a share', () => {
  it('is measured for the region and each municipality over the areas of the lowest level', () => {
    const { result, log } = segregated([period([100, 60, 40, 0, 50, 20, 20, 20, 20, 20, 20], HUNDREDS)]);
    expect(result).toMatchObject({ indicator: 'x', scheme: 'areas', partLevel: 2, seed: 1 });
    expect([...result!.areas]).toEqual([0, 1, 2]);
    const [found] = result!.periods;
    expect([...found!.statuses]).toEqual([STATUS.ok, STATUS.ok, STATUS.ok]);
    expect([...found!.partCounts]).toEqual([11, 5, 6]);
    // M: 250 members and 250 others; ½ (0.4 + 0.08 + 0.08 + 0.4 + 0)
    expect(found!.dissimilarity[1]).toBeCloseTo(0.48, 12);
    expect(found!.dissimilarity[2]).toBe(0);
    expect(found!.isolation[2]).toBeCloseTo(0.2, 12);
    expect(found!.gini[1]).toBeGreaterThan(found!.dissimilarity[1]!);
    expect(found!.expected[1]).toBeGreaterThan(0);
    expect(found!.expected[0]).toBeLessThan(found!.dissimilarity[0]!);
    expect(found!.corrected!.lower[1]).toBeLessThan(found!.corrected!.upper[1]!);
    expect(found!.corrected!.lower[1]).toBeGreaterThan(0);
    // spread evenly: no more than chance, so it may be nothing
    expect([...found!.corrected!.beyondChance]).toEqual([1, 1, 0]);
    expect(found!.corrected!.lower[2]).toBe(0);
    expect(log[0]?.choices).toMatchObject({ level: 'area', indicesGiven: 3, areasLeftOut: 0, draws: 100, seed: 1 });
  });

  it('says how much of it lies between the municipalities, and nothing of that within one', () => {
    const apart = segregated([period([80, 80, 80, 80, 80, 10, 10, 10, 10, 10, 10], HUNDREDS)]).result!.periods[0]!;
    expect(apart.betweenShare[0]).toBeCloseTo(1, 12);
    expect(apart.betweenShare[1]).toBeNaN();
    const inside = segregated([period([90, 10, 90, 10, 50, 90, 10, 90, 10, 50, 50], HUNDREDS)]).result!.periods[0]!;
    expect(inside.betweenShare[0]).toBeCloseTo(0, 12);
  });

  it('leaves out areas with hidden counts and says nothing where they hold too many people', () => {
    const people = [100, 100, 100, 100, 100, 100, 1000, 1000, 1000, 1000, 1000];
    const few: TestCell[] = [9, 8, 7, 6, 5, 'hidden', 10, 20, 30, 40, 50];
    const { result, log } = segregated([period(few, people)]);
    const [found] = result!.periods;
    expect([...found!.statuses]).toEqual([STATUS.ok, STATUS.ok, STATUS.ok]);
    expect([...found!.leftOutCounts]).toEqual([1, 0, 1]);
    expect(log[0]?.choices).toMatchObject({ areasLeftOut: 2, tooMuchHidden: 0 });
    const many = segregated([period([9, 8, 7, 6, 5, 4, 'hidden', 20, 30, 40, 50], people)]);
    expect([...many.result!.periods[0]!.statuses]).toEqual([STATUS.hidden, STATUS.ok, STATUS.hidden]);
    expect(many.result!.periods[0]!.dissimilarity[0]).toBeNaN();
    expect(many.log[0]?.choices).toMatchObject({ tooMuchHidden: 2, indicesGiven: 1 });
  });

  it('counts areas instead of people where the count of the area above is hidden', () => {
    const given = period([9, 8, 7, 6, 5, 4, 3, 20, 30, 40, 50], HUNDREDS);
    const denominators = ['hidden', 'hidden', 'hidden', ...given.denominators!.slice(3)] as const;
    const [found] = segregated([{ ...given, denominators }]).result!.periods;
    expect([...found!.statuses]).toEqual([STATUS.ok, STATUS.ok, STATUS.ok]);
    const missing = { ...given, denominators, numerators: given.numerators!.map((cell, at) => (at > 9 ? null : cell)) };
    expect([...segregated([missing]).result!.periods[0]!.statuses]).toEqual([
      STATUS.unknown,
      STATUS.ok,
      STATUS.unknown,
    ]);
  });

  it('is not applicable where everybody or nobody belongs to the group, or areas have no people', () => {
    const nobody = segregated([period(new Array(11).fill(0), HUNDREDS)]).result!.periods[0]!;
    expect([...nobody.statuses]).toEqual(new Array(3).fill(STATUS['not-applicable']));
    const everybody = segregated([period(HUNDREDS, HUNDREDS)]).result!.periods[0]!;
    expect([...everybody.statuses]).toEqual(new Array(3).fill(STATUS['not-applicable']));
    const empty = segregated([period(new Array(11).fill(0), new Array(11).fill(0))]).result!.periods[0]!;
    expect([...empty.statuses]).toEqual(new Array(3).fill(STATUS['not-applicable']));
  });

  it('has no place for areas with fewer than five below, other kinds and shares without counts', () => {
    const small = TREE.filter(({ code }) => !['m5', 'n5', 'n6'].includes(code));
    const cells = [5, 6, 7, 8, 5, 6, 7, 8];
    const given: TestPeriod = {
      period: '2021',
      values: [52, 26, 26, ...cells],
      numerators: [52, 26, 26, ...cells],
      denominators: [800, 400, 400, ...cells.map(() => 100)],
    };
    expect([...segregated([given], SHARE, small).result!.areas]).toEqual([0]);
    const rate = testIndicator({ id: 'x', kind: 'rate' });
    expect(segregated([period(HUNDREDS, HUNDREDS)], rate)).toEqual({ result: undefined, log: [] });
    expect(segregated([{ period: '2021', values: period(HUNDREDS, HUNDREDS).values }]).result).toBeUndefined();
    expect(segregated([]).result).toBeUndefined();
  });

  it('gives every period, and an interval for the newest of a core indicator alone', () => {
    const members = [100, 60, 40, 0, 50, 20, 20, 20, 20, 20, 20];
    const periods = [period(members, HUNDREDS, '2020'), period(members, HUNDREDS, '2021')];
    const found = segregated(periods).result!.periods;
    expect(found.map((each) => [each.period, each.corrected !== null])).toEqual([
      ['2020', false],
      ['2021', true],
    ]);
    const other = segregated(periods, testIndicator({ id: 'x', kind: 'share', core: false }));
    expect(other.result!.periods.every(({ corrected }) => corrected === null)).toBe(true);
    expect(other.log[0]?.choices).toMatchObject({ draws: 0, seed: null });
  });

  it('does not depend on the order of areas, chance included', () => {
    const members = [100, 60, 40, 0, 50, 21, 20, 24, 20, 26, 20];
    const turned = [...TREE.slice(0, 3), ...TREE.slice(3, 8).reverse(), ...TREE.slice(8).reverse()];
    const turnedMembers = [...members.slice(0, 5).reverse(), ...members.slice(5).reverse()];
    const straight = segregated([period(members, HUNDREDS)]).result!.periods;
    expect(segregated([period(turnedMembers, HUNDREDS)], SHARE, turned).result!.periods).toEqual(straight);
  });
});
