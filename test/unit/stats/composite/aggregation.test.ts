import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copelandScores, MOST_COPELAND_AREAS } from '../../../../src/stats/composite/copeland-scores.ts';
import { powerMean } from '../../../../src/stats/composite/power-mean.ts';
import { weightedSum } from '../../../../src/stats/composite/weighted-sum.ts';

const GAP = Number.NaN;
const POWERS = [1, 0, -1, 2];

describe('aggregation', () => {
  it('gives nothing without members', () => {
    for (const power of POWERS) expect([...powerMean([], power, new Float64Array(2))]).toEqual([GAP, GAP]);
    expect([...weightedSum([], new Float64Array(1))]).toEqual([GAP]);
    expect([...copelandScores([], new Float64Array(2))]).toEqual([GAP, GAP]);
    expect([...powerMean([{ scores: [], weight: 1 }], 1, new Float64Array(0))]).toEqual([]);
  });

  it('gives nothing to an area without any member', () => {
    const members = [{ scores: [1, GAP], weight: 1 }];
    for (const power of POWERS) expect(powerMean(members, power, new Float64Array(2))[1]).toBeNaN();
    expect(weightedSum(members, new Float64Array(2))[1]).toBeNaN();
    expect(copelandScores(members, new Float64Array(2))[1]).toBeNaN();
  });

  it('scales the weights of an area up to the whole, a negative one by its size', () => {
    const [whole, part] = [
      { scores: [1, 1], weight: 3 },
      { scores: [GAP, 5], weight: 1 },
    ];
    expect([...weightedSum([whole!, part!], new Float64Array(2))]).toEqual([4, 8]);
    expect([...weightedSum([whole!, { ...part!, weight: -1 }], new Float64Array(2))]).toEqual([4, -2]);
  });

  it('refuses scores that a mean cannot take', () => {
    const members = [
      { scores: [0, -1, 1], weight: 1 },
      { scores: [1, 1, 1], weight: 1 },
    ];
    for (const power of [0, -1, 2]) {
      const [zero, negative, fine] = powerMean(members, power, new Float64Array(3));
      expect([zero, negative]).toEqual([GAP, GAP]);
      expect(fine).toBeCloseTo(1, 12);
    }
    expect(powerMean(members, 1, new Float64Array(3))[1]).toBe(0);
  });

  it('puts the harmonic below the geometric below the arithmetic mean', () => {
    const scores = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(scores, (list) => {
        const members = list.map((score, j) => ({ scores: [score], weight: 1 + (j % 3) }));
        const means = POWERS.map((power) => powerMean(members, power, new Float64Array(1))[0]!);
        const slack = 1e-9 * means[3]!;
        expect(means[2]).toBeLessThanOrEqual(means[1]! + slack);
        expect(means[1]).toBeLessThanOrEqual(means[0]! + slack);
        expect(means[0]).toBeLessThanOrEqual(means[3]! + slack);
      }),
    );
  });

  it('favours nobody when pairs are compared: the scores add up to zero in any order', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(GAP));
    const rows = fc.array(fc.tuple(value, value, value), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (list) => {
        const scoresOf = (order: typeof list) =>
          copelandScores(
            [0, 1, 2].map((j) => ({ scores: order.map((row) => row[j]!), weight: j + 1 })),
            new Float64Array(order.length),
          );
        const scores = scoresOf(list);
        expect([...scoresOf(list.toReversed())]).toEqual([...scores].toReversed());
        expect(scores.reduce((sum, score) => sum + (Number.isNaN(score) ? 0 : score), 0)).toBe(0);
      }),
    );
  });

  it('refuses to compare more pairs than anybody will wait for', () => {
    expect(() => copelandScores([], new Float64Array(MOST_COPELAND_AREAS + 1))).toThrow(/5000/);
  });
});
