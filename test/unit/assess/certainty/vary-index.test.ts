import { describe, expect, it } from 'vitest';
import type { SampledIndex } from '../../../../src/assess/certainty/sampled-index.ts';
import { varyIndex } from '../../../../src/assess/certainty/vary-index.ts';
import { runRecipe } from '../../../../src/assess/recipe/run-recipe.ts';
import type { Recipe } from '../../../../src/core/recipe.ts';
import { shippedRecipe } from '../../../shipped-recipes.ts';

/** An index of the same figures three times: weights and a member less can change nothing of it. */
function threefold(recipe: Recipe): SampledIndex {
  const values = Float64Array.of(1, 2, 4, 7, 11, 16);
  const members = ['a', 'b', 'c'].map((id, j) => ({
    ...{ id, weight: j + 1, isTurned: false, role: null, regionValue: Number.NaN },
    ...{ values, denominators: null },
  }));
  const places = [...values.keys()];
  return {
    recipe,
    input: { members, isScored: new Uint8Array(values.length).fill(1), population: null, groups: null },
    base: null,
    sampling: members.map(() => ({ kind: 'none' as const })),
    places,
    levelSize: places.length,
  };
}

const bounds = {
  method: 'bounds' as const,
  classes: [null, -3, 0, 6].map((from, at) => ({ id: `c${at}`, names: { de: 'x' }, from, above: null })),
};
const rescale = { method: 'none' as const };

describe('varyIndex', () => {
  it.each([
    ['a sum with bounds of its own', shippedRecipe('burden', { rescale, classify: bounds })],
    [
      'a mean with bounds of its own',
      shippedRecipe('burden', { rescale, classify: bounds, aggregate: { method: 'arithmetic' } }),
    ],
    ['a standardised sum', shippedRecipe('burden', { normalise: { method: 'rank' }, base: 'fresh' })],
  ])('keeps the whole of the weights: %s', (_, recipe) => {
    const index = threefold(recipe);
    const nominal = runRecipe(recipe, index.input);
    const varied = varyIndex(index, nominal, { seed: 3, purpose: 'whole', runs: 200 })!;
    expect(varied.choices).toEqual(expect.arrayContaining(['weights', 'members']));
    const kept = [...varied.scored].map((area, at) => varied.classShares[nominal.classes[area]! - 1]![at]);
    if (varied.normalisations.length === 1) expect(kept).toEqual(kept.map(() => 1));
    expect([...varied.rankFrom]).toEqual([6, 5, 4, 3, 2, 1]);
    expect([...varied.rankTo]).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('tells classes apart in this test', () => {
    const recipe = shippedRecipe('burden', { rescale, classify: bounds });
    expect(new Set(runRecipe(recipe, threefold(recipe).input).classes).size).toBeGreaterThan(2);
  });
});
