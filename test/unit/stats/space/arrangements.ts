import fc from 'fast-check';
import { type NeighbourWeights, neighbourWeights } from '../../../../src/stats/space/neighbour-weights.ts';

/** All orders of a few values. */
export function arrangements(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, index) =>
    arrangements(values.filter((_, other) => other !== index)).map((rest) => [value, ...rest]),
  );
}

/** Mean and variance over all of them, divided by their number. */
export function momentsOf(statistics: readonly number[]): { mean: number; variance: number } {
  const mean = statistics.reduce((sum, value) => sum + value, 0) / statistics.length;
  const variance = statistics.reduce((sum, value) => sum + (value - mean) ** 2, 0) / statistics.length;
  return { mean, variance };
}

/** Any neighbours among some areas, also one-sided, with any weights above 0. */
export function anyLinks(areaCount: number): fc.Arbitrary<NeighbourWeights> {
  const others = (area: number) => Array.from({ length: areaCount }, (_, other) => other).filter((x) => x !== area);
  const rows = Array.from({ length: areaCount }, (_, area) => fc.subarray(others(area)));
  const weights = fc.array(fc.integer({ min: 1, max: 8 }), {
    minLength: areaCount * areaCount,
    maxLength: areaCount * areaCount,
  });
  return fc.tuple(fc.tuple(...rows), weights).map(([lists, numbers]) => {
    const links = neighbourWeights(lists);
    return { ...links, weights: links.weights.map((_, entry) => numbers[entry]! / 4) };
  });
}

/** Neighbours on both sides with weight 1, as borders give them. */
export function anyBorders(areaCount: number): fc.Arbitrary<NeighbourWeights> {
  const pairs = Array.from({ length: areaCount }, (_, first) =>
    Array.from({ length: first }, (_second, second) => [first, second] as const),
  ).flat();
  return fc.subarray(pairs, { minLength: 1 }).map((chosen) => {
    const lists: number[][] = Array.from({ length: areaCount }, () => []);
    for (const [first, second] of chosen) {
      lists[first]!.push(second);
      lists[second]!.push(first);
    }
    return neighbourWeights(lists);
  });
}

/** The same neighbours with the areas in another order: place i of the new one holds area order[i]. */
export function reordered(
  { offsets, neighbours, weights }: NeighbourWeights,
  order: readonly number[],
): NeighbourWeights {
  const places = order.map((_, area) => order.indexOf(area));
  const rows = order.map((area) => {
    const entries = Array.from({ length: offsets[area + 1]! - offsets[area]! }, (_, index) => offsets[area]! + index);
    return entries
      .map((entry) => ({ place: places[neighbours[entry]!]!, weight: weights[entry]! }))
      .sort((first, second) => first.place - second.place);
  });
  const links = neighbourWeights(rows.map((row) => row.map(({ place }) => place)));
  return { ...links, weights: Float64Array.from(rows.flat(), ({ weight }) => weight) };
}
