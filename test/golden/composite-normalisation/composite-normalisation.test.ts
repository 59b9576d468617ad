import { describe, expect, it } from 'vitest';
import { meanAbsoluteScale } from '../../../src/stats/composite/mean-absolute-scale.ts';
import { minMaxScale } from '../../../src/stats/composite/min-max-scale.ts';
import { normalScores } from '../../../src/stats/composite/normal-scores.ts';
import { ascendingRanks, percentileRanks } from '../../../src/stats/composite/rank-scores.ts';
import { applyScale } from '../../../src/stats/composite/scale.ts';
import { standardScale } from '../../../src/stats/composite/standard-scale.ts';
import { fractionScale, goalpostScale, targetScale } from '../../../src/stats/composite/target-scale.ts';
import { largestDistance, readCase, withGaps } from '../../coinr-case.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

describe('normalisation: worked cases', () => {
  it('divides by the weighted mean absolute deviation from the town rate, own or published', () => {
    const { rates, weights, own, published } = byHand.meanAbsolute;
    for (const { centre, scores } of [own, published]) {
      const scale = meanAbsoluteScale(rates, { centre, weights })!;
      expect(largestDistance(applyScale(rates, scale), scores)).toBeLessThan(1e-12);
    }
  });

  it('standardises with weights', () => {
    const { weights } = byHand.weightedStandard;
    const values = withGaps(byHand.weightedStandard.values);
    for (const deviation of ['population', 'sample'] as const) {
      const scale = standardScale(values, { deviation, weights })!;
      expect(largestDistance(applyScale(values, scale), byHand.weightedStandard[deviation])).toBeLessThan(1e-12);
    }
  });

  it('gives normal scores', () => {
    const { values, expected } = byHand.normalScores;
    expect(largestDistance(normalScores(withGaps(values))!, expected)).toBeLessThan(1e-12);
  });

  it('gives percentile ranks of four decimals', () => {
    const { values, expected } = byHand.percentileRanks;
    expect([...percentileRanks(withGaps(values), 4)!]).toEqual([...withGaps(expected)]);
  });
});

describeWithReference('normalisation: COINr', (folder) => {
  const small = readCase(folder, 'coinr_small');
  const x = withGaps(small.x);
  const turned = x.map((value) => -value);

  it.each([
    ['n_minmax', minMaxScale(x, 0, 100)],
    ['n_minmax_1_100', minMaxScale(x, 1, 100)],
    ['n_zscore', standardScale(x, { deviation: 'sample' })],
    ['n_dist2max', minMaxScale(x)],
    ['n_dist2targ_15_cap', targetScale(x, 15, true)],
    ['n_fracmax', fractionScale(x)],
    ['n_goalposts_0_10', goalpostScale(0, 10)],
  ])('agrees on %s', (name, scale) => {
    expect(largestDistance(applyScale(x, scale!), small[name])).toBeLessThan(1e-9);
  });

  it('agrees on goalposts of a turned member, whose posts are turned with it', () => {
    expect(largestDistance(applyScale(turned, goalpostScale(-10, 0)!), small.n_goalposts_neg)).toBeLessThan(1e-9);
  });

  it('agrees on ranks, borda and percentile ranks', () => {
    const { ranks, count } = ascendingRanks(x);
    expect([...ranks]).toEqual([...withGaps(small.n_rank_min)]);
    expect([...ranks.map((rank) => rank - 1)]).toEqual([...withGaps(small.n_borda)]);
    expect(largestDistance(percentileRanks(x)!, small.n_prank)).toBeLessThan(1e-9);
    expect(count).toBe(6);
  });

  it('normalises the 49 treated indicators of ASEM alike, directions turned', () => {
    const asem = readCase(folder, 'coinr_asem');
    const { iCode, Direction, Type } = asem.iMeta;
    let compared = 0;
    iCode.forEach((code: string, index: number) => {
      if (Type[index] !== 'Indicator') return;
      const values = withGaps(asem.Treated[code]).map((value) => value * Direction[index]);
      const scores = applyScale(values, minMaxScale(values, 0, 100)!);
      expect(largestDistance(scores, asem.Normalised[code]), code).toBeLessThan(1e-8);
      compared += 1;
    });
    expect(compared).toBe(49);
  });
});
