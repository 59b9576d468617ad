import { ascendingOrder } from '../ascending-order.ts';
import { seededChance } from '../seeded-chance.ts';
import type { LocalMoran } from './local-moran.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';

/** Pseudo p-values per area; NaN for areas without neighbours. */
export interface LocalPermutation {
  /** share of permutations at least as far out on the side of the area: half of a two-sided p, too small alone */
  readonly folded: Float64Array;
  /** twice `folded`, 1 at most */
  readonly twoSided: Float64Array;
  /** mean and variance of the permuted lags, to compare with LocalMoran.lag */
  readonly meanLag: Float64Array;
  readonly varianceLag: Float64Array;
}

/** How often and from which seed. */
export interface PermutationOptions {
  /** whole number above 0; the smallest possible p-value is 2 / (permutations + 1) */
  readonly permutations: number;
  /** same seed, same p-values */
  readonly seed: number;
}

/**
 * How neighbours are drawn: `without-replacement` is the permutation proper (PySAL), each other area once at most;
 * `with-replacement` may draw an area twice (spdep 1.2), which makes p-values a little larger where areas are few.
 */
export type DrawVariant = 'without-replacement' | 'with-replacement';

/** What local permutations also ask. */
export interface LocalPermutationOptions extends PermutationOptions {
  /** default `without-replacement` */
  readonly draw?: DrawVariant;
}

/** Positions drawn in each permutation, and the other way round: which draws hold a position. */
interface Draws {
  /** how many are drawn in each permutation */
  readonly size: number;
  /** positions among the other areas; draw d of permutation r stands at r × size + d */
  readonly positions: Uint32Array;
  /** entries starts[p] … starts[p + 1] − 1 of the next two tell which draw of which permutation holds position p */
  readonly starts: Uint32Array;
  readonly usedDraws: Uint32Array;
  readonly usedPermutations: Uint32Array;
}

/** What is known while areas are gone through from the lowest value to the highest. */
interface Pass {
  readonly sorted: Float64Array;
  readonly order: Uint32Array;
  readonly draws: Draws;
  readonly permutations: number;
  readonly links: NeighbourWeights;
  readonly found: LocalPermutation;
  readonly local: LocalMoran;
  /** sums up to this far apart count as equal */
  readonly noise: number;
}

/**
 * Local Moran's p-values by conditional permutation: the value of the area stays, its neighbours get values drawn
 * from all other areas.
 * One set of draws serves all areas, as in PySAL: each draws positions among the others in ascending order of their
 * values, so the result depends on values and neighbours alone, not on the order of the areas. Where all neighbours of
 * an area weigh the same, the drawn sums of one area follow from those of the area with the next lower value by the few
 * draws that hit the difference, hence the cost: O(areas × permutations + permutations × most neighbours × degrees).
 * Unequal weights cost O(areas × permutations × neighbours).
 * @param local the statistic whose lags are judged
 * @param links the weights it was made with
 * @param options permutations, seed and how to draw; all belong into the method log
 * @returns p-values (M + 1) / (R + 1) and moments; an area at the mean of all values gets 1
 * @throws {RangeError} if the number of permutations is not a whole number above 0
 * @see Anselin 1995; Rey, Arribas-Bel and Wolf 2023, chapter 7 · golden: local-moran
 */
export function localMoranPermutation(
  local: LocalMoran,
  links: NeighbourWeights,
  { permutations, seed, draw = 'without-replacement' }: LocalPermutationOptions,
): LocalPermutation {
  if (!(Number.isInteger(permutations) && permutations > 0))
    throw new RangeError(`permutations are a whole number above 0, got ${permutations}`);
  const order = ascendingOrder(local.deviations);
  const sorted = order.length === 0 ? new Float64Array(0) : Float64Array.from(order, (area) => local.deviations[area]!);
  const classes = rowClasses(order, links);
  const largest = classes.reduce((most, { size }) => Math.max(most, size), 0);
  const missing = (): Float64Array => new Float64Array(order.length).fill(Number.NaN);
  const pass: Pass = {
    sorted,
    order,
    permutations,
    links,
    local,
    draws: drawPositions(order.length - 1, { permutations, seed, draw, size: largest }),
    found: { folded: missing(), twoSided: missing(), meanLag: missing(), varianceLag: missing() },
    noise: 1e-12 * largest * Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0)),
  };
  for (const { size, isEven, ranks } of classes) {
    if (isEven) judgeEvenRows(pass, size, ranks);
    else for (const rank of ranks) judgeUnevenRow(pass, rank);
  }
  return pass.found;
}

interface RowClass {
  readonly size: number;
  /** all neighbours weigh the same */
  readonly isEven: boolean;
  /** positions in the order of the values, ascending */
  readonly ranks: number[];
}

/** Areas with as many neighbours as each other, those with uneven weights apart. */
function rowClasses(order: Uint32Array, { offsets, weights }: NeighbourWeights): RowClass[] {
  const classes = new Map<string, RowClass>();
  order.forEach((area, rank) => {
    const row = weights.subarray(offsets[area]!, offsets[area + 1]!);
    if (row.length === 0) return;
    const isEven = row.every((weight) => weight === row[0]);
    const key = `${row.length} ${isEven}`;
    const known = classes.get(key);
    if (known) known.ranks.push(rank);
    else classes.set(key, { size: row.length, isEven, ranks: [rank] });
  });
  return [...classes.values()];
}

interface DrawInput extends Required<LocalPermutationOptions> {
  readonly size: number;
}

function drawPositions(count: number, { permutations, seed, draw: variant, size }: DrawInput): Draws {
  const chance = seededChance(seed, 'local-moran');
  const isPutBack = variant === 'with-replacement';
  const pool = Uint32Array.from({ length: Math.max(0, count) }, (_, position) => position);
  const positions = new Uint32Array(permutations * size);
  const starts = new Uint32Array(pool.length + 1);
  for (let place = 0; place < positions.length; place++) {
    // The first places of the pool are the draws of this permutation, whatever order the one before left.
    const draw = place % size;
    const other = isPutBack ? chance.integerBelow(count) : draw + chance.integerBelow(count - draw);
    const drawn = pool[other]!;
    pool[other] = pool[draw]!;
    pool[draw] = drawn;
    positions[place] = drawn;
    starts[drawn + 1]! += 1;
  }
  for (let position = 0; position < pool.length; position++) starts[position + 1]! += starts[position]!;
  const next = starts.slice();
  const usedDraws = new Uint32Array(positions.length);
  const usedPermutations = new Uint32Array(positions.length);
  for (let place = 0; place < positions.length; place++) {
    const entry = next[positions[place]!]!++;
    usedDraws[entry] = place % size;
    usedPermutations[entry] = Math.floor(place / size);
  }
  return { size, positions, starts, usedDraws, usedPermutations };
}

function judgeEvenRows(pass: Pass, size: number, ranks: readonly number[]): void {
  const { draws, sorted, links, order } = pass;
  const sums = new Float64Array(pass.permutations);
  let own = ranks[0]!;
  for (let permutation = 0; permutation < sums.length; permutation++) {
    for (let draw = 0; draw < size; draw++) {
      const position = draws.positions[permutation * draws.size + draw]!;
      sums[permutation]! += sorted[position < own ? position : position + 1]!;
    }
  }
  for (const rank of ranks) {
    // From one area to the next the others change in these positions alone.
    for (; own < rank; own++) {
      const change = sorted[own]! - sorted[own + 1]!;
      for (let use = draws.starts[own]!; use < draws.starts[own + 1]!; use++)
        if (draws.usedDraws[use]! < size) sums[draws.usedPermutations[use]!]! += change;
    }
    const area = order[rank]!;
    judgeArea(pass, area, { sums, weight: links.weights[links.offsets[area]!]! });
  }
}

function judgeUnevenRow(pass: Pass, rank: number): void {
  const { draws, sorted, links, order } = pass;
  const area = order[rank]!;
  // ascending, so that the order of the neighbours does not matter
  const row = links.weights.slice(links.offsets[area], links.offsets[area + 1]).sort();
  const sums = new Float64Array(pass.permutations);
  for (let permutation = 0; permutation < sums.length; permutation++) {
    let sum = 0;
    for (let draw = 0; draw < row.length; draw++) {
      const position = draws.positions[permutation * draws.size + draw]!;
      sum += row[draw]! * sorted[position < rank ? position : position + 1]!;
    }
    sums[permutation] = sum / row.at(-1)!;
  }
  judgeArea(pass, area, { sums, weight: row.at(-1)! });
}

/** Compares the lag of an area with the drawn ones; both are divided by a weight. */
function judgeArea(
  { found, local, noise }: Pass,
  area: number,
  { sums, weight }: { readonly sums: Float64Array; readonly weight: number },
): void {
  const observed = local.lag[area]! / weight;
  const [upper, lower] = [observed - noise, observed + noise];
  let [above, below, total, squares] = [0, 0, 0, 0];
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i]!;
    if (sum >= upper) above += 1;
    if (sum <= lower) below += 1;
    total += sum;
    squares += sum * sum;
  }
  const count = sums.length;
  const isAtMean = Math.abs(local.deviations[area]!) <= noise;
  const folded = isAtMean ? 1 : (Math.min(above, below) + 1) / (count + 1);
  found.folded[area] = folded;
  found.twoSided[area] = Math.min(1, 2 * folded);
  found.meanLag[area] = (weight * total) / count;
  found.varianceLag[area] =
    count < 2 ? Number.NaN : (weight * weight * Math.max(0, squares - (total * total) / count)) / (count - 1);
}
