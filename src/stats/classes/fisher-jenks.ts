interface Distinct {
  readonly values: readonly number[];
  /** running sums over the values below each position: how many, sum, sum of squares; shifted by the mean */
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

function distinctValues(sorted: ArrayLike<number>): Distinct {
  const values: number[] = [];
  const weights: number[] = [];
  let total = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]!;
    total += value;
    if (value === values.at(-1)) weights[weights.length - 1]! += 1;
    else {
      values.push(value);
      weights.push(1);
    }
  }
  const mean = sorted.length === 0 ? 0 : total / sorted.length;
  const counts = new Float64Array(values.length + 1);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    const [weight, centred] = [weights[i]!, value - mean];
    counts[i + 1] = counts[i]! + weight;
    sums[i + 1] = sums[i]! + weight * centred;
    squares[i + 1] = squares[i]! + weight * centred * centred;
  });
  return { values, counts, sums, squares };
}

function spreadWithin(distinct: Distinct, from: number, to: number): number {
  const count = distinct.counts[to]! - distinct.counts[from]!;
  const sum = distinct.sums[to]! - distinct.sums[from]!;
  return Math.max(0, distinct.squares[to]! - distinct.squares[from]! - (sum * sum) / count);
}

/** Best partitions with one class more: for each end the cost and where the last class starts. */
interface Layer {
  readonly costs: Float64Array;
  readonly starts: Uint32Array;
}

/**
 * Ends of which the best start of the last class is looked for between two known ones: a later end never has an
 * earlier best start, so the end in the middle halves the search for all others.
 */
function nextLayer(distinct: Distinct, costs: Float64Array, used: number): Layer {
  const size = distinct.values.length;
  const layer = { costs: new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY), starts: new Uint32Array(size + 1) };
  const open = [{ from: used, to: size, lowest: used - 1, highest: size - 1 }];
  for (let ends = open.pop(); ends; ends = open.pop()) {
    const middle = (ends.from + ends.to) >>> 1;
    let best = Number.POSITIVE_INFINITY;
    let start = ends.lowest;
    const last = Math.min(ends.highest, middle - 1);
    for (let from = ends.lowest; from <= last; from++) {
      const cost = costs[from]! + spreadWithin(distinct, from, middle);
      if (cost >= best) continue;
      best = cost;
      start = from;
    }
    layer.costs[middle] = best;
    layer.starts[middle] = start;
    if (ends.from < middle) open.push({ from: ends.from, to: middle - 1, lowest: ends.lowest, highest: start });
    if (middle < ends.to) open.push({ from: middle + 1, to: ends.to, lowest: start, highest: ends.highest });
  }
  return layer;
}

/** Border of two neighbouring classes. */
export interface ClassBorder {
  /** largest value of the lower class */
  readonly below: number;
  /** smallest value of the upper class */
  readonly above: number;
}

/**
 * Fisher–Jenks classes: the partition with the smallest sum of squared distances to the class means, exactly.
 * Equal values always stay together; of equally good partitions the one with the lowest borders is taken.
 * Cost: O(classes × distinct × log distinct), by divide and conquer over the ends of the classes.
 * @param sorted values in ascending order, without gaps
 * @param classCount number of classes wanted; reduced to the number of distinct values
 * @returns for each class but the first the smallest and, before it, the largest value of the class below; none for
 *   fewer than two distinct values or classes
 * @see Fisher 1958; Jenks 1977; Wu 1991 (why the best start never goes back) · golden: class-breaks
 */
export function fisherJenks(sorted: ArrayLike<number>, classCount: number): ClassBorder[] {
  const distinct = distinctValues(sorted);
  const size = distinct.values.length;
  const classes = Math.min(classCount, size);
  if (classes < 2) return [];
  const starts: Uint32Array[] = [];
  let costs: Float64Array = Float64Array.from({ length: size + 1 }, (_, to) =>
    to === 0 ? 0 : spreadWithin(distinct, 0, to),
  );
  for (let used = 2; used <= classes; used++) {
    const layer = nextLayer(distinct, costs, used);
    starts.push(layer.starts);
    costs = layer.costs;
  }
  const borders: ClassBorder[] = [];
  let to = size;
  for (let used = classes; used >= 2; used--) {
    to = starts[used - 2]![to]!;
    borders.unshift({ below: distinct.values[to - 1]!, above: distinct.values[to]! });
  }
  return borders;
}
