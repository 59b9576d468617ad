import { describe, expect, it } from 'vitest';
import { MARK, STATUS } from '../../../src/core/status.ts';
import type { ValueColumn } from '../../../src/core/table.ts';
import { combineColumns, divideColumns } from '../../../src/measure/combine.ts';

const column = (values: readonly number[], marks: readonly number[] | null = null): ValueColumn =>
  Object.freeze({
    values: Float64Array.from(values),
    statuses: new Uint8Array(values.length).fill(STATUS.ok),
    marks: marks && Uint8Array.from(marks),
  });
const HALF = MARK.lessThanHalf;

describe('combineColumns', () => {
  it('keeps "less than half" beside a sum of zero and drops it beside any other', () => {
    const first = column([0, 0, 0], [HALF, HALF, 0]);
    const second = column([0, 50, 7]);
    const sum = combineColumns([
      { column: first, coefficient: 1 },
      { column: second, coefficient: 1 },
    ]);
    expect([...sum.values]).toEqual([0, 50, 7]);
    expect([...(sum.marks ?? [])]).toEqual([HALF, 0, 0]);
  });

  it('keeps other marks', () => {
    const sum = combineColumns([
      { column: column([3], [MARK.notAdditive | HALF]), coefficient: 1 },
      { column: column([4]), coefficient: 1 },
    ]);
    expect([...(sum.marks ?? [])]).toEqual([MARK.notAdditive]);
  });
});

describe('divideColumns', () => {
  it('marks the rate of a zero that is not nothing', () => {
    const rate = divideColumns(column([0, 5], [HALF, 0]), column([50, 50]), 100);
    expect([...rate.values]).toEqual([0, 10]);
    expect([...(rate.marks ?? [])]).toEqual([HALF, 0]);
  });
});
