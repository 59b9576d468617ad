import type { Recipe, RecipeClass } from '../../core/recipe.ts';
import { ascendingValues } from '../../stats/ascending-order.ts';
import { quantileSorted } from '../../stats/quantile.ts';
import { rankDescending } from '../../stats/rank-descending.ts';

type Classify = Recipe['classify'];
type RankGroups = Extract<Classify, { method: 'rank-groups' }>;

/** Class of an unrounded value by fixed bounds, from 1: bounds that it has passed, plus one. */
export function boundClass(value: number, classes: readonly Pick<RecipeClass, 'from' | 'above'>[]): number {
  return classesWithin(Float64Array.of(value), classes)[0]!;
}

/**
 * Classes of the scored areas, from unrounded values.
 * @param values the index, NaN where an area has none
 * @param classify the step of the recipe
 * @returns 1…k from low to high, 0 where there is none; all 0 where there are fewer areas than groups
 * @see golden: berlin-status-dynamics, recipe-deprivation, recipe-townsend
 */
export function classifyIndex(values: Float64Array, classify: Classify): Uint8Array {
  if (classify.method === 'none') return new Uint8Array(values.length);
  if (classify.method === 'bounds') return classesWithin(values, classify.classes);
  const shown = valuesWithoutGaps(values);
  const classCount = classify.classes.length;
  if (shown.length < classCount) return new Uint8Array(values.length);
  if (classify.method === 'quantiles') return classesWithin(values, quantileBounds(shown, classCount));
  const ranks = rankDescending(shown);
  const result = new Uint8Array(values.length);
  let position = 0;
  for (let area = 0; area < values.length; area++) {
    if (!Number.isNaN(values[area]!)) result[area] = rankClass(ranks[position++]!, shown.length, classify);
  }
  return result;
}

function valuesWithoutGaps(values: Float64Array): Float64Array {
  const shown = new Float64Array(values.length);
  let count = 0;
  for (let area = 0; area < values.length; area++) {
    if (!Number.isNaN(values[area]!)) shown[count++] = values[area]!;
  }
  return shown.subarray(0, count);
}

/** Class of a rank (1 = highest value) among equally large groups. */
export function rankClass(rank: number, areaCount: number, { classes, across }: RankGroups): number {
  const lower = Math.ceil((classes.length * rank) / areaCount);
  const group = across === 'lower' ? lower : Math.floor((classes.length * (rank - 1)) / areaCount) + 1;
  return classes.length + 1 - group;
}

function classesWithin(values: Float64Array, classes: readonly Pick<RecipeClass, 'from' | 'above'>[]): Uint8Array {
  const bounds = Float64Array.from(classes, ({ from, above }) => from ?? above ?? Number.NEGATIVE_INFINITY);
  const belongsAbove = Uint8Array.from(classes, ({ from }) => (from === null ? 0 : 1));
  const result = new Uint8Array(values.length);
  for (let area = 0; area < values.length; area++) {
    const value = values[area]!;
    if (Number.isNaN(value)) continue;
    let position = 1;
    while (position < bounds.length) {
      const bound = bounds[position]!;
      if (!(value > bound || (value === bound && belongsAbove[position] === 1))) break;
      position += 1;
    }
    result[area] = position;
  }
  return result;
}

/** Quantiles of type 7 as bounds between classes; a bound belongs to the lower class. */
export function quantileBounds(values: Float64Array, classCount: number): Pick<RecipeClass, 'from' | 'above'>[] {
  const sorted = ascendingValues(values);
  const bounds = Array.from({ length: classCount }, (_, i) => quantileSorted(sorted, i / classCount));
  return bounds.map((above) => ({ from: null, above }));
}
