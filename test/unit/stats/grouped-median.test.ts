import { describe, expect, it } from 'vitest';
import { groupedMedian } from '../../../src/stats/grouped-median.ts';

const OPEN = Number.POSITIVE_INFINITY;

describe('groupedMedian', () => {
  it('goes on evenly inside the group of the middle one', () => {
    expect(groupedMedian([10, 20, 10], [0, 18, 65, OPEN])).toBe(41.5);
    expect(groupedMedian([4], [20, 30])).toBe(25);
  });

  it('takes the border where exactly half lies below', () => {
    expect(groupedMedian([5, 0, 5], [0, 18, 65, 80])).toBe(18);
  });

  it('has no answer for nobody and no limit in an open group', () => {
    expect(groupedMedian([0, 0], [0, 18, OPEN])).toBeNull();
    expect(groupedMedian([], [0])).toBeNull();
    expect(groupedMedian([1, 3], [0, 65, OPEN])).toBe(OPEN);
  });
});
