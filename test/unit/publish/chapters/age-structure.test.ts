import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { Source } from '../../../../src/core/source.ts';
import { ageDrawingOf } from '../../../../src/publish/chapters/age-drawing.ts';
import { ageStructureOf } from '../../../../src/publish/chapters/age-structure.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { type TestCell, testIndicator, testSource } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const DAY = '2021-12-31';
const plain = atlasEdition({ sizes: [2, 1], hasShapes: false });
const { areas } = plain.assessed.table;
/** the area whose ages are written down: the others hold the same */
const AREA = areas.areas.findIndex(({ level }) => level === 2);

interface Shown {
  /** expression of the catalogue, and how many people it counts in AREA */
  readonly numerator: string;
  readonly count: TestCell;
  readonly denominator?: string;
  readonly base?: TestCell;
  readonly kind?: 'share' | 'rate' | 'standardised-ratio';
  readonly period?: string;
}

/** A book in which each indicator counts residents of some ages; of all areas alike, or in one alone. */
function bookOf(total: TestCell, shown: readonly Shown[], source: Partial<Source> = {}) {
  const all = (cell: TestCell): TestCell[] => areas.areas.map(() => cell);
  const indicators = shown.map(
    ({ numerator, count, denominator = '', base = 100, kind = 'share', period = DAY }, at) => ({
      definition: testIndicator({
        ...{
          id: `x${at}`,
          kind,
          numerator,
          denominator,
          multiplier: 100,
          unit: '%',
          decimals: 1,
          direction: 'neutral',
        },
        ...(kind === 'standardised-ratio' ? { standardisation: { standard: 'region' as const, ages: [0] } } : {}),
      }),
      periods: [{ period, values: all(1), numerators: all(count), denominators: all(base) }],
    }),
  );
  const people = testIndicator({ id: 'sd01', numerator: 'sum(residents)', decimals: 0, direction: 'neutral' });
  const sources = [{ ...testSource(), ...source }];
  const table = protectedTable({
    ...{ areas, sources },
    indicators: [{ definition: people, periods: [{ period: DAY, values: all(total) }] }, ...indicators],
  });
  return makeBook(assess(table, { shapes: plain.edition.shapes }), plain.edition);
}

const UNDER_18 = { numerator: 'sum(residents, age < 18)', count: 20 };
const FROM_65 = { numerator: 'sum(residents, age >= 65)', count: 30 };
const FROM_80 = { numerator: 'sum(residents, age >= 80)', count: 8 };

const counts = (book: ReturnType<typeof bookOf>) =>
  ageStructureOf(book, AREA)?.counts.map((bars) => bars.map(({ count }) => count));
const bounds = (book: ReturnType<typeof bookOf>) =>
  ageStructureOf(book, AREA)?.bands.map(({ from, to }) => `${from}-${to}`);

describe('ageStructureOf', () => {
  it('makes bands of published counts and their differences, worked by hand', () => {
    const book = bookOf(100, [UNDER_18, FROM_65, FROM_80]);
    expect(bounds(book)).toEqual(['0-17', '18-64', '65-79', '80-Infinity']);
    expect(counts(book)).toEqual([[20], [50], [22], [8]]);
    expect(ageStructureOf(book, AREA)).toMatchObject({ period: DAY, sides: ['all'], total: 100 });
  });

  it('takes denominators as well, however their ages are written', () => {
    const book = bookOf(100, [
      { numerator: 'pupils', count: 5, denominator: 'sum(residents, age 6..14)', base: 9 },
      { numerator: 'children', count: 5, denominator: 'sum(residents, age <= 5)', base: 6 },
      { numerator: 'others', count: 5, denominator: 'sum(residents, age > 64)', base: 30 },
    ]);
    expect(bounds(book)).toEqual(['0-5', '6-14', '15-64', '65-Infinity']);
    expect(counts(book)).toEqual([[6], [9], [55], [30]]);
  });

  it('hides every band for which a hidden count is needed, and no other', () => {
    const book = bookOf(100, [UNDER_18, FROM_65, { ...FROM_80, count: 'hidden' }]);
    const shown = ageStructureOf(book, AREA)!;
    expect(shown.counts.flat().map(({ count }) => count)).toEqual([20, 50, null, null]);
    const input = ageDrawingOf('de', book, AREA)!;
    expect(input.input.bands.map(({ bars }) => bars[0]!.mark)).toEqual(['', '', '[c]', '[c]']);
    expect(input.note).toContain('[c] geschützt');
  });

  it('finds another way round a hidden count where published figures leave one', () => {
    const around = { numerator: 'sum(residents, age < 80)', count: 92 };
    expect(counts(bookOf(100, [UNDER_18, FROM_65, { ...FROM_80, count: 'hidden' }, around]))).toEqual([
      [20],
      [50],
      [22],
      [8],
    ]);
  });

  it('stands a nought beside others and knows it from a missing count', () => {
    expect(counts(bookOf(100, [UNDER_18, FROM_65, { ...FROM_80, count: 0 }]))).toEqual([[20], [50], [30], [0]]);
    expect(counts(bookOf(100, [UNDER_18, FROM_65, { ...FROM_80, count: 'unknown' }]))).toEqual([
      [20],
      [50],
      [null],
      [null],
    ]);
  });

  it('says nothing where there are too few bands, no total, another day, or counts that are not the people', () => {
    expect(counts(bookOf(100, [UNDER_18]))).toBeUndefined();
    expect(counts(bookOf('hidden', [UNDER_18, FROM_65, FROM_80]))?.[1]).toEqual([null]);
    expect(
      counts(
        bookOf(
          100,
          [UNDER_18, FROM_65, FROM_80].map((each) => ({ ...each, period: '2020-12-31' })),
        ),
      ),
    ).toBe(undefined);
    const ratio = { numerator: 'deaths', count: 3, denominator: 'sum(residents, age < 65)', base: 2.5 };
    expect(counts(bookOf(100, [UNDER_18, { ...ratio, kind: 'standardised-ratio' }]))).toBeUndefined();
  });

  it('says nothing where counts are rounded: a difference of rounded counts is none', () => {
    const { protection } = testSource();
    const rounded = { protection: { ...protection, method: 'rounding' as const } };
    expect(counts(bookOf(100, [UNDER_18, FROM_65, FROM_80], rounded))).toBeUndefined();
  });

  it('tells women and men apart where both are published, five years each where all of them are', () => {
    const bySex = (sex: string, half: number): Shown[] => [
      { numerator: `sum(residents, sex = ${sex})`, count: half },
      ...Array.from({ length: 16 }, (_, at) => ({
        numerator: `sum(residents, age ${5 * at}..${5 * at + 4}, sex = ${sex})`,
        count: 3,
      })),
    ];
    const book = bookOf(115, [...bySex('f', 60), ...bySex('m', 55)]);
    const found = ageStructureOf(book, AREA)!;
    expect(found.sides).toEqual(['f', 'm']);
    expect(found.bands).toHaveLength(17);
    expect(
      found.counts
        .slice(0, 16)
        .flat()
        .every(({ count }) => count === 3),
    ).toBe(true);
    expect(found.counts[16]!.map(({ count }) => count)).toEqual([12, 7]);
    expect(found.total).toBe(115);
    expect(ageDrawingOf('de', book, AREA)).toMatchObject({ heading: 'Alterspyramide' });
  });

  it('adds up to all people, whichever ages are published', () => {
    const ages = fc.uniqueArray(fc.constantFrom<number>(3, 6, 10, 15, 18, 25, 45, 60, 65, 75, 80), { minLength: 2 });
    fc.assert(
      fc.property(ages, fc.array(fc.nat(5000), { minLength: 12, maxLength: 12 }), (starts, people) => {
        const sorted = [...starts].sort((one, other) => one - other);
        const below = (age: number): number =>
          people.slice(0, sorted.indexOf(age) + 1).reduce((sum, each) => sum + each, 0);
        const total = people.slice(0, sorted.length + 1).reduce((sum, each) => sum + each, 0);
        const book = bookOf(
          total,
          sorted.map((age) => ({ numerator: `sum(residents, age < ${age})`, count: below(age) })),
        );
        const found = ageStructureOf(book, AREA)!;
        expect(found.counts.map(([bar]) => bar!.count)).toEqual(people.slice(0, sorted.length + 1));
      }),
      { numRuns: 15 },
    );
  });
});
