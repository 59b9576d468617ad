import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { neededFiles, type SmallEdition, type SmallFigure } from '../../../small-edition.ts';
import { published } from '../publication.ts';

const LEAVES = ['A', 'B', 'C'] as const;
const KINDS = ['a', 'b'] as const;
const AREAS = { K: null, N: 'K', A: 'N', B: 'N', C: 'K' } as const;
const LEAVES_OF: Readonly<Record<string, readonly string[]>> = {
  ...{ K: LEAVES, N: ['A', 'B'] },
  ...Object.fromEntries(LEAVES.map((leaf) => [leaf, [leaf]])),
};
const SERIES: Readonly<Record<string, readonly string[]>> = { all: KINDS, a: ['a'], b: ['b'] };

/** A sum over leaves and kinds: which of the six smallest counts are in it. */
interface Statement {
  readonly series: string;
  readonly area: string;
  readonly parts: readonly number[];
}

const STATEMENTS: readonly Statement[] = Object.entries(SERIES).flatMap(([series, kinds]) =>
  Object.keys(AREAS).map((area) => ({
    series,
    area,
    parts: LEAVES_OF[area]!.flatMap((leaf) =>
      kinds.map((kind) => LEAVES.indexOf(leaf as 'A') * KINDS.length + KINDS.indexOf(kind as 'a')),
    ),
  })),
);

interface Case {
  readonly counts: readonly number[];
  readonly base: 5 | 10;
  readonly minimum: number;
  readonly zerosShown: boolean;
  /** true: up or down, as an edition likes, and there are two of them */
  readonly isFree: boolean;
  readonly upwards: readonly boolean[];
  /** statements that are printed */
  readonly shown: readonly boolean[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })), {
    ...{ minLength: 6, maxLength: 6 },
  }),
  base: fc.constantFrom(5, 10),
  minimum: fc.constantFrom(3, 3, 5),
  zerosShown: fc.boolean(),
  isFree: fc.boolean(),
  upwards: fc.array(fc.boolean(), { minLength: 2 * STATEMENTS.length, maxLength: 2 * STATEMENTS.length }),
  shown: fc.array(fc.integer({ min: 0, max: 5 }).map(Boolean), {
    ...{ minLength: STATEMENTS.length, maxLength: STATEMENTS.length },
  }),
});

const sumOf = (counts: readonly number[], { parts }: Pick<Statement, 'parts'>): number =>
  parts.reduce((sum, part) => sum + counts[part]!, 0);

const nearest = (count: number, base: number): number => Math.floor((count + base / 2) / base) * base;

/** What each edition prints of each statement; null: nothing. */
function printed({ counts, base, isFree, upwards, shown }: Case): readonly (readonly (number | null)[])[] {
  return (isFree ? [0, 1] : [0]).map((edition) =>
    STATEMENTS.map((statement, at) => {
      const count = sumOf(counts, statement);
      if (!shown[at]) return null;
      if (!isFree) return nearest(count, base);
      const below = Math.floor(count / base) * base;
      return upwards[edition * STATEMENTS.length + at] && below < count ? below + base : below;
    }),
  );
}

function editionOf({ base, isFree, minimum, zerosShown }: Case, numbers: readonly (number | null)[]): SmallEdition {
  const figures = STATEMENTS.flatMap(({ series, area }, at): SmallFigure[] => {
    const numerator = numbers[at]!;
    return numerator === null ? [] : [{ series, area, numerator }];
  });
  return {
    areas: { town: AREAS },
    indicators: [
      { id: 'all', numerator: ['people'] },
      { id: 'a', numerator: ['people[kind=a]'] },
      { id: 'b', numerator: ['people[kind=b]'] },
    ],
    wholes: { people: { '': ['kind=a', 'kind=b'] } },
    rules: {
      ...{ minimum, zerosShown, rounding: { base, keepsSums: isFree } },
      inexactness: isFree ? base - 1 : base / 2,
    },
    figures,
  };
}

/** All tables that every edition would print like this. */
function* tables(given: Case): Generator<readonly number[]> {
  const { base, isFree } = given;
  const told = printed(given).flatMap((numbers) =>
    STATEMENTS.flatMap(({ parts }, at) => {
      const shown = numbers[at]!;
      if (shown === null) return [];
      const isIt = (sum: number): boolean => (isFree ? Math.abs(sum - shown) < base : nearest(sum, base) === shown);
      return [{ parts, most: shown + base, isIt }];
    }),
  );
  const counts: number[] = [];
  function* from(part: number): Generator<readonly number[]> {
    const sums = told.map((one) => ({
      ...one,
      sum: one.parts.reduce((sum, at) => sum + (at < part ? counts[at]! : 0), 0),
    }));
    if (sums.some(({ sum, most }) => sum > most)) return;
    if (sums.some(({ parts, sum, isIt }) => parts.every((at) => at < part) && !isIt(sum))) return;
    if (part === 6) {
      yield counts;
      return;
    }
    // nobody believes more than that where nothing is printed
    for (counts[part] = 0; counts[part]! < 40; counts[part]!++) {
      const isPrinted = told.some(({ parts, most }) => parts.includes(part) && counts[part]! > most);
      if (isPrinted) break;
      yield* from(part + 1);
    }
  }
  yield* from(0);
}

interface Judged {
  readonly name: string;
  readonly count: (counts: readonly number[]) => number;
  readonly mayBeNone: boolean;
}

/** Printed counts, and what each leaves of another printed one that everybody in it is in. */
function judged({ shown, zerosShown }: Case): readonly Judged[] {
  const own = STATEMENTS.filter((_, at) => shown[at]);
  return own.flatMap((statement): Judged[] => [
    {
      name: `${statement.area} ${statement.series} numerator`,
      count: (counts) => sumOf(counts, statement),
      mayBeNone: zerosShown,
    },
    ...own
      .filter(({ area, series }) => area === statement.area && series === 'all' && statement.series !== 'all')
      .map((whole) => ({
        name: `${statement.area} ${statement.series} remainder`,
        count: (counts: readonly number[]) => sumOf(counts, whole) - sumOf(counts, statement),
        mayBeNone: true,
      })),
  ]);
}

/** What is too small for certain, found by trying every table; null: there are too many of them. */
function byTrying(given: Case): string[] | null {
  const all = judged(given);
  const ranges = all.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY }));
  let tried = 0;
  for (const counts of tables(given)) {
    if (++tried > 40_000) return null;
    all.forEach(({ count }, at) => {
      const range = ranges[at]!;
      range.lower = Math.min(range.lower, count(counts));
      range.upper = Math.max(range.upper, count(counts));
    });
  }
  expect(tried, 'what is printed is true').toBeGreaterThan(0);
  return all
    .flatMap(({ name, mayBeNone }, at) => {
      const { lower, upper } = ranges[at]!;
      return upper >= given.minimum || (lower === 0 && mayBeNone) ? [] : [name];
    })
    .sort();
}

async function byAttack(given: Case): Promise<{ named: string[]; more: number }> {
  const [newest, ...others] = printed(given).map((numbers) => published(neededFiles(editionOf(given, numbers))));
  const earlier = others.map((files, at) => ({ name: `editions/${at}`, files }));
  const { findings } = await attack({ files: newest!, earlier, areFormatsVerified: true });
  // what the earlier edition told alone is named as such, and once more where both together tell more
  const own = findings.filter(({ code }) => ['attack-rounding-undone', 'attack-already-public'].includes(code));
  const name = ({ areaCode, details }: Finding): string => `${areaCode} ${details?.indicator} ${details?.part}`;
  return {
    named: [...new Set(own.map(name))],
    more: own.reduce((sum, { more = 0 }) => sum + more, 0),
  };
}

describe('the attack on rounded counts', () => {
  it('says what trying every table says', { timeout: 300_000 }, async () => {
    const counts = { leaky: 0, leaks: 0, tried: 0, safe: 0 };
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const expected = byTrying(given);
        if (!expected) return;
        const { named, more } = await byAttack(given);
        counts.tried++;
        counts.leaks += expected.length;
        if (expected.length > 0) counts.leaky++;
        else counts.safe++;
        expect(expected).toEqual(expect.arrayContaining(named));
        // of two editions the same may be counted twice
        if (!given.isFree || more === 0) expect(named.length + more).toBe(expected.length);
      }),
      { numRuns: 400, seed: 7 },
    );

    expect(counts.tried).toBeGreaterThan(250);
    expect(counts.leaky).toBeGreaterThan(100);
    expect(counts.safe).toBeGreaterThan(100);
  });
});
