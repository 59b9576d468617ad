import type { PairDistances } from './pair-distances.ts';

/** Joining of rows to clusters, from the most alike to all in one. */
export interface MergeTree {
  readonly count: number;
  /** per joining the two that are joined: below `count` a row, else `count` + number of the joining that made it */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** ascending */
  readonly heights: Float64Array;
}

interface Joining {
  /** a row inside each of the two clusters */
  readonly first: number;
  readonly second: number;
  readonly height: number;
}

/** What is left to join. */
interface Forest {
  readonly count: number;
  /** squared distances, a row of `count` per cluster: searching along rows is several times faster than among pairs */
  readonly squares: Float64Array;
  readonly sizes: Uint32Array;
  /** clusters not yet joined into another, ascending */
  alive: Uint32Array;
}

function squaredRows({ count, values }: PairDistances): Float64Array {
  const squares = new Float64Array(count * count);
  let position = 0;
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) {
      const distance = values[position++]!;
      if (Number.isNaN(distance)) throw new RangeError(`rows ${first} and ${second} have no distance`);
      const square = distance * distance;
      squares[first * count + second] = square;
      squares[second * count + first] = square;
    }
  }
  return squares;
}

/** Nearest other cluster; the one before in the chain is preferred at equal distance, or the chain would never end. */
function nearest({ count, squares, alive }: Forest, cluster: number, before: number): number {
  let found = before;
  const row = cluster * count;
  let least = before < 0 ? Number.POSITIVE_INFINITY : squares[row + before]!;
  for (let i = 0; i < alive.length; i++) {
    const other = alive[i]!;
    if (other === cluster) continue;
    const square = squares[row + other]!;
    if (square < least || found < 0) {
      least = square;
      found = other;
    }
  }
  return found;
}

/** Joins the second cluster into the first and updates distances by the Lance–Williams formula. */
function join(forest: Forest, first: number, second: number): void {
  const { count, squares, sizes } = forest;
  const gone = forest.alive.indexOf(second);
  forest.alive = forest.alive.copyWithin(gone, gone + 1).subarray(0, -1);
  const between = squares[first * count + second]!;
  const [a, b] = [sizes[first]!, sizes[second]!];
  for (let i = 0; i < forest.alive.length; i++) {
    const other = forest.alive[i]!;
    if (other === first) continue;
    const c = sizes[other]!;
    const position = first * count + other;
    const sum = (a + c) * squares[position]! + (b + c) * squares[second * count + other]! - c * between;
    squares[position] = Math.max(0, sum / (a + b + c));
    squares[other * count + first] = squares[position]!;
  }
  sizes[first] = a + b;
}

function joinings(forest: Forest): Joining[] {
  const found: Joining[] = [];
  const chain: number[] = [];
  while (forest.alive.length > 1) {
    if (chain.length === 0) chain.push(forest.alive[0]!);
    const last = chain.at(-1)!;
    const before = chain.at(-2) ?? -1;
    const next = nearest(forest, last, before);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    const [first, second] = last < next ? [last, next] : [next, last];
    found.push({ first, second, height: Math.sqrt(forest.squares[first * forest.count + second]!) });
    join(forest, first, second);
  }
  return found;
}

/**
 * Hierarchical clusters by Ward's method on squared distances (Ward.D2): joins the two clusters whose union adds least
 * to the squared distances within clusters. Found along chains of nearest neighbours. Cost: O(rows²) time and memory.
 * @param distances between all rows, straight or Gower, without gaps
 * @returns the tree; without joinings for fewer than two rows
 * @throws {RangeError} if a pair has no distance
 * @see Ward 1963; Murtagh and Legendre 2014; Murtagh 1983 (chains) · golden: clusters
 */
export function wardTree(distances: PairDistances): MergeTree {
  const { count } = distances;
  const squares = squaredRows(distances);
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  const found = joinings({ count, squares, sizes: new Uint32Array(count).fill(1), alive: rows });
  // A chain finds the right joinings in another order than that of their heights.
  const ordered = found.sort((one, other) => one.height - other.height);
  return { count, ...numbered(ordered, count), heights: Float64Array.from(ordered, ({ height }) => height) };
}

/** Names what is joined by the joining that made it, as trees are printed. */
function numbered(ordered: readonly Joining[], count: number): Pick<MergeTree, 'first' | 'second'> {
  const clusterOf = Uint32Array.from({ length: count }, (_, row) => row);
  const above = Uint32Array.from({ length: count }, (_, row) => row);
  const rootOf = (row: number): number => {
    let root = row;
    while (above[root] !== root) {
      above[root] = above[above[root]!]!;
      root = above[root]!;
    }
    return root;
  };
  const first = new Uint32Array(ordered.length);
  const second = new Uint32Array(ordered.length);
  ordered.forEach((joining, index) => {
    const [one, other] = [rootOf(joining.first), rootOf(joining.second)];
    first[index] = clusterOf[one]!;
    second[index] = clusterOf[other]!;
    above[other] = one;
    clusterOf[one] = count + index;
  });
  return { first, second };
}

/**
 * Clusters of a tree.
 * @param tree joinings of the rows
 * @param clusterCount number of clusters wanted; reduced to the number of rows, at least 1
 * @returns 1…k per row, numbered by first appearance
 */
export function cutTree({ count, first, second }: MergeTree, clusterCount: number): Uint32Array {
  const joiningCount = count - Math.max(1, Math.min(clusterCount, count));
  const rootOf = Uint32Array.from({ length: 2 * count }, (_, cluster) => cluster);
  for (let joining = Math.max(0, joiningCount) - 1; joining >= 0; joining--) {
    rootOf[first[joining]!] = rootOf[count + joining]!;
    rootOf[second[joining]!] = rootOf[count + joining]!;
  }
  const labels = new Map<number, number>();
  return Uint32Array.from({ length: count }, (_, row) => {
    const root = rootOf[row]!;
    const label = labels.get(root) ?? labels.size + 1;
    labels.set(root, label);
    return label;
  });
}
