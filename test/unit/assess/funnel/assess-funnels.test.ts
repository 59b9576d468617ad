import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndicatorDefinition } from '../../../../src/core/indicator.ts';
import { type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const CODES = Array.from({ length: 10 }, (_, at) => `a${at + 10}`);
/** Ten areas: nine at a tenth, the last at 30 of 100; all together 0.12. */
const CASES: readonly TestCell[] = [...CODES.slice(1).map(() => 10), 30];

function funnels(
  cases: readonly TestCell[],
  {
    people = CODES.map(() => 100),
    fields = {},
    order,
  }: {
    people?: readonly TestCell[];
    fields?: Partial<IndicatorDefinition>;
    order?: readonly number[];
  } = {},
) {
  const places = order ?? [...cases.keys()];
  const inOrder = (cells: readonly TestCell[]): TestCell[] => [null, ...places.map((place) => cells[place]!)];
  const values = cases.map((cell, at) => (typeof cell === 'number' ? (100 * cell) / Number(people[at]) : cell));
  const table = assess(
    protectedTable({
      areas: testAreas(places.map((place) => CODES[place]!)),
      indicators: [
        {
          definition: testIndicator({ id: 'x', kind: 'share', multiplier: 100, ...fields }),
          periods: [
            { period: '2021', values: inOrder(values), numerators: inOrder(cases), denominators: inOrder(people) },
          ],
        },
      ],
    }),
  );
  const [found] = table.funnels;
  const byCode = found
    ? Object.fromEntries([...found.areas].map((area, at) => [table.table.areas.areas[area]!.code, found.grades[at]]))
    : null;
  return { found, byCode, log: table.log.filter(({ step }) => step === 'funnel') };
}

describe('funnels', () => {
  it('measure each area by limits for its size', () => {
    const { found, byCode, log } = funnels(CASES);
    expect(found).toMatchObject({
      indicator: 'x',
      period: '2021',
      level: 1,
      baseline: expect.closeTo(12, 12),
      leftOut: 0,
    });
    // limits at 100 people: 0.12 ± 3.0902 · √(0.12 · 0.88 / 100) = 0.0196 to 0.2204
    expect(byCode!.a19).toBe(2);
    expect(byCode!.a10).toBe(0);
    expect(log[0]?.choices).toMatchObject({ judgedAreas: 10, areasLeftOut: 0 });
    // of ten people the same share stays within 0.102 + 3.09 · √(0.102 · 0.898 / 10) = 0.398
    expect(funnels([...CASES.slice(0, 9), 3], { people: [...CODES.slice(1).map(() => 100), 10] }).byCode!.a19).toBe(1);
  });

  it('tell how much of the spread is more than chance', () => {
    // values nine times 0.1 and 0.3: variance 0.004; error² of 0.12 among 100: 0.12 · 0.88 / 100 = 0.001056
    expect(funnels(CASES).found?.signal).toBeCloseTo(1 - 0.001056 / 0.004, 12);
    // events: 0.12 / 100
    const rate = funnels(CASES, { fields: { kind: 'rate', multiplier: 1000 } });
    expect(rate.found?.signal).toBeCloseTo(1 - 0.0012 / 0.004, 12);
    expect(rate.log[0]?.choices).toMatchObject({ signalShare: rate.found?.signal });
    // 9, 10 and 11 of 100 are what chance makes
    expect(funnels(CODES.map((_, at) => 9 + (at % 3))).found?.signal).toBe(0);
    expect(funnels(CODES.map(() => 10)).found?.signal).toBeNull();
  });

  it('judge rates by the interval of their events', () => {
    const { byCode } = funnels(CASES, { fields: { kind: 'rate', multiplier: 1000 } });
    expect(byCode).toMatchObject({ a10: 0, a19: 2 });
  });

  it('do not depend on the order of the areas', () => {
    const cases = CODES.map((_, at) => (at * 13) % 60);
    const expected = funnels(cases).byCode;
    fc.assert(
      fc.property(fc.shuffledSubarray([...CODES.keys()], { minLength: 10 }), (order) => {
        expect(funnels(cases, { order }).byCode).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('leave hidden areas and areas without people out', () => {
    const twelve = [...CASES];
    twelve[0] = 'hidden';
    expect(funnels(twelve).found).toBeUndefined();
    expect(funnels(CASES, { people: [0, ...CODES.slice(1).map(() => 100)] }).found).toBeUndefined();
  });

  it('are none of counts, and say nothing unusual where all are alike or nobody is a case', () => {
    expect(funnels(CASES, { fields: { kind: 'count', multiplier: 1 } }).found).toBeUndefined();
    for (const count of [0, 10, 100]) {
      const { found } = funnels(CODES.map(() => count));
      expect([...found!.grades].every((grade) => grade === 0)).toBe(true);
    }
  });
});
