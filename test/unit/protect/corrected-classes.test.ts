import { describe, expect, it } from 'vitest';
import { areaNodes } from '../../../src/protect/area-nodes.ts';
import { type ComparedCount, correctedClasses } from '../../../src/protect/corrected-classes.ts';
import { inventedTable } from './invented-table.ts';

/** A town K in two halves of two quarters each. */
const PARENTS = { K: null, S: 'K', T: 'K', A: 'S', B: 'S', C: 'T', D: 'T' } as const;
const CODES = Object.keys(PARENTS) as (keyof typeof PARENTS)[];
const { areas } = inventedTable({
  trees: { town: PARENTS },
  periods: ['2020'],
  indicators: [{ id: 'people', kind: 'count', numerator: 'people' }],
  count: () => 1,
});
const NODES = areaNodes(areas, () => false);

/** By how much newer counts differ; areas that are not named are not shown by both. */
function compared(
  classes: readonly number[],
  seen: Partial<Record<keyof typeof PARENTS, number>>,
  more: Partial<ComparedCount> = {},
): ComparedCount {
  const differences = Float64Array.from(CODES, (code) => seen[code] ?? Number.NaN);
  return { classes, isOverTimes: false, isDifference: false, differences, ...more };
}

/** `class area`, with a question mark where it is only possible. */
function found(...counts: readonly ComparedCount[]): string[] {
  const corrected = correctedClasses(counts, NODES, () => '2020');
  return [...corrected]
    .flatMap(([node, classes]) => [...classes].map(([group, isSure]) => `${group} ${CODES[node]}${isSure ? '' : '?'}`))
    .sort();
}

describe('what was corrected', () => {
  it('is nothing where everything shown is the same', () => {
    expect(found(compared([0], { K: 0, A: 0 }))).toEqual([]);
  });

  it('is seen in an area, and certain of wholes around it that nobody shows', () => {
    expect(found(compared([0], { K: 1, A: 1 }))).toEqual(['0 A', '0 K', '0 S']);
  });

  it('may be any part that is not shown, where none that is explains a whole', () => {
    expect(found(compared([0], { S: 1, A: 0 }))).toEqual(['0 B?', '0 K', '0 S']);
    expect(found(compared([0], { K: 1, S: 0 }))).toEqual(['0 C?', '0 D?', '0 K', '0 T?']);
  });

  it('is another group where one of two is the same', () => {
    const groups = found(compared([0], { A: 0 }), compared([0, 1], { A: 2 }));
    expect(groups.filter((text) => text.includes('A'))).toEqual(['1 A?']);
  });

  it('is every group that may be behind it where nothing tells them apart', () => {
    expect(found(compared([0, 1], { K: 2 }), compared([2], { K: 0 })).filter((text) => text.includes('K'))).toEqual([
      ...['0 K?', '1 K?'],
    ]);
  });

  it('of one year explains the sum of two', () => {
    const years = [compared([0], { K: 3 }), compared([0, 1], { K: 3 }, { isOverTimes: true })];
    expect(found(...years).filter((text) => text.includes('K'))).toEqual(['0 K']);
  });
});
