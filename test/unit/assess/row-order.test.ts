import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import type { AreaTable } from '../../../src/core/area.ts';
import type { ClusterDistance } from '../../../src/core/area-clusters.ts';
import type { AssessedTable } from '../../../src/core/assessed.ts';
import { testAreas, testIndex, testIndicator, testMembers } from '../../checked-table.ts';
import { protectedTable, type TestPeriod } from '../../protected-table.ts';
import { squareArea } from '../../square-area.ts';

const COLUMNS = 6;
const PLACES = Array.from({ length: 30 }, (_, place) => place);
const TOWNS = ['T0', 'T1', 'T2'];
const YEARS = Array.from({ length: 8 }, (_, at) => 2014 + at);
const codeOf = (place: number): string => `A${String(place).padStart(2, '0')}`;
const townOf = (place: number): string => TOWNS[Math.floor((place % COLUMNS) / 2)]!;

/** Figures of the places in a year: many people in some, few in others, never twice the same. */
const peopleAt = (place: number): number => 400 + ((place * 7919) % 37) * 60;
const shareAt = (place: number, year: number, turn: number): number =>
  0.05 +
  0.02 * (place % COLUMNS) +
  (((place + turn) * 104_729) % 97) / 1500 +
  (year - 2014) * 0.002 * ((place % 3) - 1);
const casesAt = (place: number, year: number, turn: number): number =>
  Math.round(peopleAt(place) * shareAt(place, year, turn));

interface Order {
  readonly towns: readonly number[];
  readonly places: readonly number[];
}

const AS_BUILT: Order = { towns: [0, 1, 2], places: PLACES };

/** Cells of the region, the towns and the places in the order of the rows. */
function column(at: (place: number) => number, { towns, places }: Order): number[] {
  const sum = (list: readonly number[]): number => list.reduce((all, place) => all + at(place), 0);
  return [
    sum(PLACES),
    ...towns.map((town) => sum(PLACES.filter((place) => townOf(place) === TOWNS[town]))),
    ...places.map(at),
  ];
}

function period(year: number, turn: number, { order, multiplier }: { order: Order; multiplier: number }): TestPeriod {
  const numerators = column((place) => casesAt(place, year, turn), order);
  const denominators = column(peopleAt, order);
  const values = numerators.map((cases, at) => (multiplier * cases) / denominators[at]!);
  return { period: `${year}-12-31`, values, numerators, denominators };
}

function assessed(order: Order, clusterDistance: ClusterDistance = 'straight'): AssessedTable {
  const areas = testAreas([
    { code: 'R', level: 0 },
    ...order.towns.map((town) => ({ code: TOWNS[town]!, level: 1, parent: 'R' })),
    ...order.places.map((place) => ({ code: codeOf(place), level: 2, parent: townOf(place) })),
  ]);
  const of = (id: string, kind: 'share' | 'rate' | 'standardised-rate', turn: number, numerator = 'cases') => ({
    definition: testIndicator({
      ...{ id, kind, numerator, denominator: 'residents' },
      multiplier: kind === 'share' ? 100 : 1000,
    }),
    periods: YEARS.map((year) => {
      const made = period(year, turn, { order, multiplier: kind === 'share' ? 100 : 1000 });
      const variances = made.values.map((value, at) => (Number(value) ** 2 * 1.2) / Number(made.numerators![at]));
      return kind === 'standardised-rate' ? { ...made, variances } : made;
    }),
  });
  const table = protectedTable({
    areas,
    indicators: [
      {
        definition: testIndicator({ id: 'people', kind: 'count', numerator: 'residents' }),
        periods: YEARS.map((year) => {
          const values = column(peopleAt, order);
          return { period: `${year}-12-31`, values, numerators: values };
        }),
      },
      of('share', 'share', 1, 'sum(residents, age >= 65)'),
      of('other', 'share', 5, 'sum(residents, age < 18)'),
      of('rate', 'rate', 9),
      of('standard', 'standardised-rate', 13),
    ],
    indices: [
      testIndex({ id: 'status', members: testMembers('share', 'other', 'rate') }),
      testIndex({ id: 'dynamics', members: testMembers('standard', ['rate', 2]) }),
    ],
    typologies: [{ id: 'types', names: { de: 'Typen' }, status: 'status', dynamics: 'dynamics' }],
  });
  const geometries = [null, null, null, null, ...order.places.map((place) => squareArea(place, COLUMNS))];
  return assess(table, { shapes: { geometries, atoms: [], attribution: null }, clusterDistance });
}

/** Nine digits: sums in another order differ in the last ones. */
const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(9)) : value);

/** A result in which every list over areas has become a record by code. */
function byCode(value: unknown, codes: readonly string[], places?: ArrayLike<number>): unknown {
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const list = Array.from(value as ArrayLike<unknown>, (item) => byCode(item, codes));
    const named = list.length === codes.length ? codes : list.length === places?.length ? codesAt(places, codes) : null;
    return named ? Object.fromEntries(list.map((item, at) => [named[at]!, item])) : list;
  }
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, byCode(item, codes)]));
  if (typeof value !== 'object' || value === null) return rounded(value);
  const own = value as Record<string, unknown>;
  const areas = ArrayBuffer.isView(own.areas) ? (own.areas as Uint32Array) : places;
  return Object.fromEntries(
    Object.entries(own).map(([key, item]) => {
      if (key === 'areas' || key === 'scored')
        return [key, ArrayBuffer.isView(item) ? codesAt(item as Uint32Array, codes).sort() : item];
      if (ArrayBuffer.isView(own.neighbours) && ArrayBuffer.isView(item) && key !== 'statuses')
        return [key, severalByCode(item as Int32Array, codes, key === 'neighbours')];
      const isOverAreas = Array.isArray(item) && item.some((each) => typeof each === 'object');
      return [key, isOverAreas ? item.map((each) => byCode(each, codes, areas)) : byCode(item, codes, areas)];
    }),
  );
}

const codesAt = (areas: ArrayLike<number>, codes: readonly string[]): string[] =>
  Array.from(areas, (area) => codes[area]!);

/** Several cells of each area in a row: numbers, or other areas. */
function severalByCode(cells: Int32Array, codes: readonly string[], areAreas: boolean): unknown {
  const count = cells.length / codes.length;
  const named = codes.map((code, area) => {
    const own = [...cells.subarray(area * count, (area + 1) * count)];
    return [code, own.map((cell) => (areAreas ? codes[cell] : rounded(cell)))] as const;
  });
  return Object.fromEntries(named);
}

function resultsOf(order: Order, clusterDistance?: ClusterDistance): Record<string, unknown> {
  const { table, ...results } = assessed(order, clusterDistance);
  const { areas }: AreaTable = table.areas;
  return byCode(
    results,
    areas.map(({ code }) => code),
  ) as Record<string, unknown>;
}

const orders = fc.record({
  towns: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  places: fc.shuffledSubarray(PLACES, { minLength: PLACES.length }),
});

describe('the whole assessment', () => {
  const expected = resultsOf(AS_BUILT);

  it('fills every kind of result, so that the next laws say something', () => {
    const found = assessed(AS_BUILT);
    for (const [key, result] of Object.entries(found)) {
      if (key === 'table' || key === 'findings') continue;
      const size = Array.isArray(result) ? result.length : result instanceof Map ? result.size : 1;
      expect([key, size > 0]).toEqual([key, true]);
    }
    expect(found.surroundings.indicators.size).toBeGreaterThan(2);
    expect(found.surroundings.indices.size).toBe(2);
    expect(expected.classJoins).toHaveLength(3);
    expect(expected.clusters).toMatchObject([{ groups: { R: 0, A00: expect.any(Number) } }]);
  });

  it('is the same for the same seed', () => {
    expect(resultsOf(AS_BUILT)).toEqual(expected);
  });

  it('does not depend on the order of the rows, chance included', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const found = resultsOf(order);
        for (const key of Object.keys(expected)) expect([key, found[key]]).toEqual([key, expected[key]]);
      }),
      { numRuns: 4 },
    );
  });

  it('nor do clusters by classes and numbers', () => {
    const { clusters } = resultsOf(AS_BUILT, 'gower');
    fc.assert(
      fc.property(orders, (order) => {
        expect(resultsOf(order, 'gower').clusters).toEqual(clusters);
      }),
      { numRuns: 2 },
    );
  });
});
