import { describe, expect, it } from 'vitest';
import { logPlusOne, shiftedLog } from '../../../src/stats/composite/log-transformation.ts';
import { skewnessKurtosis } from '../../../src/stats/composite/skewness-kurtosis.ts';
import { treatSkew } from '../../../src/stats/composite/treat-skew.ts';
import { winsorise } from '../../../src/stats/composite/winsorise.ts';
import { largestDistance, readCase, withGaps } from '../../coinr-case.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

const LIMITS = { skewness: 2, kurtosis: 3.5, most: 5 };

describe('treatment of skew: worked cases', () => {
  it.each(byHand.shapes)('tells the shape of $values', ({ values, skewness, kurtosis }) => {
    const shape = skewnessKurtosis(withGaps(values));
    if (skewness === null) expect(shape.skewness).toBeNull();
    else expect(shape.skewness).toBeCloseTo(skewness, 12);
    if (kurtosis === null) expect(shape.kurtosis).toBeNull();
    else expect(shape.kurtosis).toBeCloseTo(kurtosis, 12);
  });

  it('takes logarithms of x + 1', () => {
    expect(largestDistance(logPlusOne(byHand.logPlusOne.values), byHand.logPlusOne.expected)).toBeLessThan(1e-12);
  });
});

describeWithReference('treatment of skew: COINr', (folder) => {
  const small = readCase(folder, 'coinr_small');
  const asem = readCase(folder, 'coinr_asem');
  const { treat_details: details, stats_raw: stats } = readCase(folder, 'coinr_asem_results');

  it('agrees on skewness, kurtosis and the shifted logarithm', () => {
    const x = withGaps(small.x);
    expect(skewnessKurtosis(x).skewness).toBeCloseTo(small.skew, 10);
    expect(skewnessKurtosis(x).kurtosis).toBeCloseTo(small.kurt, 10);
    expect(largestDistance(shiftedLog(x)!, small.log_CT)).toBeLessThan(1e-9);
  });

  it('agrees on single winsorised lists', () => {
    const { winsor, winsor_low: low, winsor2 } = small;
    expect([...winsorise(winsor.x, LIMITS).values]).toEqual(winsor.result);
    expect([...winsorise(low.x, LIMITS).values]).toEqual(low.result);
    expect([...winsorise(winsor2.x, { ...LIMITS, most: 1 }).values]).toEqual(winsor2.result_winmax1);
    expect([...winsorise(winsor2.x, LIMITS).values]).toEqual(winsor2.result_winmax5);
  });

  it('agrees on the shape of all 49 raw indicators', () => {
    expect(stats).toHaveLength(49);
    for (const { iCode, Skew, Kurt } of stats) {
      const shape = skewnessKurtosis(withGaps(asem.raw[iCode]));
      expect(shape.skewness).toBeCloseTo(Skew, 8);
      expect(shape.kurtosis).toBeCloseTo(Kurt, 8);
    }
  });

  it('treats the 49 imputed indicators of ASEM alike, value by value', () => {
    let treatedCount = 0;
    for (const detail of details) {
      const treated = treatSkew(withGaps(asem.Imputed[detail.iCode]), LIMITS);
      expect(treated.method === 'none', detail.iCode).toBe(detail['check_SkewKurt0.Pass']);
      expect(treated.before.skewness).toBeCloseTo(detail['check_SkewKurt0.Skew'], 8);
      if (treated.method === 'winsorised') expect(treated.changed).toBe(detail['winsorise.nwin']);
      expect(largestDistance(treated.values, asem.Treated[detail.iCode]), detail.iCode).toBeLessThan(1e-9);
      if (treated.method !== 'none') treatedCount += 1;
    }
    expect(details).toHaveLength(49);
    expect(treatedCount).toBeGreaterThan(10);
  });
});
