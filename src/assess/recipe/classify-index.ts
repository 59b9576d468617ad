import type { Recipe, RecipeClass } from '../../core/recipe.ts';
import { ascendingValues } from '../../stats/ascending-order.ts';
import { quantileSorted } from '../../stats/quantile.ts';
import { rankDescending } from '../../stats/rank-descending.ts';

type Classify = Recipe['classify'];

/** Class of an unrounded value by fixed bounds, from 1: bounds that it has passed, plus one. */
export function boundClass(value: number, classes: readonly Pick<RecipeClass, 'from' | 'above'>[]): number {
  let position = 1;
  while (position < classes.length) {
    const { from, above } = classes[position]!;
    if (!(value > (from ?? above)! || value === from)) break;
    position += 1;
  }
  return position;
}

/**
 * Classes of the scored areas, from unrounded values.
 * @param values the index, NaN where an area has none
 * @param classify the step of the recipe
 * @returns 1…k from low to high, 0 where there is none; all 0 where there are fewer areas than groups
 * @see golden: berlin-status-dynamics, recipe-deprivation, recipe-townsend
 */
export function classifyIndex(values: Float64Array, classify: Classify): Uint8Array {
  const result = new Uint8Array(values.length);
  if (classify.method === 'none') return result;
  const areas = [...values.keys()].filter((area) => !Number.isNaN(values[area]!));
  const shown = Float64Array.from(areas, (area) => values[area]!);
  const classCount = classify.classes.length;
  if (classify.method === 'bounds') {
    areas.forEach((area, i) => {
      result[area] = boundClass(shown[i]!, classify.classes);
    });
    return result;
  }
  if (areas.length < classCount) return result;
  if (classify.method === 'rank-groups') {
    const ranks = rankDescending(shown);
    areas.forEach((area, i) => {
      const rank = ranks[i]!;
      const lower = Math.ceil((classCount * rank) / areas.length);
      const group = classify.across === 'lower' ? lower : Math.floor((classCount * (rank - 1)) / areas.length) + 1;
      result[area] = classCount + 1 - group;
    });
    return result;
  }
  const bounds = quantileBounds(shown, classCount);
  areas.forEach((area, i) => {
    result[area] = boundClass(shown[i]!, bounds);
  });
  return result;
}

/** Quantiles of type 7 as bounds between classes; a bound belongs to the lower class. */
export function quantileBounds(values: Float64Array, classCount: number): Pick<RecipeClass, 'from' | 'above'>[] {
  const sorted = ascendingValues(values);
  const bounds = Array.from({ length: classCount }, (_, i) => quantileSorted(sorted, i / classCount));
  return bounds.map((above) => ({ from: null, above }));
}
