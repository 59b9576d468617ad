import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCountOf, neighbourWeights, withSelf } from '../../../../src/stats/space/neighbour-weights.ts';
import { weighNeighbours } from '../../../../src/stats/space/weigh-neighbours.ts';
import { weightSums } from '../../../../src/stats/space/weight-sums.ts';
import { weightsAmong } from '../../../../src/stats/space/weights-among.ts';
import { anyLinks } from './arrangements.ts';

describe('neighbour weights', () => {
  it('sort the neighbours of each area', () => {
    const links = neighbourWeights([[2, 1], [], [0]]);
    expect(Array.from(links.offsets)).toEqual([0, 2, 2, 3]);
    expect(Array.from(links.neighbours)).toEqual([1, 2, 0]);
    expect(areaCountOf(links)).toBe(3);
    expect(areaCountOf(neighbourWeights([]))).toBe(0);
  });

  it.each([
    ['an area that is not there', [[1], [2]]],
    ['the area itself', [[0]]],
    ['a neighbour twice', [[1, 1], []]],
  ])('refuse %s', (_, lists) => {
    expect(() => neighbourWeights(lists)).toThrow(RangeError);
  });

  it('take the area itself among its neighbours', () => {
    const links = withSelf(weighNeighbours(neighbourWeights([[1, 2], [0], [], [0, 1, 2]]), 'W'));
    expect(Array.from(links.offsets)).toEqual([0, 3, 5, 6, 10]);
    expect(Array.from(links.neighbours)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 3]);
    expect(links.weights[0]).toBe(1);
    expect(links.weights[1]).toBe(0.5);
    expect(links.weights[5]).toBe(1);
    expect(withSelf(neighbourWeights([])).neighbours).toHaveLength(0);
  });
});

describe('weights among some areas', () => {
  const links = neighbourWeights([[1], [0, 2], [1, 3], [2]]);

  it('drop the links to the others and say who is left alone', () => {
    const { links: among, cutOffCount } = weightsAmong(links, Uint32Array.of(0, 2, 3));
    expect(Array.from(among.offsets)).toEqual([0, 0, 1, 2]);
    expect(Array.from(among.neighbours)).toEqual([2, 1]);
    expect(cutOffCount).toBe(1);
  });

  it('do not count as cut off who had no neighbours before', () => {
    expect(weightsAmong(neighbourWeights([[], [2], [1]]), Uint32Array.of(0, 1)).cutOffCount).toBe(1);
  });

  it('are all of them where all stay, none where none stays', () => {
    fc.assert(
      fc.property(anyLinks(6), (any) => {
        expect(weightsAmong(any, Uint32Array.of(0, 1, 2, 3, 4, 5)).links).toEqual(any);
        expect(weightsAmong(any, new Uint32Array(0)).links.neighbours).toHaveLength(0);
      }),
    );
  });
});

describe('styles', () => {
  it('keep their promises about sums', () => {
    fc.assert(
      fc.property(anyLinks(6), (any) => {
        const filled = Array.from({ length: 6 }, (_, area) => any.offsets[area + 1]! > any.offsets[area]!);
        const filledCount = filled.filter(Boolean).length;
        for (const style of ['W', 'C', 'S'] as const)
          expect(weightSums(weighNeighbours(any, style)).s0).toBeCloseTo(filledCount, 10);
        expect(weightSums(weighNeighbours(any, 'U')).s0).toBeCloseTo(filledCount > 0 ? 1 : 0, 10);
        expect(weighNeighbours(any, 'B')).toBe(any);
      }),
    );
  });
});
