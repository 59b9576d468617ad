import { describe, expect, it } from 'vitest';
import { largestDistance } from '../../coinr-case.ts';
import { classIdsOf, runOn } from '../../recipe-run.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import byHand from './cases.json' with { type: 'json' };

describe('recipe cdc-svi: worked case', () => {
  const recipe = shippedRecipe('cdc-svi');
  const run = runOn(recipe, [
    { values: byHand.poverty },
    { values: byHand.income, isTurned: true },
    { values: byHand.elderly },
  ]);

  it('ranks each member, income turned, ties sharing the smaller rank', () => {
    byHand.percentiles.forEach((expected, j) => {
      expect([...run.scores[j]!]).toEqual(expected);
    });
  });

  it('ranks the sums again and flags from 0.90', () => {
    expect(largestDistance(run.aggregate, byHand.sums)).toBeLessThan(1e-12);
    expect([...run.values!]).toEqual(byHand.expected);
    expect(classIdsOf(recipe, run).map((id) => (id === 'auffaellig' ? 1 : 0))).toEqual(byHand.flagged);
  });
});
