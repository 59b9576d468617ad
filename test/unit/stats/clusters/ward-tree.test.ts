import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PAIRED_ROWS, pickedDistances, straightDistances } from '../../../../src/stats/clusters/pair-distances.ts';
import { pickedPoints, pointsOf } from '../../../../src/stats/clusters/points.ts';
import { cutTree, wardTree } from '../../../../src/stats/clusters/ward-tree.ts';

const treeOf = (...columns: number[][]) => wardTree(straightDistances(pointsOf(columns)));

describe('wardTree', () => {
  it('has no joining for no row and for one', () => {
    expect(treeOf([]).heights).toHaveLength(0);
    expect([...cutTree(treeOf([]), 3)]).toEqual([]);
    expect([...cutTree(treeOf([4]), 3)]).toEqual([1]);
  });

  it('joins equal rows at height 0', () => {
    expect([...treeOf([5, 5, 5, 5]).heights]).toEqual([0, 0, 0]);
    expect([...cutTree(treeOf([5, 9, 5, 9]), 2)]).toEqual([1, 2, 1, 2]);
  });

  it('names what each joining joins, as trees are printed', () => {
    const { first, second } = treeOf([0, 1, 5, 7]);
    expect([...first]).toEqual([0, 2, 4]);
    expect([...second]).toEqual([1, 3, 5]);
  });

  it('gives every row a cluster of its own, or all the same one', () => {
    const tree = treeOf([3, 1, 2]);
    expect([...cutTree(tree, 3)]).toEqual([1, 2, 3]);
    expect([...cutTree(tree, 9)]).toEqual([1, 2, 3]);
    expect([...cutTree(tree, 1)]).toEqual([1, 1, 1]);
    expect([...cutTree(tree, 0)]).toEqual([1, 1, 1]);
  });

  it('adds to the squares within clusters exactly half the square of each height', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 2,
      maxLength: 25,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const columns = [0, 1].map((at) => list.map((row) => row[at]!));
        const tree = treeOf(...columns);
        const total = columns.reduce((sum, column) => {
          const mean = column.reduce((all, value) => all + value, 0) / column.length;
          return sum + column.reduce((all, value) => all + (value - mean) ** 2, 0);
        }, 0);
        expect(tree.heights.reduce((sum, height) => sum + height ** 2 / 2, 0)).toBeCloseTo(total, 6);
        expect([...tree.heights]).toEqual([...tree.heights].sort((first, second) => first - second));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const rows = fc.uniqueArray(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.integer(), (list, turn) => {
        const points = pointsOf([list.map((value) => value * Math.PI)]);
        const order = list
          .map((_, row) => row)
          .sort((first, second) => ((first * 7 + turn) % 5) - ((second * 7 + turn) % 5));
        const one = wardTree(straightDistances(points));
        const other = wardTree(straightDistances(pickedPoints(points, order)));
        one.heights.forEach((height, index) => {
          expect(other.heights[index]).toBeCloseTo(height, 6);
        });
      }),
    );
  });

  it('refuses a pair without distance, and more rows than can be paired', () => {
    expect(() => wardTree({ count: 2, values: Float64Array.of(Number.NaN) })).toThrow(RangeError);
    const many = pointsOf([new Float64Array(240_000)]);
    expect(() => straightDistances(many)).toThrow(`up to ${MOST_PAIRED_ROWS}, else k-means`);
  });
});

describe('pickedDistances', () => {
  it('are those among the rows picked, none between a row and itself', () => {
    const distances = straightDistances(pointsOf([[0, 1, 5]]));
    expect([...pickedDistances(distances, [2, 0, 0]).values]).toEqual([5, 5, 0]);
  });
});

describe('pointsOf', () => {
  it('refuses gaps and columns of different length', () => {
    expect(() => pointsOf([[1, Number.NaN]])).toThrow(RangeError);
    expect(() => pointsOf([[1, 2], [1]])).toThrow(RangeError);
  });
});
