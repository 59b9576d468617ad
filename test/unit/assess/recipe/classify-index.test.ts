import { describe, expect, it } from 'vitest';
import { classifyIndex } from '../../../../src/assess/recipe/classify-index.ts';
import type { Recipe } from '../../../../src/core/recipe.ts';
import { shippedRecipe } from '../../../shipped-recipes.ts';

const GAP = Number.NaN;

function idsOf(values: readonly number[], classify: Recipe['classify']): string[] {
  const classes = classify.method === 'none' ? [] : classify.classes;
  return [...classifyIndex(Float64Array.from(values), classify)].map((position) => classes[position - 1]?.id ?? '');
}

describe('classes by bounds', () => {
  it.each([
    [-1.0000001, 'hoch'],
    [-1, 'mittel'],
    [1, 'mittel'],
    [1.0000001, 'niedrig'],
    [1.5, 'niedrig'],
    [1.5000001, 'sehr-niedrig'],
  ])('call the status of %d %s', (value, id) => {
    expect(idsOf([value], shippedRecipe('mss-status').classify)).toEqual([id]);
  });

  it.each([
    [-1.0000001, 'positiv'],
    [-1, 'stabil'],
    [1, 'stabil'],
    [1.0000001, 'negativ'],
    [9, 'negativ'],
  ])('call the dynamics of %d %s', (value, id) => {
    expect(idsOf([value], shippedRecipe('mss-dynamics').classify)).toEqual([id]);
  });

  it('flag an area from 0.90 on', () => {
    const { classify } = shippedRecipe('cdc-svi');
    expect(idsOf([0.8999, 0.9, 1, GAP], classify)).toEqual(['unauffaellig', 'auffaellig', 'auffaellig', '']);
  });
});

describe('classes by rank', () => {
  const { classify } = shippedRecipe('deprivation-england');

  it('put the highest tenth last and let equal values share the better rank', () => {
    const values = Array.from({ length: 20 }, (_, i) => i);
    const found = idsOf(values, classify);
    expect([found[0], found[1], found[2], found[17], found[18], found[19]]).toEqual([
      ...['dezil-10', 'dezil-10', 'dezil-9', 'dezil-2', 'dezil-1', 'dezil-1'],
    ]);
    expect(idsOf([...values.slice(0, 17), 19, 19, 19], classify).slice(-3)).toEqual(['dezil-1', 'dezil-1', 'dezil-1']);
  });

  it('say nothing about fewer areas than classes', () => {
    expect(idsOf([1, 2, 3, GAP], classify)).toEqual(['', '', '', '']);
    expect(idsOf([], classify)).toEqual([]);
  });
});

describe('classes by quantiles', () => {
  const { classify } = shippedRecipe('townsend');

  it('give a bound to the lower class', () => {
    const found = idsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], classify);
    expect(found.map((id) => Number(id.at(-1)))).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('put equal values into the first class', () => {
    expect(new Set(idsOf([4, 4, 4, 4, 4], classify))).toEqual(new Set(['fuenftel-1']));
  });
});

it('no classes are made where a recipe wants none', () => {
  expect(idsOf([1, 2], { method: 'none' })).toEqual(['', '']);
});
