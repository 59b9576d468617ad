import { classOf } from './class-of.ts';
import type { ShownValues } from './shown-values.ts';

/** What classes must keep to. */
export interface ClassLimits {
  /** different areas a class holds at least, over all periods; 0: any number */
  readonly fewestAreas: number;
  readonly mostClasses: number;
}

/**
 * Joins the class with the fewest areas to its smaller neighbour until every class holds enough of them. An area counts
 * once in each class it ever falls into, however many periods it has.
 * @param shown values and areas per period
 * @param bounds inner bounds as the method found them, fewer than 31
 * @param limits fewest areas per class, most classes
 * @returns the bounds that stay; none where there are too few areas for two classes
 */
export function mergeClasses(
  shown: readonly ShownValues[],
  bounds: readonly number[],
  { fewestAreas, mostClasses }: ClassLimits,
): number[] {
  const areasBySet = areasByClassSet(shown, bounds);
  const sizeOf = (set: number): number => {
    let size = 0;
    for (const [visited, areas] of areasBySet) if (visited & set) size += areas;
    return size;
  };
  const kept = [...bounds];
  const classes = Array.from({ length: bounds.length + 1 }, (_, index) => ({
    set: 1 << index,
    size: sizeOf(1 << index),
  }));
  while (classes.length > 1) {
    const smallest = classes.reduce((best, { size }, index) => (size < classes[best]!.size ? index : best), 0);
    if (classes[smallest]!.size >= fewestAreas && classes.length <= mostClasses) break;
    const below = classes[smallest - 1]?.size ?? Number.POSITIVE_INFINITY;
    const above = classes[smallest + 1]?.size ?? Number.POSITIVE_INFINITY;
    const lower = below <= above ? smallest - 1 : smallest;
    const set = classes[lower]!.set | classes[lower + 1]!.set;
    classes.splice(lower, 2, { set, size: sizeOf(set) });
    kept.splice(lower, 1);
  }
  return kept;
}

/** Number of areas for each set of classes (bit i: class i + 1) that areas fall into over the periods. */
function areasByClassSet(shown: readonly ShownValues[], bounds: readonly number[]): Map<number, number> {
  const setByArea = new Map<number, number>();
  for (const { areas, values } of shown) {
    for (let i = 0; i < areas.length; i++) {
      const area = areas[i]!;
      setByArea.set(area, (setByArea.get(area) ?? 0) | (1 << (classOf(values[i]!, bounds) - 1)));
    }
  }
  const areasBySet = new Map<number, number>();
  for (const set of setByArea.values()) areasBySet.set(set, (areasBySet.get(set) ?? 0) + 1);
  return areasBySet;
}
