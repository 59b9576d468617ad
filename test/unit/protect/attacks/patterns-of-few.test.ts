import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUS } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();

type Supported = readonly [women: number, men: number];

/** A town of areas, in the first two of which so few people live that everybody knows of them. */
interface Town {
  readonly minimumCount: number;
  /** by area, from a public source */
  readonly people: readonly number[];
  /** by area: women and men with support */
  readonly supported: readonly Supported[];
  readonly isBySex: boolean;
}

/** What is hidden, by indicator and area. */
function hiddenIn({ minimumCount, people, supported, isBySex }: Town): readonly string[] {
  const areas = people.map((_, area) => `A${area}`);
  const invention: Invention = {
    trees: {
      raum: { R: null, T: 'R', U: 'R', U0: 'U', U1: 'U', ...Object.fromEntries(areas.map((area) => [area, 'T'])) },
    },
    periods: ['2021'],
    indicators: [
      { id: 'share', kind: 'share', numerator: 'support', denominator: 'residents' },
      ...(isBySex ? [{ id: 'women', kind: 'count', numerator: 'support[sex=f]' } as const] : []),
    ],
    relations: [{ series: 'support', whole: '', parts: ['sex=f', 'sex=m'] }],
    rule: { minimumCount, smallRates: 'unreliable' },
    sourceOf: { residents: 'statistics' },
    publicSources: ['statistics'],
    count: (series, group, _period, area) => {
      const place = areas.indexOf(area);
      if (series === 'residents') return people[place] ?? 200;
      const [women, men] = supported[place] ?? [40, 50];
      return { 'sex=f': women, 'sex=m': men }[group] ?? women + men;
    },
  };
  const table = inventedTable(invention);
  return protect(table, { earlier: [], solver }).table.indicators.flatMap(({ definition, periods }) =>
    [...periods[0]!.numerator!.statuses].flatMap((status, area) =>
      status === STATUS.hidden ? [`${definition.id} ${table.areas.areas[area]!.code}`] : [],
    ),
  );
}

/** The town with so many who get support in its first areas, as many of them women as there can be. */
function having(town: Town, ...counts: readonly number[]): Town {
  const few = counts.map((count): Supported => [Math.min(1, count), count - Math.min(1, count)]);
  return { ...town, supported: [...few, ...town.supported.slice(counts.length)] };
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, count) => count);

const town: fc.Arbitrary<Town> = fc
  .record({ minimumCount: fc.constantFrom(3, 5), others: fc.integer({ min: 1, max: 4 }), isBySex: fc.boolean() })
  .chain(({ others, minimumCount, isBySex }) => {
    const few = fc.integer({ min: 1, max: 2 * minimumCount - 1 });
    const some: fc.Arbitrary<Supported> = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 3, max: 25 }));
    return fc
      .record({ few: fc.tuple(few, few), rest: fc.array(some, { minLength: others, maxLength: others }) })
      .map((made) => ({
        ...{ minimumCount, isBySex },
        people: [...made.few, ...made.rest.map(() => 100)],
        supported: [...made.few.map((): Supported => [0, 0]), ...made.rest],
      }));
  });

describe('what is hidden around parts of few people who are public', () => {
  it('does not tell whether it is nobody, somebody or everybody', () => {
    const three: Town = {
      minimumCount: 3,
      people: [3, 90, 90, 90],
      supported: [
        [0, 0],
        [5, 6],
        [7, 8],
        [9, 11],
      ],
      isBySex: false,
    };
    for (const count of upTo(3))
      expect(hiddenIn(having(three, count)), String(count)).toEqual(['share A0', 'share A1']);
  });

  it('is the same in any town, however many of the few it is', () => {
    fc.assert(
      fc.property(town, (one) => {
        const [first = 0, second = 0] = one.people;
        const patterns = upTo(first).map((count) => hiddenIn(having(one, count, second)).join(', '));
        expect([...new Set(patterns)]).toHaveLength(1);
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('is the same where the sum of two such parts is', () => {
    fc.assert(
      fc.property(town, (one) => {
        const sum = Math.min(...one.people.slice(0, 2));
        const patterns = upTo(sum).map((count) => hiddenIn(having(one, count, sum - count)).join(', '));
        expect([...new Set(patterns)]).toHaveLength(1);
      }),
      { numRuns: 15, seed: 4 },
    );
  });
});
