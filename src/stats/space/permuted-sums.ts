/** One drawn sum per permutation, with what is asked about all of them. */
export interface PermutedSums {
  readonly sums: Float64Array;
  /** the same from the smallest to the largest; null where too few questions are asked to keep them in order */
  readonly sorted: Float64Array | null;
  total: number;
  squares: number;
}

/** How many sums lie on either side of an observed one; equal ones count on both. */
export interface CountedSums {
  readonly above: number;
  readonly below: number;
}

/** Takes sums over, to be lowered and counted. */
export function permutedSums(sums: Float64Array, isKeptInOrder: boolean): PermutedSums {
  let [total, squares] = [0, 0];
  for (let i = 0; i < sums.length; i++) {
    total += sums[i]!;
    squares += sums[i]! * sums[i]!;
  }
  return { sums, sorted: isKeptInOrder ? sums.slice().sort() : null, total, squares };
}

/** Changes the sum of one permutation by 0 or less: only a little as a rule, so it moves only a little in the order. */
export function lowerSum(all: PermutedSums, permutation: number, change: number): void {
  const { sums, sorted } = all;
  const before = sums[permutation]!;
  const after = before + change;
  sums[permutation] = after;
  all.total += after - before;
  all.squares += after * after - before * before;
  if (!sorted) return;
  let place = countBelow(sorted, before);
  for (; place > 0 && sorted[place - 1]! > after; place--) sorted[place] = sorted[place - 1]!;
  sorted[place] = after;
}

/** Counts sums above and below an observed one; those within `noise` are equal to it. */
export function countSums({ sums, sorted }: PermutedSums, observed: number, noise: number): CountedSums {
  const [low, high] = [observed - noise, observed + noise];
  if (sorted) return { above: sums.length - countBelow(sorted, low), below: countUpTo(sorted, high) };
  let [above, below] = [0, 0];
  for (let i = 0; i < sums.length; i++) {
    if (sums[i]! >= low) above += 1;
    if (sums[i]! <= high) below += 1;
  }
  return { above, below };
}

function countBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
