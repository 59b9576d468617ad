import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runRecipe } from '../../../../src/assess/recipe/run-recipe.ts';
import type { Recipe } from '../../../../src/core/recipe.ts';
import { runOn, type TestMember } from '../../../recipe-run.ts';
import { SHIPPED_IDS, shippedRecipe } from '../../../shipped-recipes.ts';

const GAP = Number.NaN;

/** Members that fit a recipe, with its roles in turn. */
function membersFor(recipe: Recipe, rows: readonly (readonly number[])[]): TestMember[] {
  const roles = Object.keys(recipe.roles);
  return (roles.length > 0 ? roles : ['', '', '']).map((role, j) => ({
    values: rows.map((row) => row[j % 3]!),
    ...(role === '' ? {} : { role }),
    isTurned: j % 2 === 1,
    denominators: rows.map(([first]) => 100 + (first || 0)),
    regionValue: 3,
  }));
}

describe.each(SHIPPED_IDS)('recipe %s', (id) => {
  const recipe = shippedRecipe(id);

  it('gives no area an index where there is none, one, or all are alike', () => {
    for (const rows of [[], [[1, 2, 3]], [1, 2, 3, 4].map(() => [5, 5, 5])]) {
      const run = runOn(recipe, membersFor(recipe, rows));
      expect(run.values === null || run.values.length === 0).toBe(true);
      expect([...run.classes]).toEqual(rows.map(() => 0));
    }
  });

  it('does not depend on the order of the areas', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(GAP));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 12 }), (rows) => {
        const [found, turned] = [rows, rows.toReversed()].map((list) => runOn(recipe, membersFor(recipe, list)));
        expect(turned!.values === null).toBe(found!.values === null);
        [...(turned!.values ?? [])].toReversed().forEach((number, area) => {
          const wanted = found!.values![area]!;
          if (Number.isNaN(wanted)) expect(number).toBeNaN();
          else expect(number).toBeCloseTo(wanted, 7);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('steps', () => {
  const rising = { values: [1, 2, 3, 10] };

  it('leave out a member that tells no areas apart', () => {
    const run = runOn(shippedRecipe('burden'), [rising, { values: [4, 4, 4, 4] }]);
    expect(run.scores[1]).toBeNull();
    expect([...run.contributions[1]!]).toEqual([GAP, GAP, GAP, GAP]);
    expect(run.fit.weights).toEqual([1, 0]);
  });

  it('give no index where scores cannot be taken by the mean', () => {
    const recipe = shippedRecipe('burden', {
      normalise: { method: 'none' },
      aggregate: { method: 'geometric' },
      rescale: { method: 'none' },
    });
    const run = runOn(recipe, [{ values: [1, 4, 0] }, { values: [4, 4, 5] }]);
    expect([...run.values!].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([2, 4, GAP]);
    expect([...run.classes]).toEqual([4, 4, 0]);
  });

  it('tell of other means what an area would lose without a member', () => {
    const recipe = shippedRecipe('burden', {
      normalise: { method: 'none' },
      aggregate: { method: 'harmonic' },
      rescale: { method: 'none' },
    });
    const { contributions } = runOn(recipe, [{ values: [1, 4, 2] }, { values: [4, 4, 2] }]);
    expect(contributions[0]![0]).toBeLessThan(0);
    expect(contributions[1]![0]).toBeGreaterThan(0);
    const counted = runOn({ ...recipe, aggregate: { method: 'copeland' } }, [{ values: [1, 4, 2] }]);
    expect([...counted.values!]).toEqual([-2, 2, 0]);
    expect([...counted.contributions[0]!]).toEqual([GAP, GAP, GAP]);
  });

  it('put a period on the scale of another', () => {
    const recipe = shippedRecipe('burden');
    const before = runOn(recipe, [rising]);
    const after = { id: 'm', weight: 1, isTurned: false, role: null, denominators: null, regionValue: GAP };
    const input = {
      members: [{ ...after, values: Float64Array.of(2, 3, 4, 11) }],
      isScored: Uint8Array.of(1, 1, 1, 1),
      population: null,
      groups: null,
    };
    const moved = runRecipe(recipe, input, before.fit).values!;
    const spread = before.fit.scales[0]!.unit;
    moved.forEach((value, area) => {
      expect(value).toBeCloseTo(before.values![area]! + 1 / spread, 12);
    });
    runRecipe(recipe, input).values!.forEach((value, area) => {
      expect(value).toBeCloseTo(before.values![area]!, 12);
    });
  });

  it('let areas without an index set the scale where a recipe says so', () => {
    const recipe = shippedRecipe('burden', { rescale: { method: 'none' }, normalise: { method: 'rank' } });
    const member = { id: 'm', weight: 1, isTurned: false, role: null, denominators: null, regionValue: GAP };
    const input = {
      members: [{ ...member, values: Float64Array.of(5, 7, 6) }],
      isScored: Uint8Array.of(1, 1, 0),
      population: null,
      groups: null,
    };
    expect([...runRecipe(recipe, input).values!]).toEqual([1, 3, GAP]);
  });

  it('weight mean and deviation by residents', () => {
    const recipe = shippedRecipe('burden', {
      normalise: { method: 'z-score', deviation: 'population', mean: 'residents' },
      rescale: { method: 'none' },
    });
    const member = { id: 'm', weight: 1, isTurned: false, role: null, denominators: null, regionValue: GAP };
    const input = {
      members: [{ ...member, values: Float64Array.of(1, 2, 4) }],
      isScored: Uint8Array.of(1, 1, 1),
      population: Float64Array.of(1, 1, 2),
      groups: null,
    };
    expect(runRecipe(recipe, input).values![2]).toBeCloseTo(0.9622504486493763, 12);
    expect(runRecipe(recipe, { ...input, population: null }).values).toBeNull();
  });

  it('give an area nothing that rests on a member without a part in the first component', () => {
    const rows = [
      [3, 2, 0],
      [0, 1, 4],
      [6, 3, 4],
      [1, 0, GAP],
      [1, GAP, 0],
      [GAP, GAP, 0],
    ];
    const recipe = shippedRecipe('gisd-dimension');
    const [found, turned] = [rows, rows.toReversed()].map((list) => runOn(recipe, membersFor(recipe, list)).values!);
    expect(found!.map((value) => Math.round(value * 1e9))).toEqual(
      turned!.toReversed().map((value) => Math.round(value * 1e9)),
    );
    expect(found![5]).toBeNaN();
  });

  it('change nothing that they are given', () => {
    const values = Float64Array.of(3, GAP, 1, 9);
    runOn(shippedRecipe('asem-pillar'), [{ values, isTurned: true }]);
    expect([...values]).toEqual([3, GAP, 1, 9]);
  });
});
