import { type Points, squaredDistance } from './points.ts';

/** Distances between all pairs of rows. */
export interface PairDistances {
  readonly count: number;
  /** pairs (0,1), (0,2) … (1,2) …; NaN where two rows have nothing to compare */
  readonly values: Float64Array;
}

/** Rows up to which all pairs are kept: 12.5 million distances, 100 MB. Memory grows with the square. */
export const MOST_PAIRED_ROWS = 5000;

/** Place of a pair in PairDistances.values; the rows differ. */
export function pairPosition(count: number, first: number, second: number): number {
  const low = Math.min(first, second);
  return low * count - (low * (low + 1)) / 2 + first + second - 2 * low - 1;
}

/**
 * Room for the distances between all pairs.
 * @throws {RangeError} beyond MOST_PAIRED_ROWS rows: the caller checks first and takes k-means instead
 */
export function emptyPairs(count: number): PairDistances {
  if (count > MOST_PAIRED_ROWS)
    throw new RangeError(`all pairs of ${count} rows need too much memory; up to ${MOST_PAIRED_ROWS}, else k-means`);
  return { count, values: new Float64Array(Math.max(0, (count * (count - 1)) / 2)) };
}

/**
 * Straight (Euclidean) distances between all pairs of rows.
 * @param points rows, usually of standard scores
 * @throws {RangeError} beyond MOST_PAIRED_ROWS rows
 * @see golden: clusters
 */
export function straightDistances(points: Points): PairDistances {
  const distances = emptyPairs(points.count);
  let position = 0;
  for (let first = 0; first < points.count; first++)
    for (let second = first + 1; second < points.count; second++)
      distances.values[position++] = Math.sqrt(squaredDistance(points, first, points, second));
  return distances;
}

/** The distances among some rows; a row may be taken twice and is then at no distance from itself. */
export function pickedDistances(distances: PairDistances, rows: ArrayLike<number>): PairDistances {
  const picked = emptyPairs(rows.length);
  let position = 0;
  for (let i = 0; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) {
      const [first, second] = [rows[i]!, rows[j]!];
      picked.values[position++] =
        first === second ? 0 : distances.values[pairPosition(distances.count, first, second)]!;
    }
  }
  return picked;
}
