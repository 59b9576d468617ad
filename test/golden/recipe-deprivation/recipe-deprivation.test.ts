import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { testAreas, testIndex, testIndicator } from '../../checked-table.ts';
import { largestDistance, readCase } from '../../coinr-case.ts';
import { protectedTable } from '../../protected-table.ts';
import { runOn } from '../../recipe-run.ts';
import { describeWithReference } from '../../reference.ts';
import { numbers, readTable } from '../../reference-table.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import byHand from './cases.json' with { type: 'json' };

describe('deprivation recipes: worked cases', () => {
  it.each(Object.entries(byHand.recipes))('%s', (id, { roles, expected }) => {
    const recipe = shippedRecipe(id);
    expect(Object.keys(recipe.roles).sort()).toEqual(Object.keys(roles).sort());
    const run = runOn(
      recipe,
      Object.entries(roles).map(([role, pattern]) => ({ role, values: byHand[pattern as 'first' | 'second'] })),
    );
    expect(largestDistance(run.values!, expected)).toBeLessThan(1e-9);
  });
});

describeWithReference('deprivation recipes: published weights and ranks', (folder) => {
  it('has the weights of England and Scotland', () => {
    const file = readCase(folder, 'iod_exponential');
    const renamed: Record<string, string> = { living: 'environment' };
    for (const [id, weights] of [
      ['deprivation-england', file.IoD2019_weights],
      ['deprivation-scotland', file.SIMD16_weights],
    ]) {
      const { roles } = shippedRecipe(id);
      for (const [domain, weight] of Object.entries(weights)) {
        expect(roles[renamed[domain] ?? domain]?.weight, domain).toBeCloseTo(100 * (weight as number), 9);
      }
      expect(Object.keys(roles)).toHaveLength(Object.keys(weights).length);
    }
  });

  it('gives the published score, rank and tenth of all 1,909 Welsh areas through the whole stage', () => {
    const rows = readTable(`${folder}/data/wales/imd2019_wales_lsoa11.csv`, ',');
    const domains = ['income', 'employment', 'health', 'education', 'access', 'housing', 'crime', 'environment'];
    const published = (domain: string) => numbers(rows, `${domain[0]!.toUpperCase()}${domain.slice(1)}_rank`);
    const recipe = shippedRecipe('deprivation-wales');
    const areas = testAreas(rows.map((row) => row.get('lsoa11_code') ?? ''));
    const { indices } = assess(
      protectedTable({
        areas,
        // Rank 1 is most deprived: a high rank is relief.
        indicators: domains.map((id) => ({
          definition: testIndicator({ id, kind: 'delivered', direction: 'relief' }),
          periods: [{ period: '2019', values: [null, ...published(id)] }],
        })),
        indices: [
          testIndex({
            ...{ id: 'wimd', rule: recipe.id },
            members: domains.map((id) => ({ indicator: id, role: id, weight: recipe.roles[id]!.weight })),
          }),
        ],
      }),
    );
    const { value, ranks, classes } = indices[0]!.periods[0]!;
    expect(largestDistance(value.values.subarray(1), [...numbers(rows, 'IMD_score')])).toBeLessThan(1e-8);
    expect([...ranks.subarray(1)]).toEqual([...numbers(rows, 'IMD_rank')]);
    const tenths = [...classes.subarray(1)].map((position) => 11 - position);
    expect(tenths).toEqual([...numbers(rows, 'IMD_decile')]);
    expect(rows).toHaveLength(1909);
  });
});
