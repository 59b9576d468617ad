interface Distinct {
  readonly values: number[];
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

/**
 * Fisher–Jenks classes: the partition with the smallest sum of squared distances to the class means, exactly.
 * Equal values always stay together. Cost: O(classes × distinct²).
 * @param sorted values in ascending order
 * @param classCount number of classes wanted; reduced to the number of distinct values
 * @returns for each class but the first the smallest and, before it, the largest value of the class below
 * @see Fisher 1958; Jenks 1977 · golden: class-breaks
 */
export function fisherJenks(sorted: ArrayLike<number>, classCount: number): { below: number; above: number }[] {
  const distinct = distinctValues(sorted);
  const size = distinct.values.length;
  const classes = Math.min(classCount, size);
  if (classes < 2) return [];
  const starts: Uint32Array[] = [];
  let costs = Float64Array.from({ length: size + 1 }, (_, to) => (to === 0 ? 0 : spreadWithin(distinct, 0, to)));
  for (let used = 2; used <= classes; used++) {
    const next = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const start = new Uint32Array(size + 1);
    for (let to = used; to <= size; to++) {
      for (let from = used - 1; from < to; from++) {
        const cost = costs[from]! + spreadWithin(distinct, from, to);
        if (cost < next[to]!) {
          next[to] = cost;
          start[to] = from;
        }
      }
    }
    starts.push(start);
    costs = next;
  }
  const borders: { below: number; above: number }[] = [];
  let to = size;
  for (let used = classes; used >= 2; used--) {
    to = starts[used - 2]![to]!;
    borders.unshift({ below: distinct.values[to - 1]!, above: distinct.values[to]! });
  }
  return borders;
}
