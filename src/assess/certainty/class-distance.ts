import type { Recipe } from '../../core/recipe.ts';
import { quantileBounds } from '../recipe/classify-index.ts';

/** The values at which the class of an area would change; NaN where there is no class on that side. */
export interface ClassEdges {
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** classes that lie there, 0 for none; not always the next ones, as ties may leave a class by rank without areas */
  readonly classAbove: Uint8Array;
  readonly classBelow: Uint8Array;
}

/**
 * Edges of the class of each area. Bounds and quantiles are edges themselves; where classes go by rank, the edge is the
 * value of the nearest area in another class.
 * @param values the index, NaN where there is none
 * @param classes classes from 1; 0 for none
 * @param classify the step of the recipe
 * @returns edges in units of the index
 */
export function classEdges(values: Float64Array, classes: Uint8Array, classify: Recipe['classify']): ClassEdges {
  const none = (): Float64Array => new Float64Array(values.length).fill(Number.NaN);
  const noClass = (): Uint8Array => new Uint8Array(values.length);
  const edges = { above: none(), below: none(), classAbove: noClass(), classBelow: noClass() };
  if (classify.method === 'none') return edges;
  const [lowest, highest] =
    classify.method === 'rank-groups'
      ? classRanges(values, classes, classify.classes.length)
      : boundRanges(
          classify.method === 'bounds'
            ? classify.classes
            : quantileBounds(
                values.filter((value) => !Number.isNaN(value)),
                classify.classes.length,
              ),
        );
  for (let area = 0; area < values.length; area++) {
    const own = classes[area]!;
    if (own === 0) continue;
    const above = lowest.findIndex((value, at) => at >= own && !Number.isNaN(value));
    const below = highest.findLastIndex((value, at) => at < own - 1 && !Number.isNaN(value));
    edges.above[area] = lowest[above] ?? Number.NaN;
    edges.below[area] = highest[below] ?? Number.NaN;
    edges.classAbove[area] = above + 1;
    edges.classBelow[area] = below + 1;
  }
  return edges;
}

/** Lowest and highest value of each class as its bounds say. */
function boundRanges(
  classes: readonly { readonly from: number | null; readonly above: number | null }[],
): [number[], number[]] {
  const lowest = classes.map(({ from, above }, at) => (at === 0 ? Number.NaN : (from ?? above ?? Number.NaN)));
  return [lowest, [...lowest.slice(1), Number.NaN]];
}

/** Lowest and highest value that areas of each class have; NaN for a class without areas. */
function classRanges(values: Float64Array, classes: Uint8Array, classCount: number): [number[], number[]] {
  const lowest = new Array<number>(classCount).fill(Number.NaN);
  const highest = new Array<number>(classCount).fill(Number.NaN);
  classes.forEach((position, area) => {
    const value = values[area]!;
    const at = position - 1;
    if (at < 0 || Number.isNaN(value)) return;
    if (!(lowest[at]! <= value)) lowest[at] = value;
    if (!(highest[at]! >= value)) highest[at] = value;
  });
  return [lowest, highest];
}
