import { describe, expect, it } from 'vitest';
import { atkinson } from '../../../src/stats/inequality/atkinson.ts';
import { gini } from '../../../src/stats/inequality/gini.ts';
import { inequalityByChance } from '../../../src/stats/inequality/inequality-by-chance.ts';
import { theil } from '../../../src/stats/inequality/theil.ts';
import byHand from './cases.json' with { type: 'json' };

function expectNear(found: number | null | undefined, wanted: number | null): void {
  if (wanted === null) expect(found ?? null).toBeNull();
  else expect(found).toBeCloseTo(wanted, 9);
}

describe('inequality of amounts: worked cases', () => {
  it.each(byHand.cases)('$title', ({ values, groups, ...wanted }) => {
    const weights = wanted.weights ?? values.map(() => 1);
    expectNear(gini(Float64Array.from(values), weights), wanted.gini);
    const parts = theil(values, weights, groups);
    expectNear(parts?.whole, wanted.theil);
    expectNear(parts?.between, wanted.between);
    expectNear(atkinson(values, weights), wanted.half);
    expectNear(atkinson(values, weights, 1), wanted.one);
    if (wanted.two !== undefined) expectNear(atkinson(values, weights, 2), wanted.two);
  });
});

describe('inequality that chance makes: all ways to scatter the cases', () => {
  it.each(byHand.chance.cases)(
    '$caseCount cases, share: $isShare',
    ({ populations, caseCount, isShare, ...wanted }) => {
      const draws = 20_000;
      const found = inequalityByChance(caseCount, populations, { seed: 1, draws, isShare, aversion: 0.5 })!;
      // four standard errors of a mean of so many draws, as no index of these tables deviates by more than 0.2
      const tolerance = (4 * 0.2) / Math.sqrt(draws);
      expect(Math.abs(found.gini.expected - wanted.gini)).toBeLessThan(tolerance);
      if (wanted.theil) expect(Math.abs(found.theil.expected - wanted.theil)).toBeLessThan(tolerance);
      if (wanted.atkinson) expect(Math.abs(found.atkinson.expected - wanted.atkinson)).toBeLessThan(tolerance);
    },
  );
});
