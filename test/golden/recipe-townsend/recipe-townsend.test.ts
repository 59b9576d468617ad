import { describe, expect, it } from 'vitest';
import { largestDistance } from '../../coinr-case.ts';
import { runOn } from '../../recipe-run.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import byHand from './cases.json' with { type: 'json' };

describe('recipe townsend: worked case', () => {
  const members = Object.entries(byHand.members).map(([role, values]) => ({ role, values }));
  const run = runOn(shippedRecipe('townsend'), members);

  it('gives the sums of standardised rates, two of them as logarithms', () => {
    expect(largestDistance(run.values!, byHand.expected)).toBeLessThan(1e-12);
    expect(run.treatments).toEqual(['ln(x + 1)', 'ln(x + 1)', '', '']);
  });

  it('gives the fifths of R', () => {
    expect([...run.classes]).toEqual(byHand.quintiles);
  });
});
