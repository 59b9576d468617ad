import { describe, expect, it } from 'vitest';
import { inequalityTriad } from '../../../src/stats/inequality/inequality-triad.ts';
import worked from './cases.json' with { type: 'json' };

const expectNear = (found: number | null, wanted: number) =>
  expect(Math.abs(found! - wanted), `${found} instead of ${wanted}`).toBeLessThanOrEqual(
    worked.tolerance * (1 + Math.abs(wanted)),
  );

describe('gap, pattern and potential: worked case', () => {
  const cases = worked.areas.cases.map((count) => count ?? Number.NaN);
  const found = inequalityTriad({ ...worked.areas, cases })!;

  it('sums areas into groups and says what it left out', () => {
    expect(found.groups.map(({ cases, population, areas }) => ({ cases, population, areas }))).toEqual(worked.groups);
    expect(found.leftOut).toBe(worked.leftOut);
  });

  it('agrees on all three views', () => {
    expectNear(found.gap, worked.gap);
    expectNear(found.gapRatio, worked.gapRatio);
    expectNear(found.pattern.slope, worked.slope);
    expectNear(found.pattern.intercept, worked.intercept);
    expectNear(found.pattern.ratio, worked.ratio);
    expectNear(found.avoidableCases, worked.avoidableCases);
    expectNear(found.avoidableShare, worked.avoidableShare);
  });
});
