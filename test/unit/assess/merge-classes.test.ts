import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../src/assess/class-of.ts';
import { mergeClasses } from '../../../src/assess/merge-classes.ts';

const year = (values: readonly number[]) => ({
  areas: Uint32Array.from(values.keys()),
  values: Float64Array.from(values),
});
const FIVE = { fewestAreas: 3, mostClasses: 5 };

describe('mergeClasses', () => {
  it('leaves classes alone that hold enough areas', () => {
    expect(mergeClasses([year([1, 1, 1, 5, 5, 5])], [3], FIVE)).toEqual([3]);
  });

  it('joins the smallest class to its smaller neighbour, to the lower of two equal ones', () => {
    expect(mergeClasses([year([1, 1, 1, 1, 5, 9, 9, 9])], [3, 7], FIVE)).toEqual([3]);
    expect(mergeClasses([year([1, 1, 1, 5, 9, 9, 9])], [3, 7], FIVE)).toEqual([7]);
  });

  it('joins empty classes and goes on until every class has enough', () => {
    expect(mergeClasses([year([1, 2, 8, 9, 10])], [1.5, 4, 6, 8.5], FIVE)).toEqual([]);
    expect(mergeClasses([year([1, 1, 1, 9, 9, 9])], [2, 3, 4, 5], FIVE)).toEqual([5]);
  });

  it('counts an area once for each class it ever falls into', () => {
    expect(mergeClasses([year([1, 1, 1, 1]), year([5, 1, 1, 1]), year([1, 5, 5, 1])], [3], FIVE)).toEqual([3]);
    expect(mergeClasses([year([1, 1, 1, 5]), year([1, 1, 1, 5]), year([1, 1, 1, 5])], [3], FIVE)).toEqual([]);
  });

  it('keeps to the most classes even where any number of areas is allowed', () => {
    const limits = { fewestAreas: 0, mostClasses: 2 };
    expect(mergeClasses([year([1, 1, 3, 5, 5])], [2, 4], limits)).toHaveLength(1);
    expect(mergeClasses([year([])], [2], { fewestAreas: 0, mostClasses: 5 })).toEqual([2]);
    expect(mergeClasses([], [2], FIVE)).toEqual([]);
  });

  it('never leaves a class with too few areas, and only takes bounds away', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 40 });
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, cuts, (values, list) => {
        const bounds = list.sort((first, second) => first - second);
        const kept = mergeClasses([year(values)], bounds, FIVE);
        expect(kept.every((bound) => bounds.includes(bound))).toBe(true);
        for (let id = 1; id <= kept.length + 1; id++)
          expect(values.filter((value) => classOf(value, kept) === id).length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
