import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialDraw } from '../../../../src/stats/distributions/binomial-draw.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';
import { dissimilarity } from '../../../../src/stats/segregation/dissimilarity.ts';
import { dissimilarityBootstrap } from '../../../../src/stats/segregation/dissimilarity-bootstrap.ts';
import { dissimilarityByChance, isBeyondChance } from '../../../../src/stats/segregation/dissimilarity-by-chance.ts';
import { segregationAtkinson, segregationGini } from '../../../../src/stats/segregation/evenness.ts';
import { chanceMoments, expectedDissimilarity } from '../../../../src/stats/segregation/expected-dissimilarity.ts';
import { exposure, isolation } from '../../../../src/stats/segregation/exposure.ts';
import { groupCountsOf } from '../../../../src/stats/segregation/group-counts.ts';
import { informationParts, mutualInformation } from '../../../../src/stats/segregation/mutual-information.ts';

const area = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
const areas = fc.array(area, { minLength: 1, maxLength: 30 });
const split = (list: readonly (readonly [number, number])[]) =>
  [list.map(([members]) => members), list.map(([, others]) => others)] as const;

describe('segregation of a group', () => {
  it('lies between none and all, whatever the areas', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const [group, others] = split(list);
        const people = group.map((members, at) => members + others[at]!);
        const indices = [
          dissimilarity(group, others),
          segregationGini(group, others),
          segregationAtkinson(group, others),
          isolation(group, people),
          expectedDissimilarity(group, others),
        ];
        for (const index of indices) {
          if (index === null) continue;
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not depend on the order of areas or on which of the two is called the group', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const [group, others] = split(list);
        const [turnedGroup, turnedOthers] = split([...list].reverse());
        for (const index of [dissimilarity, segregationGini, expectedDissimilarity]) {
          const found = index(group, others);
          if (found === null) expect(index(turnedGroup, turnedOthers)).toBeNull();
          else {
            expect(index(turnedGroup, turnedOthers)).toBeCloseTo(found, 10);
            expect(index(others, group)).toBeCloseTo(found, 10);
          }
        }
      }),
    );
  });

  it('has a Gini index of at least D and the Gini of all pairs', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const [group, others] = split(list);
        const found = segregationGini(group, others);
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(dissimilarity(group, others)! - 1e-12);
        const filled = list.filter(([members, rest]) => members + rest > 0);
        const total = filled.reduce((sum, [members, rest]) => sum + members + rest, 0);
        const share = group.reduce((sum, members) => sum + members, 0) / total;
        let pairs = 0;
        for (const [a, b] of filled)
          for (const [c, d] of filled) pairs += (a + b) * (c + d) * Math.abs(a / (a + b) - c / (c + d));
        expect(found).toBeCloseTo(pairs / (2 * total * total * share * (1 - share)), 10);
      }),
    );
  });

  it('refuses negative and missing counts, more members than people and weights beyond 0–1', () => {
    expect(() => dissimilarity([-1], [2])).toThrow(RangeError);
    expect(() => dissimilarity([1], [Number.NaN])).toThrow(RangeError);
    expect(() => isolation([3], [2])).toThrow(RangeError);
    expect(() => exposure([1], [3], [2])).toThrow(RangeError);
    expect(() => segregationAtkinson([1, 2], [2, 1], 1)).toThrow(RangeError);
    expect(() => groupCountsOf([[1], [1, 2]])).toThrow(RangeError);
    expect(() => groupCountsOf([[-1]])).toThrow(RangeError);
  });

  it('counts 240,000 areas', () => {
    const group = Float64Array.from({ length: 240_000 }, (_, index) => index % 5);
    const others = Float64Array.from({ length: 240_000 }, (_, index) => (index * 7) % 11);
    expect(dissimilarity(group, others)).toBeGreaterThan(0.3);
    expect(segregationGini(group, others)).toBeGreaterThan(0.3);
    expect(expectedDissimilarity(group, others)).toBeGreaterThan(0.2);
  });
});

describe('expectedDissimilarity', () => {
  it('is the mean over random allocations', () => {
    const people = [4, 7, 12, 3, 9];
    const chance = seededChance(11);
    const everybody = people.flatMap((count, home) => new Array<number>(count).fill(home));
    let sum = 0;
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw++) {
      const order = everybody.map((_, person) => person);
      chance.shuffle(order);
      const group = people.map(() => 0);
      for (const person of order.slice(0, 8)) group[everybody[person]!]! += 1;
      sum += dissimilarity(
        group,
        people.map((count, home) => count - group[home]!),
      )!;
    }
    const group = [1, 2, 2, 1, 2];
    const others = people.map((count, home) => count - group[home]!);
    expect(expectedDissimilarity(group, others)).toBeCloseTo(sum / draws, 2);
  });

  it('falls as areas grow and rounds halves of people', () => {
    const small = expectedDissimilarity([2, 2, 2], [8, 8, 8])!;
    expect(expectedDissimilarity([200, 200, 200], [800, 800, 800])!).toBeLessThan(small / 5);
    expect(expectedDissimilarity([2, 2, 2], [8.4, 7.6, 8])).toBe(small);
  });
});

describe('dissimilarityBootstrap', () => {
  const group = [3, 0, 5, 2, 1, 4];
  const others = [20, 18, 25, 11, 30, 16];

  it('takes off what small areas add, and repeats itself with the same seed', () => {
    const observed = dissimilarity(group, others)!;
    const found = dissimilarityBootstrap(group, others, { seed: 1 })!;
    expect(found.corrected).toBeLessThan(observed);
    expect(found.lower).toBeLessThanOrEqual(found.corrected);
    expect(found.upper).toBeGreaterThanOrEqual(found.corrected);
    expect(dissimilarityBootstrap(group, others, { seed: 1 })).toEqual(found);
    expect(dissimilarityBootstrap(group, others, { seed: 2 })).not.toEqual(found);
  });

  it('changes nothing where areas are large or the groups apart', () => {
    const large = [group, others].map((list) => list.map((count) => count * 100_000));
    const { corrected, lower, upper } = dissimilarityBootstrap(large[0]!, large[1]!, { seed: 1 })!;
    expect(corrected).toBeCloseTo(dissimilarity(group, others)!, 3);
    expect(upper - lower).toBeLessThan(0.01);
    expect(dissimilarityBootstrap([5, 0], [0, 5], { seed: 1 })).toEqual({ corrected: 1, lower: 1, upper: 1 });
  });

  it('has nothing to say about an empty group', () => {
    expect(dissimilarityBootstrap([0, 0], [1, 2], { seed: 1 })).toBeNull();
    expect(dissimilarityBootstrap([], [], { seed: 1 })).toBeNull();
  });
});

describe('dissimilarityByChance', () => {
  it('is the limit that writing out all allocations gives', () => {
    // two of three areas of 2, 1 and 1 people belong together with 2 members: 6 equally likely pairs of people.
    // D is 0.5 where one of the pair lives in the first area (4 pairs), 1 where both or none do (2 pairs)
    expect(dissimilarityByChance([2, 0, 0], [0, 1, 1], { seed: 1, share: 0.5 })).toBe(0.5);
    expect(dissimilarityByChance([2, 0, 0], [0, 1, 1], { seed: 1, share: 0.95 })).toBe(1);
  });

  it('lies above the mean that is known exactly, and near it for large areas', () => {
    const [group, others] = [
      [30, 20, 25, 40],
      [200, 300, 210, 410],
    ] as const;
    const mean = expectedDissimilarity(group, others)!;
    expect(dissimilarityByChance(group, others, { seed: 1 })).toBeGreaterThan(mean);
    const middle = dissimilarityByChance(group, others, { seed: 1, share: 0.5, draws: 2000 })!;
    expect(Math.abs(middle - mean)).toBeLessThan(0.1 * mean);
    const large = [group, others].map((list) => list.map((count) => count * 10_000));
    expect(dissimilarityByChance(large[0]!, large[1]!, { seed: 1 })).toBeLessThan(0.002);
  });

  it('is exceeded by chance in about one of forty cases, where the correction would often see something', () => {
    const people = [60, 90, 45, 120, 80, 70, 100, 65];
    const chance = seededChance(11);
    let [beyond, corrected] = [0, 0];
    const runs = 200;
    for (let run = 0; run < runs; run++) {
      const group = people.map((count) => binomialDraw(chance, count, 0.2));
      const others = people.map((count, area) => count - group[area]!);
      if (isBeyondChance(group, others, { seed: run, draws: 199 })) beyond += 1;
      if (dissimilarityBootstrap(group, others, { seed: run, draws: 100 })!.lower > 0) corrected += 1;
    }
    // of 200 at 2.5 %: 12 or more in one of 100 cases
    expect(beyond).toBeLessThanOrEqual(11);
    expect(corrected).toBeGreaterThan(beyond);
  });

  it('decides without draws as with them, far from chance and below its mean', () => {
    for (const group of [
      [30, 0, 5, 25],
      [10, 11, 10, 10],
      [14, 6, 9, 12],
    ]) {
      const others = group.map((count) => 60 - count);
      const limit = dissimilarityByChance(group, others, { seed: 3 })!;
      expect(isBeyondChance(group, others, { seed: 3 })).toBe(dissimilarity(group, others)! > limit);
    }
    // all five together in one of two places: 2 of 252 ways; both in one of three, 2 of 6 ways
    expect(isBeyondChance([5, 0], [0, 5], { seed: 3 })).toBe(true);
    expect(isBeyondChance([2, 0, 0], [0, 1, 1], { seed: 3 })).toBe(false);
    expect(isBeyondChance([0], [5], { seed: 3 })).toBeNull();
    expect(isBeyondChance([3], [5], { seed: 3 })).toBe(false);
  });

  it('has the spread that many draws show', () => {
    const [group, others] = [
      [30, 20, 25, 40, 12, 8, 31],
      [200, 300, 210, 410, 90, 120, 260],
    ] as const;
    const { expected, deviation } = chanceMoments(group, others)!;
    const upper = dissimilarityByChance(group, others, { seed: 1, share: 0.8413, draws: 4000 })!;
    expect((upper - expected) / deviation).toBeGreaterThan(0.9);
    expect((upper - expected) / deviation).toBeLessThan(1.1);
  });

  it('repeats itself with the same seed and knows no empty group', () => {
    const once = dissimilarityByChance([3, 1], [5, 9], { seed: 4 });
    expect(dissimilarityByChance([3, 1], [5, 9], { seed: 4 })).toBe(once);
    expect(dissimilarityByChance([0, 0], [5, 9], { seed: 4 })).toBeNull();
    expect(dissimilarityByChance([5, 9], [0, 0], { seed: 4 })).toBeNull();
    expect(dissimilarityByChance([], [], { seed: 4 })).toBeNull();
  });
});

describe('binomialDraw', () => {
  it.each([
    [1, 0.3],
    [12, 0.5],
    [400, 0.02],
    [5000, 0.9],
  ])('has mean and variance of %d trials of %d', (trials, share) => {
    const chance = seededChance(3);
    const draws = Array.from({ length: 20_000 }, () => binomialDraw(chance, trials, share));
    const mean = draws.reduce((sum, count) => sum + count, 0) / draws.length;
    const variance = draws.reduce((sum, count) => sum + (count - mean) ** 2, 0) / draws.length;
    const wanted = trials * share * (1 - share);
    expect(Math.abs(mean - trials * share)).toBeLessThan(5 * Math.sqrt(wanted / draws.length));
    expect(Math.abs(variance / wanted - 1)).toBeLessThan(0.06);
    expect(draws.every((count) => Number.isInteger(count) && count >= 0 && count <= trials)).toBe(true);
  });

  it('is certain where there is nothing to draw', () => {
    const chance = seededChance(3);
    expect([binomialDraw(chance, 0, 0.5), binomialDraw(chance, 9, 0), binomialDraw(chance, 9, 1)]).toEqual([0, 0, 9]);
  });
});

describe('informationParts', () => {
  it('adds up exactly for every division into clusters', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 4 }), (list, clusterCount) => {
        const table = groupCountsOf(split(list));
        const parts = informationParts(
          table,
          list.map((_, index) => (index * 3) % clusterCount),
        );
        if (!parts) return;
        expect(parts.between.m + parts.withinM).toBeCloseTo(parts.whole.m, 10);
        expect(parts.clusters.reduce((sum, cluster) => sum + (cluster?.share ?? 0), 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('has no H where there is one group, and nothing where nobody is counted', () => {
    expect(mutualInformation(groupCountsOf([[3, 4]]))).toEqual({ m: 0, h: null, entropy: 0 });
    expect(mutualInformation(groupCountsOf([]))).toBeNull();
    expect(informationParts(groupCountsOf([[0], [0]]), [0])).toBeNull();
    const parts = informationParts(
      groupCountsOf([
        [1, 0],
        [1, 0],
      ]),
      [0, 1],
    )!;
    expect(parts.clusters[1]).toBeNull();
  });
});
