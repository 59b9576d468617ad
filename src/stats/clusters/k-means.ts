import { type SeededChance, seededChance } from '../seeded-chance.ts';
import { coordinateOrder, distinctCount, type Points, pickedPoints, squaredDistance } from './points.ts';

/** Clusters around centres. */
export interface KMeansClusters {
  /** 1…k per row; clusters are numbered by their centres, the first coordinate counting most */
  readonly labels: Uint32Array;
  readonly centres: Points;
  readonly sizes: readonly number[];
  /** squared distances of the rows to their centres, summed up */
  readonly squaresWithin: number;
}

/** Where the search starts: from given centres, or from many drawn by chance, of which the best counts. */
export type KMeansStart =
  | { readonly centres: Points }
  | {
      /** same seed, same clusters; kept in the method log */
      readonly seed: number;
      /** default 50 */
      readonly starts?: number;
    };

const DEFAULT_STARTS = 50;
const MOST_ROUNDS = 200;
/** A move must be worth more than rounding. */
const LEAST_GAIN = 1e-12;

interface Draft {
  readonly labels: Uint32Array;
  readonly centres: Points;
  readonly sizes: Float64Array;
}

/** First centres far apart: each further one is a row drawn with a chance that grows with its squared distance. */
function firstCentres(points: Points, clusterCount: number, chance: SeededChance): Points {
  const rows = [chance.integerBelow(points.count)];
  const squares = new Float64Array(points.count).fill(Number.POSITIVE_INFINITY);
  while (rows.length < clusterCount) {
    let sum = 0;
    for (let row = 0; row < points.count; row++) {
      squares[row] = Math.min(squares[row]!, squaredDistance(points, row, points, rows.at(-1)!));
      sum += squares[row]!;
    }
    let left = chance.uniform() * sum;
    let chosen = -1;
    for (let row = 0; row < points.count; row++) {
      if (squares[row] === 0) continue;
      chosen = row;
      left -= squares[row]!;
      if (left < 0) break;
    }
    rows.push(chosen);
  }
  return pickedPoints(points, rows);
}

function nearestCentre(points: Points, row: number, centres: Points): number {
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  for (let cluster = 0; cluster < centres.count; cluster++) {
    const square = squaredDistance(points, row, centres, cluster);
    if (square < least) [found, least] = [cluster, square];
  }
  return found;
}

/** Moves each centre to the mean of its rows; one without rows stays. */
function moveCentres(points: Points, { labels, centres, sizes }: Draft): void {
  const { dimensions } = points;
  const sums = new Float64Array(centres.coordinates.length);
  sizes.fill(0);
  for (let row = 0; row < points.count; row++) {
    const cluster = labels[row]!;
    sizes[cluster]! += 1;
    for (let at = 0; at < dimensions; at++)
      sums[cluster * dimensions + at]! += points.coordinates[row * dimensions + at]!;
  }
  for (let at = 0; at < sums.length; at++) {
    const size = sizes[Math.floor(at / dimensions)]!;
    if (size > 0) centres.coordinates[at] = sums[at]! / size;
  }
}

/** Rows go to their nearest centre, centres to the mean of their rows, until nothing changes (Lloyd). */
function settle(points: Points, start: Points): Draft {
  const draft = {
    labels: new Uint32Array(points.count).fill(start.count),
    centres: { ...start, coordinates: start.coordinates.slice() },
    sizes: new Float64Array(start.count),
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changes = 0;
    for (let row = 0; row < points.count; row++) {
      const cluster = nearestCentre(points, row, draft.centres);
      if (cluster === draft.labels[row]) continue;
      draft.labels[row] = cluster;
      changes += 1;
    }
    moveCentres(points, draft);
    if (changes === 0) break;
  }
  return draft;
}

/** Moves single rows while that lowers the squared distances, centres moving along (Hartigan): finds what Lloyd misses. */
function refine(points: Points, draft: Draft): void {
  const { labels, centres, sizes } = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moves = 0;
    for (let row = 0; row < points.count; row++) {
      const own = labels[row]!;
      const size = sizes[own]!;
      if (size < 2) continue;
      const loss = (size / (size - 1)) * squaredDistance(points, row, centres, own);
      let [target, least] = [own, loss * (1 - LEAST_GAIN)];
      for (let cluster = 0; cluster < centres.count; cluster++) {
        if (cluster === own) continue;
        const other = sizes[cluster]!;
        const cost = (other / (other + 1)) * squaredDistance(points, row, centres, cluster);
        if (cost < least) [target, least] = [cluster, cost];
      }
      if (target === own) continue;
      labels[row] = target;
      moves += 1;
      shiftCentres(points, row, { draft, from: own, to: target });
    }
    // Means that were shifted again and again gather rounding.
    moveCentres(points, draft);
    if (moves === 0) return;
  }
}

function shiftCentres(points: Points, row: number, move: { draft: Draft; from: number; to: number }): void {
  const { coordinates } = move.draft.centres;
  const { sizes } = move.draft;
  const { dimensions } = points;
  sizes[move.from]! -= 1;
  sizes[move.to]! += 1;
  for (let at = 0; at < dimensions; at++) {
    const value = points.coordinates[row * dimensions + at]!;
    const [from, to] = [move.from * dimensions + at, move.to * dimensions + at];
    coordinates[from]! -= (value - coordinates[from]!) / sizes[move.from]!;
    coordinates[to]! += (value - coordinates[to]!) / sizes[move.to]!;
  }
}

function squaresWithin(points: Points, { labels, centres }: Draft): number {
  let sum = 0;
  for (let row = 0; row < points.count; row++) sum += squaredDistance(points, row, centres, labels[row]!);
  return sum;
}

function search(points: Points, start: Points): Draft {
  const draft = settle(points, start);
  refine(points, draft);
  return draft;
}

function bestSearch(points: Points, clusterCount: number, { seed, starts }: { seed: number; starts: number }): Draft {
  const chance = seededChance(seed, `k-means ${clusterCount}`);
  let best = search(points, firstCentres(points, clusterCount, chance));
  let least = squaresWithin(points, best);
  for (let start = 1; start < starts; start++) {
    const draft = search(points, firstCentres(points, clusterCount, chance));
    const squares = squaresWithin(points, draft);
    if (squares >= least) continue;
    best = draft;
    least = squares;
  }
  return best;
}

/**
 * k-means: rows around k centres with the smallest sum of squared distances that is found. Starting centres are given
 * or drawn far apart (k-means++); each search settles by Lloyd's rounds and Hartigan's single moves. The result does
 * not depend on the order of the rows. Cost: O(starts × rounds × rows × k × dimensions), memory O(rows).
 * @param points rows, usually of standard scores
 * @param clusterCount number of clusters wanted, at least 1; reduced to the number of different rows
 * @param start seed and number of starts, or centres to start from (as many as clusters wanted)
 * @returns clusters; without rows none
 * @throws {RangeError} if no cluster is wanted, the seed is no whole number, or there are not as many centres as clusters
 * @see Lloyd 1982; Hartigan 1975; Arthur and Vassilvitskii 2007 · golden: clusters
 */
export function kMeans(points: Points, clusterCount: number, start: KMeansStart): KMeansClusters {
  if (!(clusterCount >= 1)) throw new RangeError(`k-means needs a cluster, got ${clusterCount}`);
  const order = coordinateOrder(points);
  const sorted = pickedPoints(points, order);
  if (points.count === 0) return { labels: new Uint32Array(0), centres: sorted, sizes: [], squaresWithin: 0 };
  let draft: Draft;
  if ('centres' in start) {
    if (start.centres.count !== clusterCount)
      throw new RangeError(`${start.centres.count} centres for ${clusterCount}`);
    draft = search(sorted, pickedPoints(start.centres, coordinateOrder(start.centres)));
  } else {
    const wanted = Math.min(clusterCount, distinctCount(sorted));
    draft = bestSearch(sorted, wanted, { seed: start.seed, starts: start.starts ?? DEFAULT_STARTS });
  }
  return inOrder(sorted, order, draft);
}

/** Clusters numbered by their centres, labels in the order in which the rows came; clusters without rows drop out. */
function inOrder(sorted: Points, order: Uint32Array, draft: Draft): KMeansClusters {
  const centreOrder = coordinateOrder(draft.centres).filter((cluster) => draft.sizes[cluster]! > 0);
  const numbers = new Uint32Array(draft.centres.count);
  centreOrder.forEach((cluster, position) => {
    numbers[cluster] = position + 1;
  });
  const labels = new Uint32Array(sorted.count);
  order.forEach((row, position) => {
    labels[row] = numbers[draft.labels[position]!]!;
  });
  return {
    labels,
    centres: pickedPoints(draft.centres, centreOrder),
    sizes: Array.from(centreOrder, (cluster) => draft.sizes[cluster]!),
    squaresWithin: squaresWithin(sorted, draft),
  };
}
