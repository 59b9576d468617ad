import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/core/period.ts';
import { MARK, STATUSES } from '../../../src/core/status.ts';
import { aggregate, hierarchy } from '../../../src/measure/aggregate.ts';
import { cellsOf, type TestArea, type TestCell, testAreas, testColumn } from '../../checked-table.ts';

const AREAS: TestArea[] = [
  { code: 'R', level: 0 },
  { code: 'M1', level: 1, parent: 'R' },
  { code: 'M2', level: 1, parent: 'R' },
  { code: 'a', level: 2, parent: 'M1' },
  { code: 'b', level: 2, parent: 'M1' },
  { code: 'c', level: 2, parent: 'M2' },
];

function completed(cells: readonly TestCell[], areas: readonly TestArea[] = AREAS, options = { sums: true }) {
  const period = parsePeriod('2021-12-31')!;
  return aggregate(testColumn(cells), hierarchy(testAreas(areas)), { period, ...options });
}

describe('aggregate', () => {
  it('adds up the areas directly below, level by level', () => {
    expect(cellsOf(completed([null, null, null, 1, 2, 4]))).toEqual([7, 3, 4, 1, 2, 4]);
  });

  it('keeps a delivered total, also a hidden one', () => {
    expect(cellsOf(completed([null, 10, 'hidden', 1, 2, 4]))).toEqual(['hidden', 10, 'hidden', 1, 2, 4]);
  });

  it('marks a delivered total that differs from its parts', () => {
    const column = completed([null, 10, null, 1, 2, 4]);
    expect([...(column.marks ?? [])]).toEqual([0, MARK.notAdditive, 0, 0, 0, 0]);
    expect(completed([null, 3, null, 1, 2, 4]).marks).toBeNull();
  });

  it('never takes missing for zero: the weakest child speaks for the sum', () => {
    expect(cellsOf(completed([null, null, null, 1, null, 4]))).toEqual(['unknown', 'unknown', 4, 1, 'unknown', 4]);
    expect(cellsOf(completed([null, null, null, 'hidden', null, 4]))[1]).toBe('hidden');
    expect(cellsOf(completed([null, null, null, 0, 0, 0]))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('hands a provisional part on to the sum', () => {
    const column = completed([null, null, null, 1, [2, 'provisional'], 4]);
    expect(STATUSES[column.statuses[1]!]).toBe('provisional');
    expect(cellsOf(column)[0]).toBe(7);
  });

  it('adds up over a level that is skipped', () => {
    const areas = [AREAS[0]!, AREAS[1]!, { code: 'x', level: 2, parent: 'R' }, { code: 'a', level: 2, parent: 'M1' }];
    expect(cellsOf(completed([null, null, 5, 2], areas))).toEqual([7, 2, 5, 2]);
  });

  it('ignores areas that are not there in the period', () => {
    const areas = AREAS.map((area) => (area.code === 'b' ? { ...area, validTo: '2020-12-31' } : area));
    expect(cellsOf(completed([null, null, null, 1, null, 4], areas))).toEqual([5, 1, 4, 1, 'not-applicable', 4]);
  });

  it('leaves an area unknown when none of those below is there', () => {
    const areas = AREAS.map((area) => (area.code === 'c' ? { ...area, validFrom: '2022-01-01' } : area));
    expect(cellsOf(completed([null, null, null, 1, 2, 4], areas)).slice(0, 3)).toEqual(['unknown', 3, 'unknown']);
  });

  it('adds nothing up where figures cannot be added', () => {
    expect(cellsOf(completed([50, null, null, 1, 2, 4], AREAS, { sums: false }))).toEqual([
      50,
      'unknown',
      'unknown',
      1,
      2,
      4,
    ]);
  });

  it('keeps the sign that a printed zero is not nothing', () => {
    const column = {
      ...testColumn([null, null, null, 0, 0, 4]),
      marks: Uint8Array.of(0, 0, 0, 0, MARK.lessThanHalf, 0),
    };
    const result = aggregate(column, hierarchy(testAreas(AREAS)), { period: parsePeriod('2021')!, sums: true });
    expect([...(result.marks ?? [])]).toEqual([0, MARK.lessThanHalf, 0, 0, MARK.lessThanHalf, 0]);
  });

  it('does not change the delivered column', () => {
    const cells = [null, null, null, 1, 2, 4];
    const delivered = testColumn(cells);
    aggregate(delivered, hierarchy(testAreas(AREAS)), { period: parsePeriod('2021')!, sums: true });
    expect(cellsOf(delivered)).toEqual(cellsOf(testColumn(cells)));
  });

  it('is known at the top exactly where all lowest areas are known', () => {
    const leaf = fc.option(fc.nat(1000), { nil: null });
    fc.assert(
      fc.property(leaf, leaf, leaf, (a, b, c) => {
        const [top] = cellsOf(completed([null, null, null, a, b, c]));
        const isKnown = a !== null && b !== null && c !== null;
        expect(top).toBe(isKnown ? a + b + c : 'unknown');
      }),
    );
  });
});
