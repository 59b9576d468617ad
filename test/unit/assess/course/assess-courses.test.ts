import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndicatorDefinition } from '../../../../src/core/indicator.ts';
import { type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

/** Course of a region with these values in the years from 2012 on. */
function course(
  cells: readonly TestCell[],
  {
    fields = {},
    codeOf = String,
    others = [],
  }: {
    fields?: Partial<IndicatorDefinition>;
    codeOf?: (year: number) => string;
    others?: readonly (readonly TestCell[])[];
  } = {},
) {
  const periodsOf = (series: readonly TestCell[]) =>
    series.map((cell, at) => ({ period: codeOf(2012 + at), values: [cell, null, null] as const }));
  const table = assess(
    protectedTable({
      areas: testAreas(['a', 'b']),
      indicators: [
        { definition: testIndicator({ id: 'x', kind: 'delivered', ...fields }), periods: periodsOf(cells) },
        ...others.map((series, at) => ({
          definition: testIndicator({ id: `other${at}`, kind: 'delivered' }),
          periods: periodsOf(series),
        })),
      ],
    }),
  );
  return table.courses[0]?.courses.get(0) ?? null;
}

describe('the course of a region', () => {
  it('rises where the years do, by the median step of a year', () => {
    expect(course([1, 2, 3, 4, 5, 6, 7])).toMatchObject({ from: '2012', to: '2018', count: 7, slope: 1, direction: 1 });
    expect(course([7, 6, 5, 4, 3, 2, 1])).toMatchObject({ slope: -1, direction: -1 });
  });

  it('has no direction where the years go up and down, and none with all equal, one or no value', () => {
    expect(course([3, 1, 4, 1, 5, 2, 4])).toMatchObject({ direction: 0, jump: null });
    expect(course([2, 2, 2, 2, 2, 2, 2])).toBeNull();
    expect(course([1])).toBeNull();
    expect(course([])).toBeNull();
    expect(course([1, 2, 3, 4, 5])).toBeNull();
  });

  it('leaves out years without value; they are no zero', () => {
    expect(course([1, null, 3, 'hidden', 5, 6, 7, 8])).toMatchObject({ count: 6, slope: 1, direction: 1 });
  });

  it('finds the year of a jump, and none in a steady rise too short for a test', () => {
    const found = course([10, 10.2, 9.9, 10.1, 10, 15, 15.1, 14.9, 15.2, 15]);
    expect(found!.jump).toEqual({ before: '2016', after: '2017' });
    expect(found!.jumpPValue).toBeLessThan(0.05);
    expect(course([1, 2, 3, 4, 5, 6])).toMatchObject({ jump: null, jumpPValue: null });
    expect(course([1, 2.1, 3, 3.9, 5, 6.1, 7, 7.9, 9, 10.1])).toMatchObject({ jump: null, direction: 1 });
  });

  it('never goes across a break in the definition', () => {
    const cells = [1, 2, 3, 10, 11, 12, 13, 14, 15];
    expect(course(cells, { fields: { breaks: ['2015-01-01'] } })).toMatchObject({ from: '2015', count: 6 });
    expect(course(cells, { fields: { breaks: ['2018-01-01'] } })).toBeNull();
  });

  it('takes pooled years only where they share none', () => {
    const spans = (year: number) => `${year}/${year + 2}`;
    expect(course([1, 2, 3, 4, 5, 6, 7, 8, 9], { codeOf: spans })).toBeNull();
    const values = Array.from({ length: 16 }, (_, at) => at);
    expect(course(values, { codeOf: spans })).toMatchObject({ count: 6, from: '2012/2014', to: '2027/2029' });
  });

  it('tells a way and a jump only where they hold among those of all indicators', () => {
    const aimless = Array.from({ length: 9 }, () => [3, 1, 4, 1, 5, 2, 4, 2, 3, 2]);
    // p = 0.035 alone, ten times as much among ten
    const weak = [1, 3, 2, 5, 4, 3, 6, 4, 5, 5];
    expect(course(weak)).toMatchObject({ direction: 1 });
    expect(course(weak, { others: aimless })).toMatchObject({ direction: 0, pValue: course(weak)!.pValue });
    const clear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(course(clear, { others: aimless })).toMatchObject({ direction: 1 });
    const jumping = [1, 1, 1, 1.9, 1, 2.5, 2, 2.6, 2, 1.8];
    expect(course(jumping)!.jump).toEqual({ before: '2016', after: '2017' });
    expect(course(jumping, { others: aimless })!.jump).toBeNull();
  });

  it('is the same for the same figures', () => {
    const cells = [10, 10.2, 9.9, 10.1, 10, 12, 11.1, 11.9, 12.2, 12];
    expect(course(cells)).toEqual(course(cells));
  });
});
