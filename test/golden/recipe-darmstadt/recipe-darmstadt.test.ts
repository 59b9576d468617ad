import { describe, expect, it } from 'vitest';
import { largestDistance } from '../../coinr-case.ts';
import { runOn } from '../../recipe-run.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import byHand from './cases.json' with { type: 'json' };

describe('recipe darmstadt: worked case', () => {
  const members = byHand.rates.map((values, j) => ({
    values,
    denominators: byHand.denominators[j]!,
    regionValue: byHand.townRates[j]!,
  }));

  it('measures the distance from the published rate of the town', () => {
    const run = runOn(shippedRecipe('darmstadt'), members);
    byHand.scores.forEach((expected, j) => {
      expect(largestDistance(run.scores[j]!, expected)).toBeLessThan(1e-12);
    });
    expect(largestDistance(run.values!, byHand.published)).toBeLessThan(1e-12);
  });

  it('measures it from Σ numerators / Σ denominators where a recipe says so', () => {
    const recipe = shippedRecipe('darmstadt', { normalise: { method: 'mean-absolute', centre: 'pooled' } });
    expect(largestDistance(runOn(recipe, members).values!, byHand.pooled)).toBeLessThan(1e-12);
  });

  it('says nothing where the rate of the town is not shown', () => {
    const run = runOn(
      shippedRecipe('darmstadt'),
      members.map((member) => ({ ...member, regionValue: Number.NaN })),
    );
    expect([run.values, run.scores]).toEqual([null, [null, null, null]]);
  });
});
