/** Rows with equally many coordinates: those of row i stand at [i × dimensions, (i + 1) × dimensions). */
export interface Points {
  readonly count: number;
  readonly dimensions: number;
  readonly coordinates: Float64Array;
}

/**
 * Points from columns.
 * @param columns one per dimension, equally long, without gaps
 * @returns rows in the order of the columns' entries
 * @throws {RangeError} if columns differ in length or hold something else than finite numbers
 */
export function pointsOf(columns: readonly ArrayLike<number>[]): Points {
  const count = columns[0]?.length ?? 0;
  const dimensions = columns.length;
  const coordinates = new Float64Array(count * dimensions);
  columns.forEach((column, dimension) => {
    if (column.length !== count) throw new RangeError(`columns of ${count} and ${column.length} rows`);
    for (let row = 0; row < count; row++) {
      const value = column[row]!;
      if (!Number.isFinite(value)) throw new RangeError(`coordinate ${dimension} of row ${row} is ${value}`);
      coordinates[row * dimensions + dimension] = value;
    }
  });
  return { count, dimensions, coordinates };
}

/** The same points in another order; rows may be left out or taken twice. */
export function pickedPoints(points: Points, rows: ArrayLike<number>): Points {
  const { dimensions } = points;
  const coordinates = new Float64Array(rows.length * dimensions);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i]! * dimensions;
    coordinates.set(points.coordinates.subarray(from, from + dimensions), i * dimensions);
  }
  return { count: rows.length, dimensions, coordinates };
}

/** Compares two rows coordinate by coordinate: below 0 where the first comes first. */
function compareRows({ coordinates, dimensions }: Points, first: number, second: number): number {
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const difference = coordinates[first * dimensions + dimension]! - coordinates[second * dimensions + dimension]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Rows sorted by their coordinates, the first counting most. Methods that start from here give the same result whatever
 * order the rows came in.
 */
export function coordinateOrder(points: Points): Uint32Array {
  const order = Uint32Array.from({ length: points.count }, (_, row) => row);
  return order.sort((first, second) => compareRows(points, first, second) || first - second);
}

/** Number of different rows, where equal ones stand together. */
export function distinctCount(sorted: Points): number {
  let count = 0;
  for (let row = 0; row < sorted.count; row++) if (row === 0 || compareRows(sorted, row - 1, row) !== 0) count += 1;
  return count;
}

/** Squared straight distance between a row of one set of points and a row of another with the same dimensions. */
export function squaredDistance(points: Points, row: number, others: Points, other: number): number {
  const { dimensions } = points;
  let [at, to, sum] = [row * dimensions, other * dimensions, 0];
  for (const end = at + dimensions; at < end; at++, to++) {
    const difference = points.coordinates[at]! - others.coordinates[to]!;
    sum += difference * difference;
  }
  return sum;
}
