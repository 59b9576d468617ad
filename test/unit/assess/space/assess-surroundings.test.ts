import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { permutationPlan } from '../../../../src/assess/space/permutation-plan.ts';
import { SURROUNDINGS, type Surroundings } from '../../../../src/core/assessed.ts';
import type { AreaShapes } from '../../../../src/core/geometry.ts';
import type { IndicatorDefinition } from '../../../../src/core/indicator.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';
import { empiricalBayesScores } from '../../../../src/stats/space/empirical-bayes-scores.ts';
import { moran } from '../../../../src/stats/space/moran.ts';
import type { SpatialStatistic } from '../../../../src/stats/space/spatial-statistic.ts';
import { weighNeighbours } from '../../../../src/stats/space/weigh-neighbours.ts';
import { type TestCell, testAreas, testIndex, testIndicator } from '../../../checked-table.ts';
import { lattice } from '../../../golden/moran/columbus.ts';
import { protectedTable, type TestPeriod } from '../../../protected-table.ts';
import { squareArea } from '../../../square-area.ts';

const [COLUMNS, ROWS] = [8, 6];
const PLACES = Array.from({ length: COLUMNS * ROWS }, (_, place) => place);
const codeOf = (place: number): string => `A${String(place).padStart(2, '0')}`;

interface Setting {
  readonly fields?: Partial<IndicatorDefinition>;
  /** cells in the order of the places; the region has none */
  readonly periods?: readonly Omit<TestPeriod, 'period'>[];
  readonly withoutShape?: readonly number[];
  /** which place stands in which row of the table */
  readonly order?: readonly number[];
  readonly seed?: number;
}

const inRows = (cells: readonly TestCell[], order: readonly number[]): TestCell[] => [
  null,
  ...order.map((place) => cells[place]!),
];

function assessed({ fields, periods = [], withoutShape = [], order = PLACES, seed = 1 }: Setting) {
  const table = protectedTable({
    areas: testAreas(order.map(codeOf)),
    indicators: [
      {
        definition: testIndicator({ id: 'i', kind: 'mean', ...fields }),
        periods: periods.map(({ values, numerators, denominators }, index) => ({
          period: `${2020 + index}-12-31`,
          values: inRows(values, order),
          ...(numerators ? { numerators: inRows(numerators, order) } : {}),
          ...(denominators ? { denominators: inRows(denominators, order) } : {}),
        })),
      },
    ],
    indices: [testIndex({ id: 'x', members: [{ indicator: 'i', weight: 1, role: null }] })],
  });
  const geometries = [
    null,
    ...order.map((place) => (withoutShape.includes(place) ? null : squareArea(place, COLUMNS))),
  ];
  const shapes: AreaShapes = { geometries, atoms: [], attribution: null };
  return assess(table, { shapes, seed });
}

/** Codes in the order of the places. */
const codesOf = (found: Surroundings, order = PLACES): number[] =>
  PLACES.map((place) => found.codes[1 + order.indexOf(place)]!);

// high on the left, low on the right, one low area amid the high ones; never twice the same
const valueAt = (place: number): number => {
  const noise = ((place * 7919) % 101) / 100;
  return (place % COLUMNS < COLUMNS / 2 && place !== 9 ? 20 : 5) + noise;
};
const VALUES = PLACES.map(valueAt);
const place = (column: number, row: number): number => row * COLUMNS + column;

describe('surroundings', () => {
  it('tell high among high, low among low and an area that differs from its neighbours', () => {
    const found = assessed({ periods: [{ values: VALUES }] }).surroundings.indicators.get('i')!;
    const codes = codesOf(found);
    expect(codes[place(1, 4)]).toBe(SURROUNDINGS.highHigh);
    expect(codes[place(6, 3)]).toBe(SURROUNDINGS.lowLow);
    expect(codes[9]).toBe(SURROUNDINGS.lowHigh);
    expect(found.codes[0]).toBe(SURROUNDINGS.none);
    expect(found.adjusted[0]).toBeNaN();
    const [level] = found.levels;
    expect(level).toMatchObject({ scheme: 'areas', level: 1, reason: null, judgedCount: 48 });
    expect(level!.moran!.statistic).toBeGreaterThan(0.5);
    expect(level!.moran!.expected).toBeCloseTo(-1 / 47, 12);
    expect(level!.moran!.p).toBe(0.002);
    // Geary's C says the same the other way round, the local G which side lies around
    expect(level!.geary!.statistic).toBeLessThan(0.7);
    expect(level!.geary!.p).toBeLessThan(0.001);
    expect(found.localG[1 + place(1, 4)]).toBeGreaterThan(1);
    expect(found.localG[1 + place(6, 3)]).toBeLessThan(-1);
    expect(found.localG[0]).toBeNaN();
    expect(found.rates).toBeNull();
  });

  it('are unusual for few areas at most where values are scattered', () => {
    const chance = seededChance(5);
    const values = PLACES.map(() => chance.normal());
    const found = assessed({ periods: [{ values }] }).surroundings.indicators.get('i')!;
    expect(codesOf(found).filter((code) => code !== SURROUNDINGS.usual).length).toBeLessThan(5);
    expect(found.levels[0]!.moran!.p).toBeGreaterThan(0.05);
  });

  it('take the newest period with values, for indices too', () => {
    const { surroundings } = assessed({
      periods: [{ values: PLACES.map(() => null) }, { values: VALUES }, { values: PLACES.map(() => 'hidden') }],
    });
    expect(surroundings.indicators.get('i')!.period).toBe('2021-12-31');
    const index = surroundings.indices.get('x')!;
    expect(index.period).toBe('2021-12-31');
    expect(codesOf(index)).toEqual(codesOf(surroundings.indicators.get('i')!));
  });

  it('leave out hidden and missing areas, those without shape and those cut off, and say so', () => {
    const values: TestCell[] = [...VALUES];
    // the corner keeps its value but loses its three neighbours
    for (const gone of [1, COLUMNS, COLUMNS + 1]) values[gone] = 'hidden';
    values[30] = null;
    const { surroundings, log } = assessed({ periods: [{ values }], withoutShape: [47] });
    const found = surroundings.indicators.get('i')!;
    const codes = codesOf(found);
    for (const out of [0, 1, COLUMNS, 30, 47]) expect(codes[out]).toBe(SURROUNDINGS.none);
    expect(found.levels[0]).toMatchObject({
      judgedCount: 42,
      leftOut: { hidden: 3, withoutValue: 1, withoutShape: 1, withoutNeighbours: 1 },
    });
    expect(log.find(({ step, subject }) => step === 'surroundings' && subject === 'i')!.choices).toMatchObject({
      judgedAreas: 42,
      hiddenLeftOut: 3,
      otherLeftOut: 1,
      withoutShape: 1,
      withoutNeighbours: 1,
      permutations: 1999,
      seed: 1,
      notJudgedBecause: null,
    });
  });

  it('compare rates as scores, so that a few people in one area make no outlier', () => {
    const people = PLACES.map((index) => (index === 20 ? 4 : 1000 + index));
    const cases = PLACES.map((index) => (index === 20 ? 1 : 100 + ((index * 7919) % 11)));
    const period = {
      values: cases.map((count, index) => (100 * count) / people[index]!),
      numerators: cases,
      denominators: people,
    };
    const rate = assessed({ fields: { kind: 'share' }, periods: [period] }).surroundings.indicators.get('i')!;
    const raw = assessed({ fields: { kind: 'ratio' }, periods: [period] }).surroundings.indicators.get('i')!;
    expect(rate.areScores).toBe(true);
    expect(raw.areScores).toBe(false);
    const links = weighNeighbours(lattice(COLUMNS, ROWS, true), 'W');
    const scores = empiricalBayesScores(
      { cases: Float64Array.from(cases), populations: Float64Array.from(people) },
      'binomial',
    );
    const statistic = (values: Float64Array) => (moran(values, links) as SpatialStatistic).statistic;
    expect(rate.levels[0]!.moran!.statistic).toBeCloseTo(statistic(scores), 12);
    expect(raw.levels[0]!.moran!.statistic).toBeCloseTo(statistic(Float64Array.from(period.values)), 12);
    expect(Math.abs(scores[20]!)).toBeLessThan(3);
    // a quarter of four people is hardly more than a tenth; a thousand people are believed more
    expect(rate.rates!.smoothed[21]).toBeLessThan(12);
    expect(rate.rates!.smoothed[0]).toBeNaN();
    expect(raw.rates).toBeNull();
  });

  it('do without a rate whose people are not shown', () => {
    const numerators = VALUES.map((value) => Math.round(value * 10));
    const denominators: TestCell[] = VALUES.map(() => 1000);
    denominators[3] = 'hidden';
    denominators[4] = 0;
    const period = { values: VALUES, numerators, denominators };
    const found = assessed({ fields: { kind: 'rate' }, periods: [period] }).surroundings.indicators.get('i')!;
    expect(found.levels[0]!.leftOut.withoutValue).toBe(2);
    expect(codesOf(found)[3]).toBe(SURROUNDINGS.none);
  });

  it.each([
    ['equal values', { periods: [{ values: PLACES.map(() => 7) }] }, 'all-equal'],
    ['fewer than ten areas', { periods: [{ values: PLACES.map((i) => (i < 9 ? i : null)) }] }, 'too-few-areas'],
    [
      'no two areas side by side',
      { periods: [{ values: PLACES.map((i) => (i === 0 || i === 40 ? i : null)) }] },
      'no-neighbours',
    ],
  ] as const)('%s: a reason instead of a result', (_, setting, reason) => {
    const found = assessed(setting).surroundings.indicators.get('i')!;
    expect(found.levels[0]).toMatchObject({ reason, moran: null, judgedCount: 0 });
    expect(found.codes.every((code) => code === SURROUNDINGS.none)).toBe(true);
    expect(found.adjusted.every(Number.isNaN)).toBe(true);
  });

  it.each([
    ['a plain count', { fields: { kind: 'count' } }],
    ['an indicator outside the core', { fields: { core: false } }],
    ['no shapes', { withoutShape: PLACES }],
  ] as const)('say nothing about %s', (_, setting) => {
    const { surroundings } = assessed({ periods: [{ values: VALUES }], ...setting });
    expect(surroundings.indicators.size).toBe(0);
  });

  it('need neither shapes nor areas', () => {
    const table = protectedTable({ areas: testAreas([]), indicators: [] });
    expect(assess(table).surroundings).toEqual({ indicators: new Map(), indices: new Map() });
  });

  it('are the same for the same seed and do not depend on the order of the rows', () => {
    const run = (setting: Setting) =>
      assessed({ periods: [{ values: VALUES }], ...setting }).surroundings.indicators.get('i')!;
    const first = run({});
    expect(run({})).toEqual(first);
    expect(run({ seed: 2 }).adjusted).not.toEqual(first.adjusted);
    fc.assert(
      fc.property(fc.shuffledSubarray(PLACES, { minLength: PLACES.length }), (order) => {
        const found = run({ order });
        expect(codesOf(found, order)).toEqual(codesOf(first));
        expect(found.levels).toEqual(first.levels);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the plan of permutations', () => {
  it('lets a single unusual area survive the correction, up to 9,999', () => {
    expect(permutationPlan([10, 24, 25, 93, 448, 2000])).toEqual([999, 999, 1999, 4999, 9999, 9999]);
    expect(permutationPlan([])).toEqual([]);
  });

  it('draws 999 for all where the edition is large, and leaves out the last subjects where it is huge', () => {
    expect(permutationPlan(Array.from({ length: 50 }, () => 10_990))).toEqual(Array.from({ length: 50 }, () => 999));
    const plan = permutationPlan([240_000, 240_000, 240_000, 240_000]);
    expect(plan).toEqual([999, 999, 0, 0]);
  });
});
