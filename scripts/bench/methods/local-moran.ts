// Local Moran of 5,000 areas with 999 permutations, ours beside spdep's localmoran_perm on the same areas.
import { spawnSync } from 'node:child_process';
import { seededChance } from '../../../src/stats/seeded-chance.ts';
import { localMoran } from '../../../src/stats/space/local-moran.ts';
import { localMoranPermutation } from '../../../src/stats/space/local-moran-permutation.ts';
import { type NeighbourWeights, neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import { spatialLag } from '../../../src/stats/space/spatial-lag.ts';
import { weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';

const [COLUMNS, ROWS] = [100, 50];
const PERMUTATIONS = 999;
const RUNS = 5;
const SEED = 1;

/** Areas in rows, each with the six around it, as honeycombs have them. */
function honeycomb(): number[][] {
  return Array.from({ length: COLUMNS * ROWS }, (_, area) => {
    const [column, row] = [area % COLUMNS, Math.floor(area / COLUMNS)];
    const shift = row % 2;
    const around = [
      [column - 1, row],
      [column + 1, row],
      [column - 1 + shift, row - 1],
      [column + shift, row - 1],
      [column - 1 + shift, row + 1],
      [column + shift, row + 1],
    ] as const;
    return around
      .filter(([aside, down]) => aside >= 0 && aside < COLUMNS && down >= 0 && down < ROWS)
      .map(([aside, down]) => down * COLUMNS + aside);
  });
}

/** Figures that cluster: chance, mixed twice with what is around. */
function clusteredValues(links: NeighbourWeights): Float64Array {
  const chance = seededChance(SEED, 'bench');
  let values = Float64Array.from({ length: COLUMNS * ROWS }, () => chance.normal());
  for (let round = 0; round < 2; round++) {
    const lag = spatialLag(values, links);
    values = values.map((value, area) => 0.6 * value + lag[area]!);
  }
  return values;
}

function judge(values: Float64Array, links: NeighbourWeights) {
  const local = localMoran(values, links);
  if (typeof local === 'string') throw new Error(local);
  const options = { permutations: PERMUTATIONS, seed: SEED };
  return { local, found: localMoranPermutation(local, links, options) };
}

interface Judged {
  readonly seconds: number;
  readonly statistic: number[];
  readonly p: number[];
}

/** What spdep makes of the same; null where R or the package is absent. */
function inR(values: Float64Array, lists: readonly number[][]): Judged | null {
  const script = `
    suppressMessages(library(spdep))
    lines <- strsplit(readLines(file("stdin")), " ")
    x <- as.numeric(lines[[1]])
    nb <- lapply(lines[-1], function(row) sort(as.integer(row)))
    class(nb) <- "nb"
    listw <- nb2listw(nb)
    set.seed(${SEED})
    seconds <- system.time(found <- localmoran_perm(x, listw, nsim = ${PERMUTATIONS}))[["elapsed"]]
    cat(seconds, format(found[, 1], digits = 17), found[, "Pr(z != E(Ii)) Sim"])`;
  const rows = lists.map((list) => list.map((area) => area + 1).join(' '));
  const input = [values.join(' '), ...rows, ''].join('\n');
  const result = spawnSync('Rscript', ['-e', script], { input, encoding: 'utf8', maxBuffer: 2 ** 24 });
  if (result.status !== 0) return null;
  const [seconds, ...numbers] = result.stdout.trim().split(/\s+/).map(Number);
  return {
    seconds: seconds ?? Number.NaN,
    statistic: numbers.slice(0, values.length),
    p: numbers.slice(values.length),
  };
}

const largestDifference = (own: Float64Array, theirs: readonly number[]): number =>
  own.reduce((largest, value, area) => Math.max(largest, Math.abs(value - (theirs[area] ?? Number.NaN))), 0);

/** Prints what both cost, the ratio (limit: 10 times) and how far statistics and p-values lie apart. */
export function benchLocalMoran(): void {
  const lists = honeycomb();
  const links = weighNeighbours(neighbourWeights(lists), 'W');
  const values = clusteredValues(links);
  judge(values, links);
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    judge(values, links);
    return performance.now() - begin;
  });
  const ours = times.sort((first, second) => first - second)[Math.floor(RUNS / 2)]!;
  console.log(`local Moran, ${values.length} areas, ${PERMUTATIONS} permutations: ours ${ours.toFixed(1)} ms`);
  const theirs = inR(values, lists);
  if (!theirs) {
    console.log('  R with spdep is absent: no comparison');
    return;
  }
  const { local, found } = judge(values, links);
  const ratio = (1000 * theirs.seconds) / ours;
  const statistics = largestDifference(local.statistic, theirs.statistic).toExponential(1);
  const p = largestDifference(found.twoSided, theirs.p).toFixed(3);
  console.log(
    `  spdep ${theirs.seconds.toFixed(2)} s, ${ratio.toFixed(0)} times (limit 10); statistics differ by ${statistics} at most, p-values by ${p}`,
  );
}
