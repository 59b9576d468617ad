import { type Points, pickedPoints } from './points.ts';

/** The nearest other rows of each row. */
export interface NearestRows {
  /** `wanted` per row, the nearest first; −1 where there are no more within reach */
  readonly rows: Int32Array;
  /** mean absolute difference of the coordinates; NaN beside −1 */
  readonly distances: Float64Array;
}

/** How far is near. */
export interface NearestOptions {
  /** largest difference in each dimension; without it any */
  readonly reach?: ArrayLike<number>;
}

/** Rows in one leaf of the tree: so few are compared one by one. */
const LEAF_SIZE = 12;

/** Puts the row that belongs at `middle` there, smaller coordinates before it, larger ones behind. */
function select(order: Uint32Array, key: (row: number) => number, span: { from: number; to: number; middle: number }) {
  let [low, high] = [span.from, span.to - 1];
  while (low < high) {
    const pivot = key(order[(low + high) >>> 1]!);
    let [left, right] = [low, high];
    while (left <= right) {
      while (key(order[left]!) < pivot) left += 1;
      while (key(order[right]!) > pivot) right -= 1;
      if (left > right) break;
      const kept = order[left]!;
      order[left++] = order[right]!;
      order[right--] = kept;
    }
    if (span.middle <= right) high = right;
    else if (span.middle >= left) low = left;
    else return;
  }
}

/** Rows sorted into halves, dimension after dimension; node n is divided into 2n + 1 and 2n + 2. */
interface HalvedRows {
  /** rows in the order of the leaves */
  readonly order: Uint32Array;
  /** their coordinates in that order: neighbours lie side by side in memory */
  readonly sorted: Points;
  /** positions of each node, from and up to */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** dimension that divides the node; −1 for a leaf */
  readonly dimension: Int8Array;
}

function halved(points: Points): HalvedRows {
  const { count, dimensions, coordinates } = points;
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  const depth = Math.max(0, Math.ceil(Math.log2(Math.max(1, count) / LEAF_SIZE))) + 1;
  const nodeCount = 2 ** (depth + 1);
  const [from, to] = [new Uint32Array(nodeCount), new Uint32Array(nodeCount)];
  const dimension = new Int8Array(nodeCount).fill(-1);
  to[0] = count;
  for (let node = 0; 2 * node + 2 < nodeCount; node++) {
    if (to[node]! - from[node]! <= LEAF_SIZE) continue;
    const at = Math.floor(Math.log2(node + 1)) % dimensions;
    const middle = (from[node]! + to[node]!) >>> 1;
    const span = { from: from[node]!, to: to[node]!, middle };
    select(order, (row) => coordinates[row * dimensions + at]!, span);
    dimension[node] = at;
    from[2 * node + 1] = from[node]!;
    to[2 * node + 1] = middle;
    from[2 * node + 2] = middle + 1;
    to[2 * node + 2] = to[node]!;
  }
  return { order, sorted: pickedPoints(points, order), from, to, dimension };
}

/** One search after another through the same tree, by positions in the order of its leaves. */
class Search {
  readonly #tree: HalvedRows;
  readonly #reach: Float64Array;
  readonly #wanted: number;
  /** how far the searched row lies outside the node looked at, per dimension */
  readonly #outside: Float64Array;
  /** rows and sums of differences found, the nearest first */
  readonly found: Int32Array;
  readonly sums: Float64Array;
  #position = -1;

  constructor(tree: HalvedRows, wanted: number, reach: Float64Array) {
    this.#tree = tree;
    this.#reach = reach;
    this.#wanted = wanted;
    this.#outside = new Float64Array(tree.sorted.dimensions);
    this.found = new Int32Array(wanted);
    this.sums = new Float64Array(wanted);
  }

  run(position: number): void {
    this.#position = position;
    this.found.fill(-1);
    this.sums.fill(Number.POSITIVE_INFINITY);
    this.#visit(0, 0);
  }

  #visit(node: number, bound: number): void {
    if (bound >= this.sums[this.#wanted - 1]!) return;
    const { sorted, from, to } = this.#tree;
    const dimension = this.#tree.dimension[node]!;
    if (dimension < 0) {
      for (let position = from[node]!; position < to[node]!; position++) this.#offer(position);
      return;
    }
    const { dimensions, coordinates } = sorted;
    const middle = (from[node]! + to[node]!) >>> 1;
    const beyond =
      coordinates[this.#position * dimensions + dimension]! - coordinates[middle * dimensions + dimension]!;
    this.#visit(beyond < 0 ? 2 * node + 1 : 2 * node + 2, bound);
    this.#offer(middle);
    const distance = Math.abs(beyond);
    if (distance > this.#reach[dimension]!) return;
    const before = this.#outside[dimension]!;
    this.#outside[dimension] = Math.max(before, distance);
    this.#visit(beyond < 0 ? 2 * node + 2 : 2 * node + 1, bound + this.#outside[dimension]! - before);
    this.#outside[dimension] = before;
  }

  #offer(position: number): void {
    if (position === this.#position) return;
    const { dimensions, coordinates } = this.#tree.sorted;
    const worst = this.sums[this.#wanted - 1]!;
    let [at, other, sum] = [this.#position * dimensions, position * dimensions, 0];
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const difference = Math.abs(coordinates[at++]! - coordinates[other++]!);
      if (difference > this.#reach[dimension]!) return;
      sum += difference;
      if (sum > worst) return;
    }
    const row = this.#tree.order[position]!;
    let place = this.#wanted;
    while (place > 0 && isNearer(sum, row, { sum: this.sums[place - 1]!, row: this.found[place - 1]! })) place -= 1;
    if (place === this.#wanted) return;
    this.sums.copyWithin(place + 1, place, this.#wanted - 1);
    this.found.copyWithin(place + 1, place, this.#wanted - 1);
    this.sums[place] = sum;
    this.found[place] = row;
  }
}

function isNearer(sum: number, row: number, other: { readonly sum: number; readonly row: number }): boolean {
  return sum < other.sum || (sum === other.sum && row < other.row);
}

/**
 * For each row the nearest others by the mean absolute difference of their coordinates, found in a k-d tree.
 * Cost: about O(rows × log rows) in few dimensions; many rows at exactly the same place make no difference.
 * @param points rows whose coordinates are comparable, such as standard scores
 * @param wanted number of others per row, at least 1
 * @param options how far is near
 * @returns the nearest within reach; of equally near rows some, the first of those found in front
 * @throws {RangeError} if none is wanted
 * @see Friedman, Bentley and Finkel 1977 · golden: similar-areas
 */
export function nearestRows(points: Points, wanted: number, options: NearestOptions = {}): NearestRows {
  if (!(wanted >= 1)) throw new RangeError(`at least one neighbour must be wanted, got ${wanted}`);
  const { count, dimensions } = points;
  const reach = Float64Array.from(options.reach ?? new Float64Array(dimensions).fill(Number.POSITIVE_INFINITY));
  const rows = new Int32Array(count * wanted);
  const distances = new Float64Array(count * wanted);
  const tree = halved(points);
  const search = new Search(tree, wanted, reach);
  for (let position = 0; position < count; position++) {
    search.run(position);
    const start = tree.order[position]! * wanted;
    rows.set(search.found, start);
    for (let place = 0; place < wanted; place++)
      distances[start + place] = search.found[place] === -1 ? Number.NaN : search.sums[place]! / dimensions;
  }
  return { rows, distances };
}
