import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialDraw } from '../../../../src/stats/distributions/binomial-draw.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';
import { empiricalBayes } from '../../../../src/stats/space/empirical-bayes.ts';
import { empiricalBayesScores } from '../../../../src/stats/space/empirical-bayes-scores.ts';
import { localEmpiricalBayes } from '../../../../src/stats/space/local-empirical-bayes.ts';
import { neighbourWeights } from '../../../../src/stats/space/neighbour-weights.ts';
import { probabilityMap } from '../../../../src/stats/space/probability-map.ts';

const counts = (cases: readonly number[], populations: readonly number[]) => ({
  cases: Float64Array.from(cases),
  populations: Float64Array.from(populations),
});
const anyCounts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1 })
  .map((pairs) =>
    counts(
      pairs.map(([people, share]) => Math.round(people * share)),
      pairs.map(([people]) => people),
    ),
  );

describe('empirical Bayes', () => {
  it('moves every rate towards the overall one, never past it', () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom('poisson' as const, 'binomial' as const), (any, family) => {
        const { rates, smoothed, kept, overall } = empiricalBayes(any, family);
        rates.forEach((rate, area) => {
          expect(kept[area]! >= 0 && kept[area]! <= 1 + 1e-9).toBe(true);
          expect(Math.abs(smoothed[area]! - overall)).toBeLessThanOrEqual(Math.abs(rate - overall) * (1 + 1e-9));
        });
      }),
    );
  });

  it('gives all areas the overall rate where chance explains the spread', () => {
    const found = empiricalBayes(counts([1, 0, 2], [10, 10, 10]));
    expect(Array.from(found.smoothed)).toEqual([0.1, 0.1, 0.1].map((rate) => expect.closeTo(rate, 12)));
    expect(found.variance).toBe(0);
  });

  it('has nothing to pull without areas, with one, and without cases', () => {
    expect(empiricalBayes(counts([], [])).smoothed).toHaveLength(0);
    expect(empiricalBayes(counts([], [])).variance).toBe(0);
    expect(Array.from(empiricalBayes(counts([3], [10])).smoothed)).toEqual([0.3]);
    expect(Array.from(empiricalBayes(counts([0, 0], [10, 20])).smoothed)).toEqual([0, 0]);
    expect(Array.from(empiricalBayes(counts([0, 0], [10, 20]), 'binomial').smoothed)).toEqual([0, 0]);
  });

  it('refuses areas without people and shares above the whole', () => {
    expect(() => empiricalBayes(counts([1], [0]))).toThrow(RangeError);
    expect(() => empiricalBayes(counts([-1], [5]))).toThrow(RangeError);
    expect(() => empiricalBayes(counts([1, 2], [5]))).toThrow(RangeError);
    expect(() => empiricalBayes(counts([6], [5]), 'binomial')).toThrow(RangeError);
    expect(empiricalBayes(counts([6, 1], [5, 9])).smoothed).toHaveLength(2);
  });
});

describe('local empirical Bayes', () => {
  const links = neighbourWeights([[1], [0, 2], [1], []]);

  it('leaves an area without neighbours its own rate', () => {
    for (const variant of ['spdep', 'geoda'] as const) {
      const found = localEmpiricalBayes(counts([1, 5, 9, 7], [10, 10, 10, 70]), links, variant);
      expect(found.smoothed[3]).toBeCloseTo(0.1, 12);
      expect(found.around[0]).toBeCloseTo(0.3, 12);
    }
  });

  it('gives 0 where a neighbourhood has no case', () => {
    const found = localEmpiricalBayes(counts([0, 0, 0, 7], [10, 10, 10, 70]), links);
    expect(Array.from(found.smoothed.subarray(0, 3))).toEqual([0, 0, 0]);
  });

  it('takes no areas and refuses weights of others', () => {
    expect(localEmpiricalBayes(counts([], []), neighbourWeights([])).smoothed).toHaveLength(0);
    expect(() => localEmpiricalBayes(counts([1], [5]), links)).toThrow(RangeError);
  });
});

describe('scores and probabilities of rates', () => {
  it('are nothing special where no area has a case', () => {
    expect(Array.from(empiricalBayesScores(counts([0, 0], [10, 20])))).toEqual([0, 0]);
    expect(probabilityMap(counts([0, 0], [10, 20]))).toBeNull();
    expect(probabilityMap(counts([], []))).toBeNull();
    expect(empiricalBayesScores(counts([], []))).toHaveLength(0);
  });

  it('let chance stand in where less than chance varies', () => {
    // overall 0.1, no spread: 0.1 - 0.1 / 10 is below 0 for every area of ten people
    const scores = empiricalBayesScores(counts([1, 1, 1], [10, 10, 10]));
    expect(Array.from(scores)).toEqual([0, 0, 0].map((score) => expect.closeTo(score, 12)));
    expect(empiricalBayesScores(counts([1, 1, 2], [10, 10, 10])).every(Number.isFinite)).toBe(true);
  });

  it('are finite for any counts', () => {
    fc.assert(
      fc.property(anyCounts, (any) => {
        expect(empiricalBayesScores(any).every(Number.isFinite)).toBe(true);
        const map = probabilityMap(any);
        if (map) expect(map.unusual.every((p) => p >= 0 && p <= 1 + 1e-12)).toBe(true);
      }),
    );
  });
});

describe('scores of large shares', () => {
  it('vary alike in small and large areas, as chance of a share is smaller than that of a rate', () => {
    const chance = seededChance(3, 'large shares');
    const populations = Float64Array.from({ length: 600 }, (_, area) => (area % 2 === 0 ? 80 : 1200));
    const shares = populations.map(() => 0.6 + 0.03 * chance.normal());
    const cases = populations.map((people, area) => binomialDraw(chance, people, shares[area]!));
    const scores = empiricalBayesScores({ cases, populations }, 'binomial');
    const spread = (size: number): number => {
      const own = scores.filter((_, area) => populations[area] === size);
      return own.reduce((sum, score) => sum + score * score, 0) / own.length;
    };
    for (const size of [80, 1200]) {
      expect(spread(size)).toBeGreaterThan(0.75);
      expect(spread(size)).toBeLessThan(1.3);
    }
  });

  it('are all 0 where everybody is a case', () => {
    const all = Float64Array.of(5, 7);
    expect([...empiricalBayesScores({ cases: all, populations: all }, 'binomial')]).toEqual([0, 0]);
  });
});
