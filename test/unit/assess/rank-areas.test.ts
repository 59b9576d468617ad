import { describe, expect, it } from 'vitest';
import { rankAreas, rankRangesOf } from '../../../src/assess/rank-areas.ts';
import { STATUS } from '../../../src/core/status.ts';
import { emptyColumn } from '../../../src/core/table.ts';

const LEVEL = {
  scheme: 's',
  level: 0,
  levelId: 'l',
  areas: Uint32Array.of(0, 1, 2, 3),
  codeOrder: Uint32Array.of(0, 1, 2, 3),
};

function column(values: readonly (number | null)[]) {
  const empty = emptyColumn(values.length);
  values.forEach((value, area) => {
    if (value === null) return;
    empty.values[area] = value;
    empty.statuses[area] = STATUS.ok;
  });
  return empty;
}

describe('rankAreas', () => {
  it('ranks the highest first, ties alike, and what is not shown nowhere', () => {
    const { ranks, rankedCounts } = rankAreas(column([5, 7, 5, null]), [LEVEL]);
    expect([...ranks]).toEqual([2, 1, 2, 0]);
    expect([...rankedCounts]).toEqual([3, 3, 3, 3]);
  });

  it('gives nobody a rank who is alone', () => {
    const { ranks, rankedCounts } = rankAreas(column([null, 7, null, null]), [LEVEL]);
    expect([...ranks]).toEqual([0, 0, 0, 0]);
    expect([...rankedCounts]).toEqual([1, 1, 1, 1]);
    expect([...rankAreas(column([null, null, null, null]), [LEVEL]).ranks]).toEqual([0, 0, 0, 0]);
  });
});

describe('rankRangesOf', () => {
  it('gives nobody a range who is alone', () => {
    const lower = Float64Array.of(40, Number.NaN, Number.NaN, Number.NaN);
    const { rankFrom, rankTo } = rankRangesOf(column([50, null, null, null]), { lower, upper: lower }, [LEVEL]);
    expect([[...rankFrom!], [...rankTo!]]).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('ranks beside shown values that have no interval, but gives them no range', () => {
    const lower = Float64Array.of(40, Number.NaN, 10, Number.NaN);
    const upper = Float64Array.of(60, Number.NaN, 30, Number.NaN);
    const { rankFrom, rankTo } = rankRangesOf(column([50, 25, 20, null]), { lower, upper }, [LEVEL]);
    expect([...rankFrom!]).toEqual([1, 0, 2, 0]);
    expect([...rankTo!]).toEqual([1, 0, 3, 0]);
  });

  it('has no ranges without intervals or levels', () => {
    const none = { rankFrom: null, rankTo: null };
    expect(rankRangesOf(column([1, 2, 3, 4]), { lower: null, upper: null }, [LEVEL])).toEqual(none);
    const bounds = Float64Array.of(1, 2, 3, 4);
    expect(rankRangesOf(column([1, 2, 3, 4]), { lower: bounds, upper: bounds }, [])).toEqual(none);
  });
});
