import { describe, expect, it } from 'vitest';
import type { SampledIndex } from '../../../src/assess/certainty/sampled-index.ts';
import { varyIndex } from '../../../src/assess/certainty/vary-index.ts';
import { runRecipe } from '../../../src/assess/recipe/run-recipe.ts';
import { type Recipe, recipeSchema } from '../../../src/core/recipe.ts';
import { rankTally } from '../../../src/stats/composite/rank-tally.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import golden from './cases.json' with { type: 'json' };

/** An index of one share over two areas; the class "high" begins at 0, the mean of both. */
const RECIPE: Recipe = recipeSchema.parse({
  ...shippedRecipe('burden'),
  classify: {
    method: 'bounds',
    classes: [
      { id: 'low', names: { de: 'gering' } },
      { id: 'high', names: { de: 'hoch' }, from: 0 },
    ],
  },
});

function oneShare(counts: readonly (readonly number[])[]): SampledIndex {
  const cases = Float64Array.from(counts, ([events]) => events!);
  const populations = Float64Array.from(counts, ([, people]) => people!);
  const member = {
    ...{ id: 'share', weight: 1, isTurned: false, role: null, regionValue: Number.NaN },
    values: cases.map((events, area) => (100 * events) / populations[area]!),
    denominators: populations,
  };
  return {
    recipe: RECIPE,
    input: { members: [member], isScored: new Uint8Array(counts.length).fill(1), population: null, groups: null },
    base: null,
    sampling: [{ kind: 'proportion', multiplier: 100, cases, populations }],
    places: counts.map((_, area) => area),
    levelSize: counts.length,
  };
}

describe('certainty of an index', () => {
  it.each(golden.cases.filter(({ aAboveB }) => aAboveB !== 0.5))('$a against $b as integrated', ({ a, b, aAboveB }) => {
    const index = oneShare([a, b]);
    const varied = varyIndex(index, runRecipe(RECIPE, index.input), { seed: 7, purpose: 'golden', runs: golden.runs })!;
    expect(varied.choices).toEqual(['sampling', 'normalisation']);
    // one share has one order, whatever its scale: class and rank follow the draws alone
    expect(Math.abs(varied.classShares[1]![0]! - aAboveB)).toBeLessThan(golden.tolerance);
    expect(Math.abs(varied.classShares[1]![1]! - (1 - aAboveB))).toBeLessThan(golden.tolerance);
    expect(varied.sensitivities[0]!.total).toBeCloseTo(1, 1);
    expect(varied.sensitivities[1]!.total).toBe(0);
    expect([...varied.rankFrom, ...varied.rankTo]).toEqual([1, 1, 2, 2]);
  });

  it('knows no certainty of equal areas: there is no index', () => {
    const index = oneShare([golden.cases[2]!.a, golden.cases[2]!.b]);
    expect(varyIndex(index, runRecipe(RECIPE, index.input), { seed: 7, purpose: 'golden', runs: 100 })).toBeNull();
  });
});

describe('tally of ranks', () => {
  it('gives the hundredths of few ranks exactly, also before its buffer is full', () => {
    const tally = rankTally(3);
    for (let run = 0; run < 20; run++) tally.add([run < 1 ? 1 : run < 19 ? 2 : 3, 1, 0]);
    expect(tally.quantile(0, 0.05, 'low')).toBe(1);
    expect(tally.quantile(0, 0.06, 'low')).toBe(2);
    expect(tally.quantile(0, 0.95, 'high')).toBe(2);
    expect(tally.quantile(0, 1, 'high')).toBe(3);
    expect(tally.quantile(1, 0.5, 'low')).toBe(1);
    expect(tally.quantile(2, 0.5, 'low')).toBeNull();
  });

  it('gives groups of many ranks, rather too wide than too narrow', () => {
    const tally = rankTally(1000);
    const ranks = Float64Array.from({ length: 1000 }, (_, area) => area + 1);
    for (let run = 0; run < 100; run++) tally.add(ranks);
    for (const area of [0, 1, 499, 998, 999]) {
      expect(tally.quantile(area, 0.05, 'low')!).toBeLessThanOrEqual(area + 1);
      expect(tally.quantile(area, 0.95, 'high')!).toBeGreaterThanOrEqual(area + 1);
      expect(tally.quantile(area, 0.95, 'high')! - tally.quantile(area, 0.05, 'low')!).toBeLessThan(5);
    }
  });
});
