import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakInterval } from '../../../src/stats/change/break-interval.ts';
import { breakTest } from '../../../src/stats/change/break-test.ts';
import { structuralBreaks } from '../../../src/stats/change/structural-breaks.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';
import { describeWithReference } from '../../reference.ts';
import computed from './cases.json' with { type: 'json' };

const expectNear = (found: number, wanted: number, tolerance: number) =>
  expect(Math.abs(found - wanted), `${found} instead of ${wanted}`).toBeLessThanOrEqual(tolerance * Math.abs(wanted));

describe('structural breaks: all cuts tried', () => {
  it('finds the best partition for every number of breaks and chooses two', () => {
    const found = structuralBreaks(computed.values)!;
    computed.candidates.forEach(({ residual, bic }, breaks) => {
      expectNear(found.candidates[breaks]!.residual, residual, computed.tolerance);
      expectNear(found.candidates[breaks]!.bic!, bic, computed.tolerance);
    });
    expect(found.breaks.map(({ start }) => start)).toEqual(computed.starts);
    computed.means.forEach((mean, i) => {
      expectNear(found.means[i]!, mean, computed.tolerance);
    });
  });

  it('places 95 per cent of the peaks within 11 units of a walk, as printed', () => {
    // Variance 1 on both means and a jump of 0.1: a unit is 100 values.
    const spread = [-1, 1];
    const interval = breakInterval(spread, [-1 + 0.1, 1 + 0.1])!;
    expect(Math.round(interval.upper / 100)).toBe(11);
    expect(interval.lower).toBe(-interval.upper);
  });
});

describeWithReference('structural breaks: strucchange', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/anomaly_change_tests.json`, 'utf8'));
  const found = structuralBreaks(file.Nile)!;

  it('agrees on residuals and BIC for 0 to 5 breaks in the flow of the Nile', () => {
    expect(found.candidates).toHaveLength(6);
    found.candidates.forEach(({ residual, bic }, breaks) => {
      expectNear(residual, file.RSS_by_m[breaks], 1e-9);
      expectNear(bic!, file.BIC_by_m[breaks], 1e-9);
    });
  });

  it('agrees on the break of 1898, its interval and both means', () => {
    const [lower, last, upper] = file.ci;
    expect(found.breaks).toEqual([{ start: last, interval: { lower: lower - 1, upper: upper - 1 } }]);
    expect(file.start + found.breaks[0]!.start - 1).toBe(file.break_year);
    found.means.forEach((mean, i) => {
      expectNear(mean, file.segment_means[i], 1e-9);
    });
  });

  it('agrees on the largest F statistic, far beyond chance', () => {
    const test = breakTest(file.Nile, { chance: seededChance(1) })!;
    expectNear(test.statistic, file.supF, 1e-9);
    expect(test.pValue).toBe(0.001);
  });
});
