import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localGeary } from '../../../../src/stats/space/local-geary.ts';
import { localGetisOrd } from '../../../../src/stats/space/local-getis-ord.ts';
import { type LocalMoran, localMoran } from '../../../../src/stats/space/local-moran.ts';
import { localMoranPermutation } from '../../../../src/stats/space/local-moran-permutation.ts';
import { moran } from '../../../../src/stats/space/moran.ts';
import { moranQuadrants, QUADRANT } from '../../../../src/stats/space/moran-quadrants.ts';
import { type NeighbourWeights, neighbourWeights, withSelf } from '../../../../src/stats/space/neighbour-weights.ts';
import type { SpatialStatistic } from '../../../../src/stats/space/spatial-statistic.ts';
import { weighNeighbours } from '../../../../src/stats/space/weigh-neighbours.ts';
import { anyBorders, anyLinks, arrangements, momentsOf, reordered } from './arrangements.ts';

const VALUES = [1, 2, 4, 7, 6];
const ALL = arrangements(VALUES);
const numbers = (values: readonly number[]) => Float64Array.from(values);
const local = (values: readonly number[], links: NeighbourWeights) => localMoran(numbers(values), links) as LocalMoran;
const linked = (count: number) => anyLinks(count).filter((links) => links.neighbours.length > 0);

describe('local Moran', () => {
  it('adds up to the global statistic', () => {
    fc.assert(
      fc.property(linked(5), (links) => {
        const sum = local(VALUES, links).statistic.reduce((total, I) => total + (Number.isNaN(I) ? 0 : I), 0);
        const weights = links.weights.reduce((total, weight) => total + weight, 0);
        expect(sum / weights).toBeCloseTo((moran(numbers(VALUES), links) as SpatialStatistic).statistic, 10);
      }),
    );
  });

  it('has the moments that writing out all orders gives, free and with its own value kept', () => {
    fc.assert(
      fc.property(linked(5), (links) => {
        const found = local(VALUES, links);
        const every = ALL.map((order) => ({ order, statistic: local(order, links).statistic }));
        VALUES.forEach((own, area) => {
          if (Number.isNaN(found.statistic[area]!)) return;
          const free = momentsOf(every.map(({ statistic }) => statistic[area]!));
          expect(found.total.expected[area]).toBeCloseTo(free.mean, 10);
          expect(found.total.variance[area]).toBeCloseTo(free.variance, 10);
          const kept = every.filter(({ order }) => order[area] === own);
          const conditional = momentsOf(kept.map(({ statistic }) => statistic[area]!));
          expect(found.conditional.expected[area]).toBeCloseTo(conditional.mean, 10);
          expect(found.conditional.variance[area]).toBeCloseTo(conditional.variance, 10);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('knows nothing of areas without neighbours', () => {
    const links = neighbourWeights([[1], [0], []]);
    const found = local([1, 2, 6], links);
    const p = localMoranPermutation(found, links, { permutations: 9, seed: 1 });
    for (const column of [found.statistic, found.lag, found.total.variance, p.folded, p.twoSided, p.meanLag])
      expect(column[2]).toBeNaN();
    expect(moranQuadrants(found.deviations, found.lag, 'zero')[2]).toBe(QUADRANT.none);
  });

  it('parts surroundings at the mean of the values or at their own', () => {
    const [deviations, lag] = [numbers([1, -1, 2]), numbers([0.5, 1, 3])];
    expect(Array.from(moranQuadrants(deviations, lag, 'zero'))).toEqual([1, 4, 1]);
    expect(Array.from(moranQuadrants(deviations, lag, 'mean-lag'))).toEqual([3, 2, 1]);
    expect(moranQuadrants(numbers([]), numbers([]), 'mean-lag')).toHaveLength(0);
  });

  it.each([
    ['no areas', [], [], 'too-few-areas'],
    ['one area', [5], [[]], 'too-few-areas'],
    ['equal values', [5, 5], [[1], [0]], 'all-equal'],
    ['no neighbours', [5, 6], [[], []], 'no-neighbours'],
  ] as const)('%s: a reason instead of numbers', (_, values, lists, reason) => {
    const links = neighbourWeights(lists);
    expect(localMoran(numbers(values), links)).toBe(reason);
    expect(localGeary(numbers(values), links)).toBe(reason);
    expect(localGetisOrd(numbers(values), links)).toBe(reason);
  });
});

describe('conditional permutation', () => {
  it('comes near the share of all orders that keep the own value', () => {
    fc.assert(
      fc.property(linked(5), (links) => {
        const found = local(VALUES, links);
        const p = localMoranPermutation(found, links, { permutations: 4999, seed: 11 });
        VALUES.forEach((own, area) => {
          if (Number.isNaN(found.lag[area]!) || found.deviations[area] === 0) return;
          const lags = ALL.filter((order) => order[area] === own).map((order) => local(order, links).lag[area]!);
          const above = lags.filter((lag) => lag >= found.lag[area]! - 1e-9).length / lags.length;
          const below = lags.filter((lag) => lag <= found.lag[area]! + 1e-9).length / lags.length;
          expect(Math.abs(p.folded[area]! - Math.min(above, below))).toBeLessThan(0.04);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same p-values with weights that are all equal and, summed one by one, almost equal', () => {
    fc.assert(
      fc.property(anyBorders(7), (links) => {
        const values = [3, 1, 4, 1.5, 9, 2.6, 5];
        const uneven = { ...links, weights: links.weights.map((weight, entry) => weight + (entry % 2) * 1e-13) };
        const options = { permutations: 199, seed: 4 };
        const fast = localMoranPermutation(local(values, links), links, options);
        const slow = localMoranPermutation(local(values, uneven), uneven, options);
        expect(slow.twoSided).toEqual(fast.twoSided);
      }),
    );
  });

  it('does not depend on the order of the areas', () => {
    const places = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    fc.assert(
      fc.property(fc.oneof(anyBorders(7), linked(7)), places, (any, order) => {
        const links = weighNeighbours(any, 'W');
        const values = [3, 1, 4, 1, 5, 9, 2];
        const options = { permutations: 99, seed: 3 };
        const found = localMoranPermutation(local(values, links), links, options);
        const turnedLinks = reordered(links, order);
        const turned = local(
          order.map((area) => values[area]!),
          turnedLinks,
        );
        const other = localMoranPermutation(turned, turnedLinks, options);
        order.forEach((area, place) => {
          expect(other.twoSided[place]).toBe(found.twoSided[area]);
        });
      }),
    );
  });

  it('keeps p-values between 2 / (R + 1) and 1, and gives 1 at the mean', () => {
    const links = neighbourWeights([[1], [0, 2], [1]]);
    const p = localMoranPermutation(local([1, 2, 3], links), links, { permutations: 19, seed: 1 });
    expect(p.twoSided[1]).toBe(1);
    for (const value of p.twoSided) expect(value >= 0.1 && value <= 1).toBe(true);
  });

  it('draws, without putting back, all others where all are neighbours', () => {
    const links = neighbourWeights([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    const found = local([1, 2, 6], links);
    const p = localMoranPermutation(found, links, { permutations: 19, seed: 1 });
    expect(Array.from(p.meanLag)).toEqual(Array.from(found.lag, (lag) => expect.closeTo(lag, 12)));
    expect(Array.from(p.twoSided)).toEqual([1, 1, 1]);
    const putBack = localMoranPermutation(found, links, { permutations: 19, seed: 1, draw: 'with-replacement' });
    expect(putBack.varianceLag[0]).toBeGreaterThan(0);
  });

  it('refuses a number of permutations that is none', () => {
    const links = neighbourWeights([[1], [0]]);
    expect(() => localMoranPermutation(local([1, 2], links), links, { permutations: 0, seed: 1 })).toThrow(RangeError);
  });

  it('takes 240,000 areas', () => {
    const side = 490;
    const lists = Array.from({ length: side * side }, (_, area) =>
      [area - side, area - 1, area + 1, area + side].filter((other) => other >= 0 && other < side * side),
    );
    const links = weighNeighbours(neighbourWeights(lists), 'W');
    const found = localMoran(
      Float64Array.from(lists, (_, area) => (area * 7919) % 10_007),
      links,
    ) as LocalMoran;
    const p = localMoranPermutation(found, links, { permutations: 19, seed: 1 });
    const below = p.twoSided.filter((value) => value <= 0.1).length / p.twoSided.length;
    // by chance two of twenty equally likely places are the outermost
    expect(below).toBeGreaterThan(0.02);
    expect(p.twoSided.every((value) => value >= 0.1 && value <= 1)).toBe(true);
  });
});

describe('local G', () => {
  it('has mean 0 and variance 1 over all orders: G with its own value kept, G* over all', () => {
    fc.assert(
      fc.property(linked(5), (links) => {
        const rows = { without: links, with: withSelf(links) };
        const scores = ALL.map((order) => ({
          order,
          without: localGetisOrd(numbers(order), rows.without) as Float64Array,
          with: localGetisOrd(numbers(order), rows.with) as Float64Array,
        }));
        VALUES.forEach((own, area) => {
          const kept = scores.filter(({ order }) => order[area] === own).map((score) => score.without[area]!);
          const free = scores.map((score) => score.with[area]!);
          for (const list of [kept, free]) {
            if (list.some(Number.isNaN)) continue;
            const { mean, variance } = momentsOf(list);
            expect(mean).toBeCloseTo(0, 9);
            expect(variance).toBeCloseTo(1, 9);
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is missing for an area without neighbours, and so is local Geary', () => {
    const links = neighbourWeights([[1], [0], []]);
    expect((localGetisOrd(numbers([1, 2, 6]), links) as Float64Array)[2]).toBeNaN();
    expect((localGeary(numbers([1, 2, 6]), links) as Float64Array)[2]).toBeNaN();
    expect(localGetisOrd(numbers([1, 2]), neighbourWeights([[1], [0]]))).toBe('too-few-areas');
  });
});
