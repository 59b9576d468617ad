import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndicatorDefinition } from '../../../../src/core/indicator.ts';
import { type TestCell, testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const CODES = Array.from({ length: 15 }, (_, at) => `a${String(at + 10)}`);
const HUNDREDS: readonly TestCell[] = CODES.map(() => 100);
/** Burden of the fifteen areas, the last the most burdened. */
const BURDEN: readonly TestCell[] = CODES.map((_, at) => at + 1);

interface Question {
  readonly cases: readonly TestCell[];
  readonly people?: readonly TestCell[];
  readonly burden?: readonly TestCell[];
  readonly topic?: 'bildung' | null;
  readonly fields?: Partial<IndicatorDefinition>;
  readonly order?: readonly number[];
  /** the indicator that makes the index */
  readonly member?: string;
}

function inequality({
  cases,
  people = HUNDREDS,
  burden = BURDEN,
  topic = null,
  fields = {},
  order,
  member = 'burden',
}: Question) {
  const places = order ?? cases.map((_, at) => at);
  const inOrder = (cells: readonly TestCell[]): TestCell[] => [null, ...places.map((place) => cells[place]!)];
  const values = cases.map((cell, at) => (typeof cell === 'number' ? (100 * cell) / Number(people[at]) : cell));
  const table = assess(
    protectedTable({
      areas: testAreas(places.map((place) => CODES[place]!)),
      indicators: [
        {
          definition: testIndicator({ id: 'burden', kind: 'delivered' }),
          periods: [{ period: '2021', values: inOrder(burden) }],
        },
        {
          definition: testIndicator({ id: 'x', kind: 'share', multiplier: 100, ...fields }),
          periods: [
            {
              period: '2021',
              values: inOrder(values),
              numerators: inOrder(cases),
              denominators: inOrder(people),
            },
          ],
        },
      ],
      indices: [testIndex({ id: 'all', topic, members: testMembers(member) })],
    }),
  );
  return { results: table.inequality, log: table.log.filter(({ step }) => step === 'inequality') };
}

describe('inequality between areas', () => {
  it('gives gap, pattern and potential between fifths, the most burdened first', () => {
    const { results, log } = inequality({ cases: CODES.map((_, at) => 10 + 2 * Math.floor(at / 3)) });
    const [found] = results;
    expect(found).toMatchObject({
      indicator: 'x',
      index: 'all',
      isMember: false,
      isSteady: true,
      leftOut: 0,
      gap: { difference: expect.closeTo(8, 12) },
      gapRatio: expect.closeTo(1.8, 12),
    });
    expect(found!.groups.map(({ value }) => value)).toEqual(
      [18, 16, 14, 12, 10].map((value) => expect.closeTo(value, 12)),
    );
    expect(found!.groups.map(({ areas }) => areas)).toEqual([3, 3, 3, 3, 3]);
    // equal fifths: the line falls from 19 to 9 (by hand)
    expect(found!.slope.value).toBeCloseTo(-10, 9);
    expect(found!.relativeIndex!.value).toBeCloseTo(9 / 19, 9);
    // errors from Wilson's intervals; a slope of normal draws is normal: −16.176 to −3.824 (R), drawing within 0.2
    expect(Math.abs(found!.slope.lower + 16.176)).toBeLessThan(0.2);
    expect(Math.abs(found!.slope.upper + 3.824)).toBeLessThan(0.2);
    expect(found!.relativeIndex!.lower).toBeLessThan(found!.relativeIndex!.value);
    expect(found!.relativeIndex!.upper).toBeLessThan(1);
    // 210 cases; at 10 % everywhere 150
    expect(found!.potential!.cases).toBeCloseTo(60, 9);
    expect(found!.potential!.share).toBeCloseTo(60 / 210, 12);
    // five steps of three areas: no other order of the areas takes its ends so far apart
    expect(found!.gap.adjusted).toBeLessThan(0.01);
    expect(log[0]?.choices).toMatchObject({ orderedBy: 'all', groups: 5, areasLeftOut: 0 });
  });

  it('does not depend on the order of the areas', () => {
    const cases = CODES.map((_, at) => (at * 7) % 40);
    const expected = inequality({ cases }).results;
    fc.assert(
      fc.property(fc.shuffledSubarray([...cases.keys()], { minLength: 15 }), (order) => {
        expect(inequality({ cases, order }).results).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out hidden areas and counts them; nothing is taken as zero', () => {
    const cases: TestCell[] = CODES.map(() => 20);
    cases[14] = 'hidden';
    const [found] = inequality({ cases }).results;
    expect(found).toMatchObject({ leftOut: 1, gap: { difference: expect.closeTo(0, 12) }, isSteady: false });
    expect(found!.groups[0]).toMatchObject({ areas: 2, cases: 40, population: 200 });
  });

  it('tells that an indicator helps to order the areas itself', () => {
    expect(inequality({ cases: CODES.map((_, at) => at + 5), member: 'x' }).results[0]?.isMember).toBe(true);
  });

  it('says nothing without an index over all topics, with few areas, ties in one group, or more cases than people', () => {
    const cases = CODES.map(() => 20);
    expect(inequality({ cases, topic: 'bildung' }).results).toEqual([]);
    expect(inequality({ cases: cases.slice(1), people: HUNDREDS.slice(1), burden: BURDEN.slice(1) }).results).toEqual(
      [],
    );
    expect(inequality({ cases, burden: CODES.map(() => 5) }).results).toEqual([]);
    expect(inequality({ cases: CODES.map(() => 120) }).results).toEqual([]);
    expect(inequality({ cases: CODES.map(() => 0), people: CODES.map(() => 0) }).results).toEqual([]);
  });

  it('has no ratio and no share where nobody is counted', () => {
    const [found] = inequality({ cases: CODES.map(() => 0) }).results;
    expect(found).toMatchObject({ relativeIndex: null, slope: { value: expect.closeTo(0, 12) } });
    expect(found).toMatchObject({ gapRatio: null, potential: null });
  });

  it('has no potential where the gap may be chance and where no value is too high', () => {
    const rising = CODES.map((_, at) => 10 + 2 * Math.floor(at / 3));
    for (const direction of ['neutral', 'need'] as const) {
      const [found] = inequality({ cases: rising, fields: { direction } }).results;
      expect(found).toMatchObject({ gap: { isClear: true }, potential: null });
    }
    const [relief] = inequality({ cases: rising, fields: { direction: 'relief' } }).results;
    expect(relief!.potential!.cases).toBeCloseTo(60, 9);
    const [uneven] = inequality({ cases: CODES.map((_, at) => 20 + ((at * 7) % 15)) }).results;
    expect(uneven).toMatchObject({ gap: { isClear: false }, potential: null });
  });

  it('judges rates like shares, by the order of the areas', () => {
    const fields = { kind: 'rate', multiplier: 1000 } as const;
    const [found] = inequality({ cases: CODES.map((_, at) => at), fields }).results;
    expect(found!.gap.difference).toBeCloseTo(120, 9);
    expect(found!.gap.adjusted).toBeLessThan(0.05);
    const [uneven] = inequality({ cases: CODES.map((_, at) => 1 + ((at * 7) % 15)), fields }).results;
    expect(uneven!.gap.adjusted).toBeGreaterThan(0.05);
  });
});
