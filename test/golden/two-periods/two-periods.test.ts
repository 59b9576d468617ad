import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateDifference } from '../../../src/stats/comparison/estimate-difference.ts';
import { newcombeDifference } from '../../../src/stats/comparison/newcombe-difference.ts';
import { poissonRatio } from '../../../src/stats/comparison/poisson-ratio.ts';
import { compareProportions, fisherTest, proportionChiSquare } from '../../../src/stats/comparison/two-proportions.ts';
import { describeWithReference } from '../../reference.ts';
import published from './cases.json' with { type: 'json' };

const proportion = ([cases, population]: readonly number[]) => ({ cases: cases!, population: population! });
const exposure = ([events, time]: readonly number[]) => ({ events: events!, time: time! });

function expectNear(found: number, wanted: number, tolerance: number): void {
  expect(Math.abs(found - wanted), `${found} instead of ${wanted}`).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('two periods: published and computed cases', () => {
  it.each(published.fisher)('Fisher $first, $second', ({ first, second, pValue, method }) => {
    expectNear(fisherTest(proportion(first), proportion(second))!, pValue, 1e-12);
    expect(compareProportions(proportion(first), proportion(second))).toMatchObject({ method });
  });

  it.each(published.newcombe)('Newcombe $first, $second', ({ first, second, lower, upper }) => {
    const found = newcombeDifference(proportion(first), proportion(second))!;
    expect(Math.abs(found.lower - lower)).toBeLessThanOrEqual(5.01e-5);
    expect(Math.abs(found.upper - upper)).toBeLessThanOrEqual(5.01e-5);
  });

  it.each(published.estimates)('$title', ({ first, second, ...wanted }) => {
    const estimate = ([value, lower, upper]: readonly number[]) => ({ value: value!, lower: lower!, upper: upper! });
    const found = estimateDifference(estimate(first), estimate(second));
    for (const key of ['difference', 'lower', 'upper'] as const) expect(found[key]).toBeCloseTo(wanted[key], 9);
  });

  it.each(published.rates)('rates $first, $second', ({ first, second, ...wanted }) => {
    const found = poissonRatio(exposure(first), exposure(second))!;
    for (const key of ['ratio', 'lower', 'upper', 'pValue'] as const) expectNear(found[key]!, wanted[key], 1e-12);
  });
});

describeWithReference('two periods: R', (folder) => {
  const { two_period_rate_tests: file } = JSON.parse(readFileSync(`${folder}/cases/anomaly_change_tests.json`, 'utf8'));
  const [first, second] = [0, 1].map((i) => proportion([file.proportions.x[i], file.proportions.n[i]])) as [
    ReturnType<typeof proportion>,
    ReturnType<typeof proportion>,
  ];

  it('agrees on chi-square and Fisher', () => {
    const { z2, p } = file.proportions.prop_test_no_correction;
    expectNear(proportionChiSquare(first, second)!, z2, 1e-9);
    expect(compareProportions(first, second)!.method).toBe('chi-square');
    expectNear(compareProportions(first, second)!.pValue, p, 1e-9);
    expectNear(fisherTest(first, second)!, file.proportions.fisher_p, 1e-9);
  });

  it('agrees on the difference', () => {
    const found = newcombeDifference(first, second)!;
    expectNear(found.difference, file.newcombe_difference.d, 1e-9);
    expectNear(found.lower, file.newcombe_difference.lower, 1e-9);
    expectNear(found.upper, file.newcombe_difference.upper, 1e-9);
  });

  it('agrees on ratio and interval of rates; its p-value contradicts that interval and is not followed', () => {
    const { x, t, poisson_test: wanted } = file.rates;
    const found = poissonRatio(exposure([x[0], t[0]]), exposure([x[1], t[1]]))!;
    expectNear(found.ratio!, wanted.ratio, 1e-9);
    expectNear(found.lower, wanted.ci[0], 1e-9);
    expectNear(found.upper!, wanted.ci[1], 1e-9);
    expect(wanted.p).toBeLessThan(0.05);
    expect(found.pValue).toBeGreaterThan(0.05);
  });
});
