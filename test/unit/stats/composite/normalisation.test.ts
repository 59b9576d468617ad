import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentialScores } from '../../../../src/stats/composite/exponential-scores.ts';
import { meanAbsoluteScale } from '../../../../src/stats/composite/mean-absolute-scale.ts';
import { minMaxScale } from '../../../../src/stats/composite/min-max-scale.ts';
import { normalScores } from '../../../../src/stats/composite/normal-scores.ts';
import { ascendingRanks, percentileRanks } from '../../../../src/stats/composite/rank-scores.ts';
import { applyScale } from '../../../../src/stats/composite/scale.ts';
import { standardScale } from '../../../../src/stats/composite/standard-scale.ts';
import { fractionScale, goalpostScale, targetScale } from '../../../../src/stats/composite/target-scale.ts';

const GAP = Number.NaN;

describe.each([
  ['no values', []],
  ['only gaps', [GAP, GAP]],
  ['equal values', [4, 4, GAP, 4]],
])('with %s', (_, values) => {
  it('no scale and no scores are made', () => {
    expect(minMaxScale(values)).toBeNull();
    expect(standardScale(values, { deviation: 'population' })).toBeNull();
    expect(standardScale(values, { deviation: 'sample', weights: values.map(() => 2) })).toBeNull();
    expect(meanAbsoluteScale(values, { centre: 4, weights: values.map(() => 1) })).toBeNull();
    expect(targetScale(values, 4, false)).toBeNull();
    expect(percentileRanks(values)).toBeNull();
    expect(exponentialScores(values, { constant: 23, share: 'top-one' })).toBeNull();
    expect(normalScores(values)).toBeNull();
  });
});

describe('scales', () => {
  it('say nothing about a single value, except against posts and the largest value', () => {
    expect(standardScale([7], { deviation: 'population' })).toBeNull();
    expect(standardScale([7], { deviation: 'sample' })).toBeNull();
    expect(minMaxScale([7])).toBeNull();
    expect([...applyScale([7], fractionScale([7])!)]).toEqual([1]);
    expect([...applyScale([7], goalpostScale(0, 10)!)]).toEqual([0.7]);
  });

  it('refuse a largest value that is not above zero, equal posts and a centre that is missing', () => {
    expect(fractionScale([-3, 0])).toBeNull();
    expect(fractionScale([])).toBeNull();
    expect(goalpostScale(2, 2)).toBeNull();
    expect(meanAbsoluteScale([1, 2], { centre: GAP, weights: [1, 1] })).toBeNull();
    expect(targetScale([1, 2], GAP, true)).toBeNull();
  });

  it('call values equal that differ by rounding alone', () => {
    expect(standardScale([0.1 + 0.2, 0.3, 0.3], { deviation: 'population' })).toBeNull();
    expect(standardScale([1e-12, -1e-12], { deviation: 'population', negligible: 1e-9 })).toBeNull();
  });

  it('keep their precision far from zero', () => {
    const values = [1e9 + 1, 1e9 + 2, 1e9 + 3];
    expect(applyScale(values, standardScale(values, { deviation: 'sample' })!)[2]).toBeCloseTo(1, 9);
  });

  it('leave values without weight out of mean and deviation, but score them', () => {
    const scale = standardScale([1, 3, 100], { deviation: 'population', weights: [1, 1, 0] })!;
    expect([scale.origin, scale.unit]).toEqual([2, 1]);
    expect(applyScale([1, 3, 100], scale)[2]).toBe(98);
  });

  it('hold for another period and may write over the values they read', () => {
    const scale = minMaxScale([10, 20], 0, 100)!;
    expect([...applyScale([15, 25, GAP], scale)]).toEqual([50, 150, GAP]);
    const values = Float64Array.of(10, 20);
    applyScale(values, scale, values);
    expect([...values]).toEqual([0, 100]);
  });

  it('take 240,000 areas', () => {
    const values = Float64Array.from({ length: 240_000 }, (_, i) => (i * 7919) % 240_000);
    const scores = applyScale(values, standardScale(values, { deviation: 'population' })!);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 6);
    const { ranks, count } = ascendingRanks(values);
    expect([count, ranks[0], new Set(ranks).size]).toEqual([240_000, 1, 240_000]);
  });
});

describe('scores from ranks', () => {
  const lists = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(GAP)), { maxLength: 30 });
  const ranksOf = (values: readonly number[]) => ascendingRanks(values, 'mean').ranks;
  const exponential = (values: readonly number[]) => exponentialScores(values, { constant: 23, share: 'middle' });
  const percentile = (values: readonly number[]) => percentileRanks(values);

  it('count zero and minus zero as equal', () => {
    expect([...ascendingRanks([-0, 0, 1]).ranks]).toEqual([1, 1, 3]);
  });

  it('do not depend on the order of the areas', () => {
    fc.assert(
      fc.property(lists, (list) => {
        for (const scores of [percentile, normalScores, ranksOf, exponential]) {
          const [found, wanted] = [scores(list.toReversed()), scores(list)];
          expect(found && [...found]).toEqual(wanted && [...wanted].toReversed());
        }
      }),
    );
  });

  it('follow the order of the values', () => {
    fc.assert(
      fc.property(lists, (list) => {
        for (const scores of [percentile, normalScores, exponential]) {
          const found = scores(list);
          if (!found) continue;
          for (let i = 1; i < list.length; i++) {
            if (list[i]! > list[i - 1]!) expect(found[i]!).toBeGreaterThan(found[i - 1]!);
            if (list[i]! === list[i - 1]!) expect(found[i]!).toBe(found[i - 1]!);
          }
        }
      }),
    );
  });
});
