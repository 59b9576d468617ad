import { ascendingOrder } from '../ascending-order.ts';
import type { LocalMoran } from './local-moran.ts';
import { type DrawVariant, type NeighbourDraws, neighbourDraws, type PermutationOptions } from './neighbour-draws.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';
import { countSums, lowerSum, type PermutedSums, permutedSums } from './permuted-sums.ts';

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

/** What local permutations also ask. */
export interface LocalPermutationOptions extends PermutationOptions {
  /** default `without-replacement` */
  readonly draw?: DrawVariant;
  /** areas to judge, all others get NaN; default: all */
  readonly only?: Uint32Array;
  /** draws that are kept for the next call: many indicators over the same areas need the same ones */
  readonly kept?: Map<string, NeighbourDraws>;
}

/** What is known while areas are gone through from the lowest value to the highest. */
interface Pass {
  readonly sorted: Float64Array;
  readonly order: Uint32Array;
  readonly draws: NeighbourDraws;
  readonly links: NeighbourWeights;
  readonly found: LocalPermutation;
  readonly local: LocalMoran;
  /** sums up to this far apart count as equal */
  readonly noise: number;
}

/** Up to so many areas it is quicker to add up the draws for each than to go through all values. */
const FEW_AREAS = 4;
/** Areas per drawn neighbour from which it pays to keep the sums in order. */
const MANY_AREAS = 20;

/** Areas with as many neighbours as each other. */
interface RowClass {
  readonly size: number;
  /** all neighbours weigh the same */
  readonly isEven: boolean;
  /** positions in the order of the values, ascending */
  readonly ranks: number[];
}

/**
 * Local Moran's p-values by conditional permutation: the value of the area stays, its neighbours get values drawn
 * from all other areas.
 * One set of draws serves all areas, as in PySAL: each draws positions among the others in ascending order of their
 * values, so the result depends on values and neighbours alone, not on the order of the areas. Where all neighbours of
 * an area weigh the same, the drawn sums of one area follow from those of the area with the next lower value by the few
 * draws that hit the difference. Cost: for d different numbers of neighbours, k at most, O(d · permutations · k) and
 * little more for each area; unequal weights cost O(areas · permutations · neighbours).
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
  options: LocalPermutationOptions,
): LocalPermutation {
  const order = ascendingOrder(local.deviations);
  const sorted = Float64Array.from(order, (area) => local.deviations[area]!);
  const classes = rowClasses(order, links, options.only);
  const largest = classes.at(-1)?.size ?? 0;
  const missing = (): Float64Array => new Float64Array(order.length).fill(Number.NaN);
  const pass: Pass = {
    sorted,
    order,
    links,
    local,
    draws: drawsFor(Math.max(0, order.length - 1), largest, options),
    found: { folded: missing(), twoSided: missing(), meanLag: missing(), varianceLag: missing() },
    noise: 1e-12 * largest * Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0)),
  };
  const lowest = new Float64Array(pass.draws.permutations);
  let summed = 0;
  for (const { size, isEven, ranks } of classes) {
    if (isEven && ranks.length > FEW_AREAS) {
      addDraws(pass, lowest, { from: summed, to: size });
      summed = size;
      judgeEvenRows(pass, { size, ranks, lowest });
    } else for (const rank of ranks) judgeRow(pass, rank);
  }
  return pass.found;
}

function drawsFor(otherCount: number, size: number, options: LocalPermutationOptions): NeighbourDraws {
  const { permutations, seed, draw = 'without-replacement', kept } = options;
  const key = [otherCount, size, permutations, seed, draw].join();
  const known = kept?.get(key);
  if (known) return known;
  const made = neighbourDraws({ otherCount, size, permutations, seed, draw });
  kept?.set(key, made);
  return made;
}

/** Areas by number of neighbours, fewest first; those with uneven weights apart, those without neighbours left out. */
function rowClasses(order: Uint32Array, { offsets, weights }: NeighbourWeights, only?: Uint32Array): RowClass[] {
  const classes = new Map<string, RowClass>();
  const wanted = only && new Set(only);
  order.forEach((area, rank) => {
    if (wanted && !wanted.has(area)) return;
    const row = weights.subarray(offsets[area]!, offsets[area + 1]!);
    if (row.length === 0) return;
    const isEven = row.every((weight) => weight === row[0]);
    const key = `${row.length} ${isEven}`;
    const known = classes.get(key);
    if (known) known.ranks.push(rank);
    else classes.set(key, { size: row.length, isEven, ranks: [rank] });
  });
  return [...classes.values()].sort((first, second) => first.size - second.size);
}

/** Adds some draws of each permutation to its sum, as they are for the area with the lowest value of all. */
function addDraws({ draws, sorted }: Pass, sums: Float64Array, { from, to }: { from: number; to: number }): void {
  for (let permutation = 0; permutation < sums.length; permutation++) {
    const start = permutation * draws.size;
    let sum = sums[permutation]!;
    for (let draw = from; draw < to; draw++) sum += sorted[draws.positions[start + draw]! + 1]!;
    sums[permutation] = sum;
  }
}

interface EvenRows {
  readonly size: number;
  readonly ranks: readonly number[];
  /** as they are for the area with the lowest value */
  readonly lowest: Float64Array;
}

function judgeEvenRows(pass: Pass, { size, ranks, lowest }: EvenRows): void {
  const { sorted, links, order } = pass;
  const { starts, usedDraws, usedPermutations } = pass.draws;
  const sums = permutedSums(lowest.slice(), ranks.length > MANY_AREAS * size);
  let own = 0;
  for (const rank of ranks) {
    // From one area to the next the others change in these positions alone, each to the next lower value.
    for (; own < rank; own++) {
      const change = sorted[own]! - sorted[own + 1]!;
      for (let use = starts[own]!; use < starts[own + 1]!; use++)
        if (usedDraws[use]! < size) lowerSum(sums, usedPermutations[use]!, change);
    }
    const area = order[rank]!;
    judgeArea(pass, area, { sums, weight: links.weights[links.offsets[area]!]! });
  }
}

function judgeRow(pass: Pass, rank: number): void {
  const { draws, sorted, links, order } = pass;
  const area = order[rank]!;
  // ascending, so that the order of the neighbours does not matter
  const row = links.weights.slice(links.offsets[area], links.offsets[area + 1]).sort();
  const weight = row.at(-1)!;
  const drawn = new Float64Array(draws.permutations);
  for (let permutation = 0; permutation < drawn.length; permutation++) {
    let sum = 0;
    for (let draw = 0; draw < row.length; draw++) {
      const position = draws.positions[permutation * draws.size + draw]!;
      sum += row[draw]! * sorted[position < rank ? position : position + 1]!;
    }
    drawn[permutation] = sum / weight;
  }
  judgeArea(pass, area, { sums: permutedSums(drawn, false), weight });
}

/** Compares the lag of an area with the drawn ones; both are divided by a weight. */
function judgeArea(
  { found, local, noise }: Pass,
  area: number,
  { sums, weight }: { readonly sums: PermutedSums; readonly weight: number },
): void {
  const { above, below } = countSums(sums, local.lag[area]! / weight, noise);
  const count = sums.sums.length;
  const isAtMean = Math.abs(local.deviations[area]!) <= noise;
  const folded = isAtMean ? 1 : (Math.min(above, below) + 1) / (count + 1);
  const spread = Math.max(0, sums.squares - (sums.total * sums.total) / count);
  found.folded[area] = folded;
  found.twoSided[area] = Math.min(1, 2 * folded);
  found.meanLag[area] = (weight * sums.total) / count;
  found.varianceLag[area] = count < 2 ? Number.NaN : (weight * weight * spread) / (count - 1);
}
