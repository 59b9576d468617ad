import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../../src/stats/change/mann-kendall.ts';
import { describeWithReference } from '../../reference.ts';
import worked from './cases.json' with { type: 'json' };

const expectNear = (found: number, wanted: number, tolerance: number) =>
  expect(Math.abs(found - wanted), `${found} instead of ${wanted}`).toBeLessThanOrEqual(
    tolerance * (Math.abs(wanted) || 1),
  );

describe('Mann–Kendall: worked cases', () => {
  it.each(worked.cases)('$title', ({ values, ...wanted }) => {
    const found = mannKendall(values)!;
    for (const key of ['score', 'variance', 'z', 'slope', 'tau'] as const)
      expectNear(found[key], wanted[key], worked.tolerance);
  });
});

describeWithReference('Mann–Kendall: R', (folder) => {
  const { mann_kendall: file } = JSON.parse(readFileSync(`${folder}/cases/anomaly_change_tests.json`, 'utf8'));

  it('agrees on score, variance, z, slope and tau-b', () => {
    const found = mannKendall(file.x)!;
    expect(found.score).toBe(file.S);
    expectNear(found.variance, file.var, 1e-9);
    expectNear(found.z, file.z, 1e-9);
    expectNear(found.slope, file.sen_slope, 1e-9);
    expectNear(found.tau, file.kendall_tau_b, 1e-9);
  });
});
