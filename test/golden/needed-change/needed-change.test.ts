import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classEdges } from '../../../src/assess/certainty/class-distance.ts';
import { type MemberLimits, neededChange } from '../../../src/assess/certainty/needed-change.ts';
import type { RecipeInput } from '../../../src/assess/recipe/recipe-input.ts';
import { runRecipe } from '../../../src/assess/recipe/run-recipe.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import golden from './cases.json' with { type: 'json' };

const BURDEN = shippedRecipe('burden');
const SHARE: MemberLimits = { lowest: 0, highest: 100 };

function inputOf(columns: readonly (readonly number[])[], turned: readonly boolean[] = []): RecipeInput {
  const areaCount = columns[0]?.length ?? 0;
  return {
    members: columns.map((values, member) => ({
      ...{ id: `m${member}`, weight: 1, role: null, denominators: null, regionValue: Number.NaN },
      isTurned: turned[member] ?? false,
      values: Float64Array.from(values),
    })),
    isScored: new Uint8Array(areaCount).fill(1),
    population: null,
    groups: null,
  };
}

function neededOf(input: RecipeInput, limits: readonly MemberLimits[], recipe = BURDEN) {
  const run = runRecipe(recipe, input);
  const scored = Uint32Array.from(input.isScored.keys());
  return { run, needed: neededChange(recipe, { input, run }, { scored, limits }) };
}

describe('what would have to change', () => {
  it('is what the worked case says', () => {
    const { run, needed } = neededOf(inputOf([golden.first, golden.second]), [SHARE, SHARE]);
    golden.index.forEach((value, area) => {
      expect(run.values![area]).toBeCloseTo(value, 12);
      expect(needed.distances[area]).toBeCloseTo(golden.distances[area]!, 12);
      expect(needed.values[area]).toBeCloseTo(golden.values[area]!, 12);
    });
    expect([...needed.sides]).toEqual(golden.sides);
    expect([...needed.members]).toEqual(golden.members);
  });

  it('leads exactly to the edge of the class when the recipe is carried out with it on the same scales', () => {
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value), { minLength: 4, maxLength: 12 }),
        fc.boolean(),
        (rows, isTurned) => {
          const input = inputOf(
            [0, 1, 2].map((j) => rows.map((row) => row[j]!)),
            [false, isTurned, false],
          );
          const { run, needed } = neededOf(input, [SHARE, SHARE, SHARE]);
          if (!run.values) return;
          const edges = classEdges(run.values, run.classes, BURDEN.classify);
          for (const area of rows.keys()) {
            const member = needed.members[area]!;
            if (member < 0) continue;
            const changed = input.members.map((each, j) =>
              j === member ? { ...each, values: each.values.with(area, needed.values[area]!) } : each,
            );
            const again = runRecipe(BURDEN, { ...input, members: changed }, run.fit);
            const edge = needed.sides[area] === 1 ? edges.above[area]! : edges.below[area]!;
            expect(again.values![area]).toBeCloseTo(edge, 8);
            expect(needed.values[area]).toBeGreaterThanOrEqual(0);
            expect(needed.values[area]).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names no member that cannot lead there: an index, a share beyond everybody, scores from ranks', () => {
    const input = inputOf([golden.first, golden.second]);
    expect([...neededOf(input, [null, null]).needed.members]).toEqual([-1, -1, -1, -1]);
    const narrow = { lowest: 0, highest: 10 };
    expect(neededOf(input, [narrow, SHARE]).needed.members[0]).toBe(1);
    const ranks = { ...BURDEN, normalise: { method: 'percentile-rank', decimals: null } } as const;
    expect([...neededOf(input, [SHARE, SHARE], ranks).needed.members]).toEqual([-1, -1, -1, -1]);
  });

  it('is nothing without areas, with one, or where all are alike', () => {
    for (const columns of [
      [[], []],
      [[5], [5]],
      [
        [5, 5, 5],
        [1, 1, 1],
      ],
    ] as const) {
      const { needed } = neededOf(inputOf(columns), [SHARE, SHARE]);
      expect([...needed.sides].every((side) => side === 0)).toBe(true);
      expect([...needed.distances].every(Number.isNaN)).toBe(true);
    }
  });

  it('measures classes by rank to the nearest area of another class', () => {
    const classify = { method: 'rank-groups', across: 'lower', classes: ['a', 'b'].map(rankClass) } as const;
    const edges = classEdges(Float64Array.of(1, 2, 5, 9, Number.NaN), Uint8Array.of(1, 1, 2, 2, 0), classify);
    expect([...edges.above]).toEqual([5, 5, Number.NaN, Number.NaN, Number.NaN]);
    expect([...edges.below]).toEqual([Number.NaN, Number.NaN, 2, 2, Number.NaN]);
  });

  it('names the class that lies there where ties leave the next one without areas', () => {
    // By hand: four areas share rank 3 of 10 and are all in the second fifth from above; nobody is in the third.
    const recipe = {
      ...BURDEN,
      normalise: { method: 'min-max', from: 0, to: 100 },
      rescale: { method: 'none' },
      classify: { method: 'rank-groups', across: 'lower', classes: ['a', 'b', 'c', 'd', 'e'].map(rankClass) },
    } as const;
    const { run, needed } = neededOf(inputOf([[100, 80, 50, 50, 50, 50, 45, 20, 10, 0]]), [SHARE], recipe);
    expect([...run.classes]).toEqual([5, 5, 4, 4, 4, 4, 2, 2, 1, 1]);
    expect([...needed.sides]).toEqual([-1, -1, -2, -2, -2, -2, 2, -1, 1, 1]);
    expect(needed.values[6]).toBeCloseTo(50, 12);
  });
});

function rankClass(id: string) {
  return { id, names: { de: id }, from: null, above: null };
}
