import { areaCountOf, type NeighbourWeights } from './neighbour-weights.ts';
import type { NoPattern, SpatialStatistic } from './spatial-statistic.ts';
import { type WeightSums, weightSums } from './weight-sums.ts';

/** How often neighbours are of the same kind. With weights of style B and symmetric neighbours these are borders. */
export interface JoinCounts {
  /** both marked, and both not */
  readonly marked: SpatialStatistic;
  readonly unmarked: SpatialStatistic;
  /** one of each kind */
  readonly mixed: number;
}

/**
 * Join counts of areas that are marked or not: do the marked ones lie together? The number of marked areas is taken as
 * given, only where they lie is chance.
 * @param marks 1 or 0 per area
 * @param links weights over the same areas
 * @returns the counts, or why there are none: all areas of one kind count as equal
 * @throws {RangeError} if there is not one mark per area
 * @see Cliff and Ord 1981, sampling without replacement · golden: join-counts
 */
export function joinCounts(marks: Uint8Array, links: NeighbourWeights): JoinCounts | NoPattern {
  const { offsets, neighbours, weights } = links;
  if (marks.length !== areaCountOf(links))
    throw new RangeError(`${marks.length} marks do not fit weights of ${areaCountOf(links)} areas`);
  if (marks.length < 2) return 'too-few-areas';
  const markedCount = marks.reduce((sum, mark) => sum + mark, 0);
  if (markedCount === 0 || markedCount === marks.length) return 'all-equal';
  if (neighbours.length === 0) return 'no-neighbours';
  const doubled = [0, 0, 0];
  for (let area = 0; area < marks.length; area++) {
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++)
      doubled[marks[area]! + marks[neighbours[entry]!]!]! += weights[entry]!;
  }
  const sums = weightSums(links);
  const joined = (both: number, count: number) => ({
    statistic: both / 2,
    ...momentsOf(sums, count, marks.length),
  });
  return {
    marked: joined(doubled[2]!, markedCount),
    unmarked: joined(doubled[0]!, marks.length - markedCount),
    mixed: doubled[1]! / 2,
  };
}

function momentsOf({ s0, s1, s2 }: WeightSums, count: number, m: number): Omit<SpatialStatistic, 'statistic'> {
  // chance that two, three, four given areas are all of the kind
  const two = (count * (count - 1)) / (m * (m - 1));
  const expected = (s0 * two) / 2;
  if (m < 4) return { expected, varianceNormal: null, varianceRandom: null };
  const three = (two * (count - 2)) / (m - 2);
  const four = (three * (count - 3)) / (m - 3);
  const square = 0.25 * (s1 * two + (s2 - 2 * s1) * three + (s0 * s0 + s1 - s2) * four);
  return { expected, varianceNormal: null, varianceRandom: square - expected * expected };
}
