import { emptyPairs, type PairDistances } from './pair-distances.ts';

/** One feature of the rows. */
export interface GowerColumn {
  /** number: compared by their difference; category: equal or not (any numbers stand for the categories) */
  readonly kind: 'number' | 'category';
  /** NaN where it is missing */
  readonly values: ArrayLike<number>;
}

function rangeOf(values: ArrayLike<number>): number {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return largest - smallest;
}

/**
 * Gower distances, for features of different kinds and with gaps: per feature |difference| / range or equal-or-not,
 * averaged over the features that both rows have. A number that is the same everywhere tells nothing and adds 0.
 * Cost: O(rows² × features).
 * @param columns features over the same rows
 * @returns 0…1 per pair; NaN where two rows have no feature in common
 * @throws {RangeError} beyond MOST_PAIRED_ROWS rows, or if columns differ in length
 * @see Gower 1971 · golden: clusters
 */
export function gowerDistances(columns: readonly GowerColumn[]): PairDistances {
  const count = columns[0]?.values.length ?? 0;
  if (columns.some(({ values }) => values.length !== count)) throw new RangeError('columns of different length');
  const distances = emptyPairs(count);
  const shared = new Uint16Array(distances.values.length);
  for (const { kind, values } of columns) {
    const range = kind === 'number' ? rangeOf(values) : 0;
    let position = 0;
    for (let first = 0; first < count; first++) {
      for (let second = first + 1; second < count; second++, position++) {
        const difference = values[first]! - values[second]!;
        if (Number.isNaN(difference)) continue;
        shared[position]! += 1;
        if (difference === 0) continue;
        distances.values[position]! += kind === 'category' ? 1 : Math.abs(difference) / range;
      }
    }
  }
  for (let position = 0; position < shared.length; position++)
    distances.values[position] = shared[position] === 0 ? Number.NaN : distances.values[position]! / shared[position]!;
  return distances;
}
