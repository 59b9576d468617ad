import { describe, expect, it } from 'vitest';
import { columnKey } from '../../../src/core/table.ts';
import { measure } from '../../../src/measure/measure.ts';
import { cellsOf, checkedTable, type TestCell, testAreas, testIndicator } from '../../checked-table.ts';

const AREAS = testAreas(['A', 'B']);
const COUNT = testIndicator({ id: 'people', kind: 'count', numerator: 'people' });

/** Companions of `people` at region, A and B from delivered series. */
function companionsOf(series: Readonly<Record<string, readonly TestCell[]>>, numerator = 'people') {
  const slices = Object.entries(series).map(([name, cells]) => {
    const [own = '', group = ''] = name.split('/');
    return { series: own, period: '2021', cells, group };
  });
  const checked = {
    ...checkedTable({ areas: AREAS, slices, indicators: [{ ...COUNT, numerator }] }),
    companions: new Map([['people', { contributors: 'homes', largest: ['first', 'second'], recordKeys: null }]]),
  };
  const { table } = measure(checked);
  const [quantity] = table.quantities.keys();
  const found = table.companions.get(columnKey(quantity ?? '', '', '2021'));
  return found && [found.contributors && cellsOf(found.contributors), ...found.largest.map(cellsOf)];
}

describe('companions of counts', () => {
  it('add up contributors and put the largest in order where no total is delivered', () => {
    expect(
      companionsOf({
        people: [null, 10, 12],
        homes: [null, 4, 5],
        first: [null, 6, 4],
        second: [null, 1, 3],
      }),
    ).toEqual([
      [9, 4, 5],
      [6, 6, 4],
      [4, 1, 3],
    ]);
  });

  it('stay as delivered where they are', () => {
    expect(companionsOf({ people: [22, 10, 12], homes: [8, 4, 5], first: [7, 6, 4], second: [5, 1, 3] })).toEqual([
      [8, 4, 5],
      [7, 6, 4],
      [5, 1, 3],
    ]);
  });

  it('are nobody where nobody is counted, and unknown above an area that lacks them', () => {
    expect(companionsOf({ people: [null, 0, 12], homes: [null, null, 5], first: [null, null, 4] })).toEqual([
      [5, 0, 5],
      ['unknown', 0, 4],
      ['unknown', 0, 'unknown'],
    ]);
    expect(companionsOf({ people: [null, 3, 12], homes: [null, null, 5] })?.[0]).toEqual(['unknown', 'unknown', 5]);
  });

  it('of several groups are the largest number of contributors and the sum of the largest parts', () => {
    expect(
      companionsOf(
        {
          ...{ 'people/age=0..5': [null, 10, 12], 'people/age=6..9': [null, 8, 2] },
          ...{ 'homes/age=0..5': [null, 4, 5], 'homes/age=6..9': [null, 6, 1] },
          ...{ 'first/age=0..5': [null, 6, 4], 'first/age=6..9': [null, 3, 1] },
          ...{ 'second/age=0..5': [null, 1, 3], 'second/age=6..9': [null, 2, 1] },
        },
        'sum(people, age 0..9)',
      ),
    ).toEqual([
      [9, 6, 5],
      [6 + 3, 9, 5],
      [4 + 2, 3, 4],
    ]);
  });

  it('are none for a series without them', () => {
    expect(companionsOf({ others: [null, 10, 12] }, 'others')).toBeUndefined();
  });
});
