import { describe, expect, it } from 'vitest';
import { MOST_COPELAND_AREAS, type Recipe, recipeSchema } from '../../../src/core/recipe.ts';
import { MOST_COPELAND_AREAS as LIMIT_OF_THE_METHOD } from '../../../src/stats/composite/copeland-scores.ts';
import { SHIPPED_IDS, shippedRecipe } from '../../shipped-recipes.ts';

describe('the recipes that come with the program', () => {
  it('are these', () => {
    expect(SHIPPED_IDS).toEqual([
      ...['asem-level', 'asem-pillar', 'burden', 'cdc-svi', 'darmstadt'],
      ...['deprivation-england', 'deprivation-northern-ireland', 'deprivation-scotland', 'deprivation-wales'],
      ...['gesix', 'gisd', 'gisd-dimension', 'mss-dynamics', 'mss-status', 'overall', 'townsend'],
    ]);
  });

  it.each(SHIPPED_IDS)('%s is complete and speaks both languages', (id) => {
    const recipe = shippedRecipe(id);
    expect(recipe.id).toBe(id);
    const classes = recipe.classify.method === 'none' ? [] : recipe.classify.classes;
    const roles = Object.values(recipe.roles);
    for (const texts of [recipe.names, recipe.description, ...[...classes, ...roles].map((entry) => entry.names)]) {
      expect(texts.de).toMatch(/\S{2}/);
      expect(texts.en).toMatch(/\S{2}/);
    }
  });

  it('give Northern Ireland, Wales and Scotland weights of 100, England those of 99.9', () => {
    const whole = (id: string) =>
      Object.values(shippedRecipe(`deprivation-${id}`).roles).reduce((sum, role) => sum + role.weight, 0);
    expect(['wales', 'scotland', 'northern-ireland'].map(whole)).toEqual([100, 100, 100]);
    expect(whole('england')).toBeCloseTo(99.9, 9);
  });
});

describe('recipeSchema', () => {
  const issuesOf = (changes: Partial<Record<keyof Recipe, unknown>>) =>
    (recipeSchema.safeParse({ ...shippedRecipe('burden'), ...changes }).error?.issues ?? []).map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
  const classes = (...bounds: readonly Record<string, number>[]) => ({
    method: 'bounds',
    classes: bounds.map((bound, i) => ({ id: `c${i}`, names: 'x', ...bound })),
  });

  it('takes a recipe as it stands', () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ base: 'first' })).toEqual([]);
    expect(issuesOf({ base: { period: '2017-12-31' } })).toEqual([]);
  });

  it('refuses a lasting base for scores that are ranks', () => {
    expect(issuesOf({ base: 'first', normalise: { method: 'rank' } })).toEqual(['base: fresh']);
    const rescale = { method: 'percentile-rank', decimals: null };
    expect(issuesOf({ base: { period: '2017' }, rescale })).toEqual(['base: fresh']);
    expect(issuesOf({ base: { period: 'einst' } })).toEqual(['base.period: 2021-12-31']);
  });

  it('refuses a mean with weights that may be negative', () => {
    const changes = { weight: { method: 'first-component' }, aggregate: { method: 'arithmetic' } };
    expect(issuesOf(changes)).toEqual(['aggregate.method: sum']);
  });

  it('refuses scores that a mean cannot take', () => {
    const rescale = { method: 'none' };
    for (const aggregate of [{ method: 'geometric' }, { method: 'harmonic' }, { method: 'generalised', power: 0.5 }]) {
      expect(issuesOf({ aggregate, rescale })).toEqual(['normalise.method: rank / min-max, from > 0']);
      const normalise = (from: number) => ({ method: 'min-max', from, to: 100 });
      expect(issuesOf({ aggregate, rescale, normalise: normalise(0) })).toEqual(['normalise.from: > 0']);
      expect(issuesOf({ aggregate, rescale, normalise: normalise(1) })).toEqual([]);
      expect(issuesOf({ aggregate, rescale, normalise: { method: 'rank' } })).toEqual([]);
    }
    expect(issuesOf({ aggregate: { method: 'generalised', power: 1 } })).toEqual([]);
  });

  it('asks for targets and posts where the step needs them', () => {
    const roles = { income: { names: 'Einkommen' } };
    expect(issuesOf({ normalise: { method: 'goalposts' } })).toEqual(['normalise.method: roles']);
    expect(issuesOf({ normalise: { method: 'goalposts' }, roles })).toEqual(['roles.income: posts']);
    expect(issuesOf({ normalise: { method: 'distance-to-target', capped: true }, roles })).toEqual([
      'roles.income: target',
    ]);
    const posts = { income: { names: 'Einkommen', posts: [0, 10] } };
    expect(issuesOf({ normalise: { method: 'goalposts' }, roles: posts })).toEqual([]);
  });

  it('asks for ascending bounds that belong to one side each', () => {
    expect(issuesOf({ classify: classes({}, { from: 1 }, { above: 1 }) })).toEqual([]);
    expect(issuesOf({ classify: classes({}, { from: 2 }, { above: 1 }) })).toEqual(['classify.classes.2.above: ≥ 2']);
    expect(issuesOf({ classify: classes({ from: 0 }, { from: 1 }) })).toEqual(['classify.classes.0: –']);
    expect(issuesOf({ classify: classes({}, { from: 1, above: 1 }) })).toEqual(['classify.classes.1: from / above']);
    expect(issuesOf({ classify: classes({}, {}) })).toEqual(['classify.classes.1: from / above']);
  });

  it('refuses two classes of one name', () => {
    const twice = { method: 'quantiles', classes: ['a', 'a'].map((id) => ({ id, names: 'x' })) };
    expect(issuesOf({ classify: twice })).toEqual(['classify.classes.1.id: ≠ a']);
  });

  it('knows the same limit as the method that compares pairs', () => {
    expect(MOST_COPELAND_AREAS).toBe(LIMIT_OF_THE_METHOD);
  });
});
