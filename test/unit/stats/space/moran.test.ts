import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geary } from '../../../../src/stats/space/geary.ts';
import { getisOrd } from '../../../../src/stats/space/getis-ord.ts';
import { type JoinCounts, joinCounts } from '../../../../src/stats/space/join-counts.ts';
import { moran } from '../../../../src/stats/space/moran.ts';
import { type MoranPermutation, moranPermutation } from '../../../../src/stats/space/moran-permutation.ts';
import { type NeighbourWeights, neighbourWeights } from '../../../../src/stats/space/neighbour-weights.ts';
import { normalTest, type SpatialStatistic } from '../../../../src/stats/space/spatial-statistic.ts';
import { anyLinks, arrangements, momentsOf, reordered } from './arrangements.ts';

const VALUES = [1, 2, 4, 7, 7];
const ALL = arrangements(VALUES);
const numbers = (values: readonly number[]) => Float64Array.from(values);

describe('moments over all ways to scatter the values', () => {
  it.each([
    ["Moran's I", moran],
    ["Geary's C", geary],
    ['global G', getisOrd],
  ])('are for %s what writing out all 120 orders gives', (_, statistic) => {
    fc.assert(
      fc.property(
        anyLinks(5).filter((links) => links.neighbours.length > 0),
        (links) => {
          const found = statistic(numbers(VALUES), links) as SpatialStatistic;
          const { mean, variance } = momentsOf(
            ALL.map((order) => (statistic(numbers(order), links) as SpatialStatistic).statistic),
          );
          expect(found.expected).toBeCloseTo(mean, 10);
          expect(found.varianceRandom).toBeCloseTo(variance, 10);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are for join counts what writing out all orders gives', () => {
    const orders = arrangements([1, 1, 1, 0, 0]);
    fc.assert(
      fc.property(
        anyLinks(5).filter((links) => links.neighbours.length > 0),
        (links) => {
          const count = (order: readonly number[]) => joinCounts(Uint8Array.from(order), links) as JoinCounts;
          const found = count([1, 1, 1, 0, 0]);
          for (const kind of ['marked', 'unmarked'] as const) {
            const { mean, variance } = momentsOf(orders.map((order) => count(order)[kind].statistic));
            expect(found[kind].expected).toBeCloseTo(mean, 10);
            expect(found[kind].varianceRandom).toBeCloseTo(variance, 10);
          }
          const total = links.weights.reduce((sum, weight) => sum + weight, 0) / 2;
          expect(found.marked.statistic + found.unmarked.statistic + found.mixed).toBeCloseTo(total, 10);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('permutations', () => {
  const links = neighbourWeights([[1], [0, 2], [1, 3], [2, 4], [3]]);

  it('come near the share of all orders that are as far out', () => {
    const exact = ALL.map((order) => (moran(numbers(order), links) as SpatialStatistic).statistic);
    const own = exact[0]!;
    const above = exact.filter((value) => value >= own - 1e-12).length / exact.length;
    const below = exact.filter((value) => value <= own + 1e-12).length / exact.length;
    const found = moranPermutation(numbers(VALUES), links, { permutations: 20_000, seed: 5 }) as MoranPermutation;
    expect(found.twoSided).toBeCloseTo(Math.min(1, 2 * Math.min(above, below)), 1);
    expect(Math.abs(found.twoSided - Math.min(1, 2 * Math.min(above, below)))).toBeLessThan(0.015);
  });

  it('give the same p-value for the same seed, another for another', () => {
    const run = (seed: number) => moranPermutation(numbers([1, 2, 4, 7, 6]), links, { permutations: 199, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it('do not depend on the order of the areas', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(anyLinks(6), order, (any, places) => {
        const values = numbers([3, 1, 4, 1.5, 9, 2.6]);
        const options = { permutations: 99, seed: 3 };
        const found = moranPermutation(values, any, options);
        const turned = numbers(places.map((area) => values[area]!));
        const other = moranPermutation(turned, reordered(any, places), options);
        if (typeof found === 'string') expect(other).toBe(found);
        else {
          const { twoSided, statistic } = other as MoranPermutation;
          expect(twoSided).toBe(found.twoSided);
          expect(statistic).toBeCloseTo(found.statistic, 12);
        }
      }),
    );
  });

  it('refuse a number of permutations that is none', () => {
    for (const permutations of [0, -1, 1.5, Number.NaN])
      expect(() => moranPermutation(numbers(VALUES), links, { permutations, seed: 1 })).toThrow(RangeError);
  });
});

describe('no pattern', () => {
  const none = (count: number): NeighbourWeights => neighbourWeights(Array.from({ length: count }, () => []));
  const pair = neighbourWeights([[1], [0]]);

  it.each([
    ['no areas', [], none(0), 'too-few-areas'],
    ['one area', [5], none(1), 'too-few-areas'],
    ['equal values', [5, 5], pair, 'all-equal'],
    ['values equal but for rounding', [0.1 + 0.2, 0.3], pair, 'all-equal'],
    ['no neighbours', [5, 6], none(2), 'no-neighbours'],
  ] as const)('%s: a reason instead of a number', (_, values, links, reason) => {
    expect(moran(numbers(values), links)).toBe(reason);
    expect(geary(numbers(values), links)).toBe(reason);
    expect(getisOrd(numbers(values), links)).toBe(reason);
    expect(moranPermutation(numbers(values), links, { permutations: 9, seed: 1 })).toBe(reason);
  });

  it('says of G that negative values and a single one above 0 do not suit it', () => {
    expect(getisOrd(numbers([-1, 2]), pair)).toBe('unsuitable-values');
    expect(getisOrd(numbers([0, 2]), pair)).toBe('unsuitable-values');
  });

  it('says of join counts that one kind alone is all equal', () => {
    expect(joinCounts(Uint8Array.of(), none(0))).toBe('too-few-areas');
    expect(joinCounts(Uint8Array.of(1, 1), pair)).toBe('all-equal');
    expect(joinCounts(Uint8Array.of(0, 0), pair)).toBe('all-equal');
    expect(joinCounts(Uint8Array.of(0, 1), none(2))).toBe('no-neighbours');
  });

  it('refuses values that do not fit the weights', () => {
    expect(() => moran(numbers([1]), pair)).toThrow(RangeError);
    expect(() => joinCounts(Uint8Array.of(1), pair)).toThrow(RangeError);
  });

  it('tests nothing where nothing varies', () => {
    expect(normalTest(1, 0, null)).toBeNull();
    expect(normalTest(1, 0, 0)).toBeNull();
    expect(normalTest(1, 0, 1)!.p).toBeCloseTo(0.317310507863, 11);
  });
});

it("takes 240,000 areas for Moran's I", () => {
  const count = 240_000;
  const offsets = Uint32Array.from({ length: count + 1 }, (_, area) => 2 * area);
  const neighbours = Uint32Array.from({ length: 2 * count }, (_, entry) => {
    const area = entry >> 1;
    const around = [(area + count - 1) % count, (area + 1) % count].sort((first, second) => first - second);
    return around[entry % 2]!;
  });
  const links = { offsets, neighbours, weights: new Float64Array(2 * count).fill(1) };
  const wave = Float64Array.from({ length: count }, (_, area) => Math.sin((2 * Math.PI * area) / count));
  const found = moran(wave, links) as SpatialStatistic;
  // neighbours on a ring: the cosine of one step
  expect(found.statistic).toBeCloseTo(Math.cos((2 * Math.PI) / count), 9);
});
