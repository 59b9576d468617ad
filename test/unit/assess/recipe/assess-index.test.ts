import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndexDefinition, IndicatorDefinition } from '../../../../src/core/indicator.ts';
import {
  cellsOf,
  type TestArea,
  type TestCell,
  testAreas,
  testIndex,
  testIndicator,
  testMembers,
} from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const CODES = ['A', 'B', 'C', 'D'];
const PERIOD = '2021-12-31';

interface Member {
  readonly cells: readonly TestCell[];
  readonly direction?: IndicatorDefinition['direction'];
  readonly weight?: number;
  readonly period?: string;
}

/** Assesses one index over four areas below a region; cells are those of the four. */
function indexOf(
  members: readonly Member[],
  fields: Partial<IndexDefinition> = {},
  { areas = CODES, population }: { areas?: readonly (string | TestArea)[]; population?: readonly TestCell[] } = {},
) {
  const indicators = members.map((member, index) => ({
    definition: testIndicator({ id: `i${index}`, kind: 'share', direction: member.direction ?? 'strain' }),
    periods: [{ period: member.period ?? PERIOD, values: [null, ...member.cells] }],
  }));
  if (population)
    indicators.push({
      definition: testIndicator({ id: 'residents', direction: 'neutral' }),
      periods: [{ period: PERIOD, values: [null, ...population] }],
    });
  const definition = testIndex({
    id: 'index',
    members: testMembers(...members.map((member, index) => [`i${index}`, member.weight ?? 1] as const)),
    population: population ? 'residents' : null,
    ...fields,
  });
  const result = assess(protectedTable({ areas: testAreas(areas), indicators, indices: [definition] }));
  const period = result.indices[0]?.periods[0];
  const log = result.log.filter((entry) => entry.step === 'index');
  return { period, log, cells: period ? cellsOf(period.value).slice(1) : [], classIds: result.indices[0]?.classIds };
}

const RISING = [1, 2, 3, 10];

describe('index', () => {
  it('is high where strain is high, and turns relief exactly once', () => {
    const strain = indexOf([{ cells: RISING }]).cells as number[];
    const relief = indexOf([{ cells: RISING, direction: 'relief' }]).cells as number[];
    expect(strain[3]).toBeGreaterThan(1.5);
    relief.forEach((value, area) => {
      expect(value).toBeCloseTo(-strain[area]!, 12);
    });
    expect(indexOf([{ cells: RISING, direction: 'need' }]).cells).toEqual(strain);
  });

  it('throws on a neutral member, which the workspace check should have refused', () => {
    expect(() => indexOf([{ cells: RISING, direction: 'neutral' }])).toThrow(/neutral/);
  });

  it('says nothing about the region and ranks the areas of the level', () => {
    const { period } = indexOf([{ cells: RISING }]);
    expect(cellsOf(period!.value)[0]).toBe('not-applicable');
    expect([...period!.ranks]).toEqual([0, 4, 3, 2, 1]);
    expect([...period!.rankedCounts]).toEqual([0, 4, 4, 4, 4]);
  });

  it('splits into contributions that add up to it', () => {
    const { period, cells } = indexOf([{ cells: RISING, weight: 2 }, { cells: [5, 1, 1, 1] }]);
    CODES.forEach((_, area) => {
      const sum = period!.contributions.reduce((total, member) => total + member[area + 1]!, 0);
      expect(sum).toBeCloseTo(cells[area] as number, 12);
    });
  });

  it('needs every member under the Berlin rules and keeps the reason', () => {
    const cells = [
      [1, 2, 3, 9],
      ['hidden', 2, null, 9],
    ] as const;
    const { cells: found, log } = indexOf(
      cells.map((list) => ({ cells: list })),
      { rule: 'mss-status' },
    );
    expect(found[0]).toBe('hidden');
    expect(found[2]).toBe('unknown');
    expect(found[1]).toBeCloseTo(-1, 12);
    expect(found[3]).toBeCloseTo(1, 12);
    expect(log[0]?.choices).toMatchObject({ scoredAreas: 2, withMissingMembers: 2, hiddenInputs: 1 });
  });

  it('scores a burden with the weight that is there, if it is enough', () => {
    const members = [{ cells: [1, 2, 3, 4], weight: 3 }, { cells: [1, null, 3, 4] }];
    expect(indexOf(members, { minimumWeight: 0.75 }).cells[1]).toEqual(expect.any(Number));
    expect(indexOf(members, { minimumWeight: 0.8 }).cells[1]).toBe('unknown');
  });

  it('leaves out areas with too few residents and those that the office excludes', () => {
    const areas = ['A', 'B', 'C', { code: 'D', level: 1, parent: 'R', excluded: 'airport' }];
    const { cells, log } = indexOf(
      [{ cells: [1, 2, 3, 4] }],
      { minimumPopulation: 300 },
      { areas, population: [299, 300, 1000, 1000] },
    );
    expect(cells).toEqual(['excluded', expect.closeTo(-1, 12), expect.closeTo(1, 12), 'excluded']);
    expect(log[0]?.choices).toMatchObject({ excludedAreas: 1, belowMinimumPopulation: 1, scoredAreas: 2 });
  });

  it('does not judge an area whose residents are hidden', () => {
    const { cells, log } = indexOf(
      [{ cells: [1, 2, 3, 4] }],
      { minimumPopulation: 300 },
      { population: ['hidden', 500, 500, 500] },
    );
    expect(cells[0]).toBe('hidden');
    expect(log[0]?.choices).toMatchObject({ populationNotShown: 1 });
  });

  it('drops a member that tells no areas apart and says so', () => {
    const alone = indexOf([{ cells: RISING }]);
    const { cells, log } = indexOf([{ cells: RISING }, { cells: [0.1, 0.1, 0.1, 0.1] }]);
    expect(cells).toEqual(alone.cells);
    expect(log[0]?.choices.membersWithoutInformation).toBe('i1');
  });

  it.each([
    ['all areas are equal', [[5, 5, 5, 5]]],
    [
      'the members cancel each other',
      [
        [1, 2, 3, 4],
        [4, 3, 2, 1],
      ],
    ],
  ])('is not applicable where %s', (_, lists) => {
    const { cells } = indexOf(lists.map((list) => ({ cells: list })));
    expect(cells).toEqual(['not-applicable', 'not-applicable', 'not-applicable', 'not-applicable']);
  });

  it('is not applicable for a single area', () => {
    expect(indexOf([{ cells: [7] }], {}, { areas: ['A'] }).cells).toEqual(['not-applicable']);
  });

  it('carries a provisional input in its status', () => {
    const { period } = indexOf([{ cells: [1, 2, 3, [4, 'provisional']] }]);
    expect(period?.value.statuses[4]).not.toBe(period?.value.statuses[1]);
  });

  it('meets a member of another kind of period in the same year, and has none without', () => {
    expect(indexOf([{ cells: RISING }, { cells: RISING, period: '2020-08/2021-07' }]).period?.period).toBe(PERIOD);
    expect(indexOf([{ cells: RISING }, { cells: RISING, period: '2019' }]).period).toBeUndefined();
  });

  it('words the classes of each rule from low to high strain', () => {
    expect(indexOf([{ cells: RISING }]).classIds).toEqual(['gering', 'mittel', 'erhoeht', 'hoch']);
    const { period, classIds } = indexOf([{ cells: RISING }], { rule: 'mss-status' });
    expect([...period!.classes].map((at) => classIds?.[at - 1] ?? '')).toEqual([
      '',
      'mittel',
      'mittel',
      'mittel',
      'sehr-niedrig',
    ]);
  });
});
