import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankDescending } from '../../../src/stats/rank-descending.ts';

const ranks = (values: number[]) => [...rankDescending(Float64Array.from(values))];

describe('rankDescending', () => {
  it('gives 1 to the highest and the smaller rank to equal values', () => {
    expect(ranks([5, 9, 7, 7, 1])).toEqual([4, 1, 2, 2, 5]);
  });

  it('handles none, one and only equal values', () => {
    expect(ranks([])).toEqual([]);
    expect(ranks([3])).toEqual([1]);
    expect(ranks([0, 0, 0])).toEqual([1, 1, 1]);
  });

  it('ranks as many values above each as are higher', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (list) => {
        expect(ranks(list)).toEqual(list.map((value) => 1 + list.filter((other) => other > value).length));
      }),
    );
  });
});
