import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndexDefinition } from '../../../../src/core/indicator.ts';
import { lastResults } from '../../../../src/core/recall.ts';
import { type TestCell, testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];
const FIRST: readonly TestCell[] = [10, 22, 31, 39, 60, 80];
const SECOND: readonly TestCell[] = [4, 3, 8, 9, 12, 20];

interface Question {
  readonly indices?: readonly IndexDefinition[];
  readonly first?: readonly TestCell[];
  readonly order?: readonly number[];
  readonly kind?: 'share' | 'delivered';
  readonly recall?: ReturnType<typeof lastResults>;
}

const PAIR = testIndex({ id: 'pair', members: testMembers('first', 'second') });

function certainty({ indices = [PAIR], first = FIRST, order, kind = 'share', recall }: Question = {}) {
  const places = order ?? [...CODES.keys()];
  const indicator = (id: string, cells: readonly TestCell[]) => {
    const inOrder = places.map((place) => cells[place]!);
    const counts =
      kind === 'share' ? { numerators: [null, ...inOrder], denominators: [null, ...CODES.map(() => 200)] } : {};
    return {
      definition: testIndicator({ id, kind, multiplier: 100 }),
      periods: [
        {
          period: '2021',
          values: [null, ...inOrder.map((cell) => (typeof cell === 'number' ? cell / 2 : cell))],
          ...counts,
        },
      ],
    };
  };
  const table = assess(
    protectedTable({
      areas: testAreas(places.map((place) => CODES[place]!)),
      indicators: [indicator('first', first), indicator('second', SECOND)],
      indices,
    }),
    recall ? { recall } : {},
  );
  const codes = table.table.areas.areas.map(({ code }) => code);
  return {
    results: table.certainty,
    log: table.log.filter(({ step }) => step === 'certainty'),
    /** by code, so that the order of the areas does not matter */
    byCode: table.certainty.map(({ areas, ...result }) =>
      Object.fromEntries(
        [...areas].map((area, at) => [
          codes[area]!,
          [
            result.rankFrom[at],
            result.rankTo[at],
            result.classShares.map((share) => share[at]),
            result.needed.values[at],
          ],
        ]),
      ),
    ),
  };
}

describe('certainty of an index', () => {
  it('gives ranks around the published one, and shares of classes that add up to one', () => {
    const { results, log } = certainty();
    const [found] = results;
    expect(found).toMatchObject({ index: 'pair', period: '2021', levelId: 'municipality', runs: 1000, seed: 1 });
    expect(found!.choices).toEqual(['sampling', 'weights', 'normalisation']);
    expect(found!.areas).toHaveLength(6);
    [...found!.areas.keys()].forEach((at) => {
      expect(found!.rankFrom[at]).toBeLessThanOrEqual(6 - at);
      expect(found!.rankTo[at]).toBeGreaterThanOrEqual(6 - at);
      expect(found!.classShares.reduce((sum, share) => sum + share[at]!, 0)).toBeCloseTo(1, 12);
    });
    // the last area lies far above all others
    expect([found!.rankFrom[5], found!.rankTo[5]]).toEqual([1, 1]);
    expect(log[0]?.choices).toMatchObject({ runs: 1000, seed: 1, varied: 'sampling, weights, normalisation' });
  });

  it('is the same twice, and does not depend on the order of the areas', () => {
    const expected = certainty().byCode;
    expect(certainty().byCode).toEqual(expected);
    fc.assert(
      fc.property(fc.shuffledSubarray([...CODES.keys()], { minLength: 6 }), (order) => {
        expect(certainty({ order }).byCode).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('varies no sampling error where values came without counts', () => {
    expect(certainty({ kind: 'delivered' }).results[0]!.choices).toEqual(['weights', 'normalisation']);
  });

  it('leaves hidden areas out', () => {
    const { results } = certainty({ first: ['hidden', 22, 31, 39, 60, 80] });
    expect(results[0]!.areas).toHaveLength(5);
  });

  it('goes through the members of an index of indices, and names no member of it to change', () => {
    const one = testIndex({ id: 'one', members: testMembers('first') });
    const two = testIndex({ id: 'two', members: testMembers('second') });
    const all = testIndex({ id: 'all', rule: 'overall', members: testMembers('one', 'two') });
    const { results } = certainty({ indices: [one, two, all] });
    const whole = results.find(({ index }) => index === 'all')!;
    expect(whole.choices).toContain('sampling');
    expect([...whole.needed.members].every((member) => member === -1)).toBe(true);
  });

  it('says nothing where there is no index: nobody, or all alike', () => {
    expect(certainty({ indices: [] }).results).toEqual([]);
    expect(certainty({ first: CODES.map(() => 'hidden' as const) }).results).toEqual([]);
  });

  it('takes the result of the last run only while every number and the recipe are the same', () => {
    const recall = lastResults();
    const once = certainty({ recall });
    expect(certainty({ recall }).results[0]!.rankFrom).toBe(once.results[0]!.rankFrom);
    expect(certainty({ recall, first: [11, 22, 31, 39, 60, 80] }).results[0]!.rankFrom).not.toBe(
      once.results[0]!.rankFrom,
    );
    const recipe = { ...PAIR.recipe, weight: { method: 'equal' } } as const;
    const other = certainty({ recall, indices: [{ ...PAIR, recipe }] });
    expect(other.results[0]!.rankFrom).not.toBe(once.results[0]!.rankFrom);
  });
});
