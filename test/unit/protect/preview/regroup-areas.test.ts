import { describe, expect, it } from 'vitest';
import { STATUS } from '../../../../src/core/status.ts';
import { columnKey } from '../../../../src/core/table.ts';
import { areaPairs, groupsOfPairs, groupsWithoutLowestLevel } from '../../../../src/protect/preview/area-pairs.ts';
import { regroupAreas, regroupAtoms } from '../../../../src/protect/preview/regroup-areas.ts';
import { type Invention, inventedTable, type Tree } from '../invented-table.ts';

const TREE: Tree = { R: null, P: 'R', Q: 'R', A: 'P', B: 'P', C: 'Q', D: 'Q' };
const CASES: Readonly<Record<string, number>> = { A: 2, B: 7, C: 0, D: 5, 'A + B': 9 };

const invention = (tree: Tree, more: Partial<Invention> = {}): Invention => ({
  trees: { places: tree },
  periods: ['2020', '2021'],
  indicators: [
    { id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' },
    { id: 'number', kind: 'count', numerator: 'cases' },
    { id: 'level', kind: 'delivered', numerator: 'cases' },
  ],
  count: (series, _group, _period, area) =>
    series === 'cases' ? (CASES[area] ?? 0) : area === 'A + B' ? 200 : area === 'C' ? 0 : 100,
  ...more,
});

describe('other areas', () => {
  it('have the counts and rates that they would have been delivered with', () => {
    const joined = regroupAreas(inventedTable(invention(TREE)), [[0], [1], [2], [3, 4], [5], [6]]);
    const delivered = inventedTable(invention({ R: null, P: 'R', Q: 'R', 'A + B': 'P', C: 'Q', D: 'Q' }));
    expect(joined.areas.areas).toEqual(delivered.areas.areas);
    expect(joined.counts).toEqual(delivered.counts);
    for (const indicator of [0, 1]) expect(joined.indicators[indicator]).toEqual(delivered.indicators[indicator]);
    // a share without counts cannot be joined
    const statuses = [...joined.indicators[2]!.periods[0]!.value.statuses];
    expect(statuses.map((status) => status === STATUS.unknown)).toEqual([false, false, false, true, false, false]);
  });

  it('take over the ground of areas below them that are left out', () => {
    const { areas } = inventedTable(invention(TREE));
    const atoms = [3, 4, 5].map((area) => ({ areas: [area], squareMetres: area }));
    const now = regroupAtoms(areas, atoms, [[0], [1], [2]]).map((atom) => atom.areas);
    expect(now).toEqual([[1], [1], [2]]);
  });

  it('hide what one of their parts hides', () => {
    const count: Invention['count'] = (series, _g, _p, area) =>
      series === 'cases' && area === 'A' ? Number.NEGATIVE_INFINITY : 50;
    const table = regroupAreas(inventedTable(invention(TREE, { count })), [[0], [1], [2], [3, 4], [5], [6]]);
    const shown = table.counts.get(columnKey('cases', '', '2021'));
    expect([shown?.statuses[3], shown?.values[3]]).toEqual([STATUS.hidden, Number.NaN]);
  });

  it('add up contributors and find the largest among all', () => {
    const behind: Invention['behind'] = (_quantity, area) => ({
      contributors: area === 'A' ? 1 : 4,
      largest: area === 'A' ? [2, 0] : [3, 1],
    });
    const table = regroupAreas(inventedTable(invention(TREE, { behind })), [[0], [3, 4]]);
    const found = table.companions.get(columnKey('cases', '', '2021'));
    expect(found?.contributors?.values[1]).toBe(5);
    expect(found?.largest.map(({ values }) => values[1])).toEqual([3, 2]);
  });
});

describe('areas to be joined', () => {
  const { areas } = inventedTable(invention(TREE));
  const none = areas.areas.map(() => []);
  const input = { areas, hidden: [9, 9, 9, 5, 0, 4, 0], sizes: [0, 0, 0, 10, 90, 20, 30], neighbours: none };

  it('are the quarter that loses most, with the smallest neighbour below the same whole', () => {
    expect(areaPairs(input)).toEqual([[3, 4]]);
    expect(areaPairs({ ...input, hidden: [0, 0, 0, 0, 0, 0, 0] })).toEqual([]);
  });

  it('never cross a municipality, even where a smaller area touches', () => {
    const neighbours = areas.areas.map((_, area) => (area === 3 ? [5] : []));
    expect(areaPairs({ ...input, neighbours })).toEqual([[3, 4]]);
  });

  it('take the area that touches before a smaller one that does not', () => {
    const tree: Tree = { R: null, A: 'R', B: 'R', C: 'R', D: 'R' };
    const wide = { areas: inventedTable(invention(tree)).areas, hidden: [0, 3, 0, 0, 0], sizes: [0, 5, 5, 40, 5] };
    expect(areaPairs({ ...wide, neighbours: [[], [3], [], [1], []] })).toEqual([[1, 3]]);
    expect(areaPairs({ ...wide, neighbours: [[], [], [], [], []] })).toEqual([[1, 2]]);
  });

  it('are joined in place; others stay alone', () => {
    expect(groupsOfPairs(areas, [[4, 3]])).toEqual([[0], [1], [2], [4, 3], [5], [6]]);
    expect(groupsWithoutLowestLevel(areas)).toEqual([[0], [1], [2]]);
    const flat = inventedTable(invention({ R: null, A: 'R', B: 'R' })).areas;
    expect(groupsWithoutLowestLevel(flat)).toBeNull();
  });
});
