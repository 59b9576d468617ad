import { type NoSurroundings, SURROUNDINGS, type SurroundingsLevel } from '../../core/assessed.ts';
import type { Recall } from '../../core/recall.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { adjustedPValues } from '../../stats/comparison/adjusted-p-values.ts';
import { empiricalBayesScores } from '../../stats/space/empirical-bayes-scores.ts';
import type { EventCounts } from '../../stats/space/event-rates.ts';
import { geary } from '../../stats/space/geary.ts';
import { getisOrd } from '../../stats/space/getis-ord.ts';
import { localGeary } from '../../stats/space/local-geary.ts';
import { localGetisOrd } from '../../stats/space/local-getis-ord.ts';
import { localMoran } from '../../stats/space/local-moran.ts';
import type { LocalPermutationOptions } from '../../stats/space/local-moran-permutation.ts';
import { moran } from '../../stats/space/moran.ts';
import { moranPermutation } from '../../stats/space/moran-permutation.ts';
import { moranQuadrants, QUADRANT } from '../../stats/space/moran-quadrants.ts';
import type { NeighbourWeights } from '../../stats/space/neighbour-weights.ts';
import { normalTest } from '../../stats/space/spatial-statistic.ts';
import { weighNeighbours } from '../../stats/space/weigh-neighbours.ts';
import { weightsAmong } from '../../stats/space/weights-among.ts';
import type { LevelNeighbours } from './level-neighbours.ts';
import { FALSE_DISCOVERY_RATE, localPValues } from './local-p-values.ts';
import { fillRateColumns, type RateColumns } from './rate-columns.ts';
import type { SurroundingsSubject } from './surroundings-subject.ts';

/** With fewer areas nobody can tell a pattern from chance. */
const FEWEST_AREAS = 10;
/** Permutations behind the p-value of Moran's I; it is one of few, so it needs no more. */
export const GLOBAL_PERMUTATIONS = 999;
/** Above so many areas Moran's I is judged by its exact variance: permutations would add time and no knowledge. */
export const MOST_FOR_PERMUTATION = 2000;

/** Codes of SURROUNDINGS by QUADRANT. */
const CODE_OF_QUADRANT = (() => {
  const codes: number[] = [];
  codes[QUADRANT.none] = SURROUNDINGS.none;
  codes[QUADRANT.highHigh] = SURROUNDINGS.highHigh;
  codes[QUADRANT.lowLow] = SURROUNDINGS.lowLow;
  codes[QUADRANT.highLow] = SURROUNDINGS.highLow;
  codes[QUADRANT.lowHigh] = SURROUNDINGS.lowHigh;
  return codes;
})();

/** The areas of a level that can be judged, and why the others cannot. */
export interface JudgedAreas {
  readonly neighbours: LevelNeighbours;
  /** indices into AreaTable.areas, in the order of the codes */
  readonly areas: Uint32Array;
  /** basic weights among them; everyone has a neighbour */
  readonly links: NeighbourWeights;
  readonly leftOut: SurroundingsLevel['leftOut'];
}

/**
 * Finds the areas of a level that have a shown value, a shape and a neighbour with both. Rates also need shown counts.
 * @param subject values and counts as shown
 * @param neighbours areas of the level with their neighbours
 */
export function judgedAreas({ value, counts }: SurroundingsSubject, neighbours: LevelNeighbours): JudgedAreas {
  const hasCounts = (area: number): boolean =>
    !counts ||
    (isShown(counts.numerator.statuses[area]!) &&
      isShown(counts.denominator.statuses[area]!) &&
      counts.numerator.values[area]! >= 0 &&
      counts.denominator.values[area]! > 0 &&
      (counts.family === 'poisson' || counts.numerator.values[area]! <= counts.denominator.values[area]!));
  const leftOut = { hidden: 0, withoutValue: 0, withoutShape: 0, withoutNeighbours: 0 };
  let withValue = 0;
  for (const area of neighbours.level.areas) {
    const status = value.statuses[area]!;
    if (status === STATUS.hidden) leftOut.hidden += 1;
    else if (!isShown(status) || !hasCounts(area)) leftOut.withoutValue += 1;
    else withValue += 1;
  }
  const places = Uint32Array.from(neighbours.areas.keys()).filter((place) => {
    const area = neighbours.areas[place]!;
    return isShown(value.statuses[area]!) && hasCounts(area);
  });
  leftOut.withoutShape = withValue - places.length;
  const { links: among } = weightsAmong(neighbours.links, places);
  const joined = Uint32Array.from(places.keys()).filter((place) => among.offsets[place]! < among.offsets[place + 1]!);
  leftOut.withoutNeighbours = places.length - joined.length;
  return {
    neighbours,
    areas: joined.map((place) => neighbours.areas[places[place]!]!),
    links: weightsAmong(among, joined).links,
    leftOut,
  };
}

/** How areas are judged. */
export interface JudgeOptions extends LocalPermutationOptions {
  readonly columns: SurroundingsColumns;
  readonly recall: Recall;
}

/** Where the codes and p-values of all areas are put. */
export interface SurroundingsColumns {
  readonly codes: Uint8Array;
  readonly adjusted: Float64Array;
  readonly localG: Float64Array;
  readonly localGeary: Float64Array;
  /** null for what is no share or rate */
  readonly rates: RateColumns | null;
}

/**
 * Judges the areas of a level: Moran's I of all, and which areas stand out with or from their neighbours beyond
 * chance, after the correction for many.
 * @param subject values and counts as shown
 * @param judged from judgedAreas
 * @param options permutations (0: none are left) and seed, the columns to write into, and results of an earlier run
 * @returns the level's result; the columns hold one code and p-value more per judged area
 */
export function judgeLevel(
  subject: SurroundingsSubject,
  { neighbours, areas, links, leftOut }: JudgedAreas,
  { columns, recall, ...options }: JudgeOptions,
): SurroundingsLevel {
  const { scheme, level } = neighbours.level;
  const none = (reason: NoSurroundings): SurroundingsLevel => ({
    ...{
      scheme,
      level,
      moran: null,
      geary: null,
      getisOrd: null,
      canFindSingle: false,
      reason,
      judgedCount: 0,
      leftOut,
    },
  });
  if (areas.length < FEWEST_AREAS) return none(areas.length === 0 ? 'no-neighbours' : 'too-few-areas');
  if (options.permutations === 0) return none('no-permutations-left');
  const counts = countsOf(subject, areas);
  const values = counts
    ? empiricalBayesScores(counts, subject.counts!.family)
    : Float64Array.from(areas, (area) => subject.value.values[area]!);
  const inputs = [values, links.offsets, links.neighbours, links.weights, [options.permutations, options.seed]];
  const found = recall(`surroundings ${subject.kind} ${subject.id} ${scheme}`, inputs, () =>
    judgePlaces(values, links, options),
  );
  if (typeof found === 'string') return none(found);
  areas.forEach((area, place) => {
    columns.codes[area] = found.codes[place]!;
    columns.adjusted[area] = found.adjusted[place]!;
    columns.localG[area] = found.localG[place]!;
    columns.localGeary[area] = found.localGeary[place]!;
  });
  const plain = counts && columns.rates ? fillRateColumns(columns.rates, subject, { areas, counts, links }) : values;
  const { moran: whole, geary: other, canFindSingle } = found;
  const judgedCount = areas.length;
  return {
    ...{ scheme, level, reason: null, judgedCount, leftOut, canFindSingle },
    ...{ moran: whole, geary: other, getisOrd: getisOrdOf(plain, links) },
  };
}

/** What is found for the judged areas, in their order. */
interface JudgedPlaces extends Omit<SurroundingsColumns, 'rates'> {
  readonly moran: SurroundingsLevel['moran'];
  readonly geary: SurroundingsLevel['geary'];
  readonly canFindSingle: boolean;
}

function judgePlaces(
  values: Float64Array,
  links: NeighbourWeights,
  options: LocalPermutationOptions,
): JudgedPlaces | NoSurroundings {
  const weighted = weighNeighbours(links, 'W');
  const local = localMoran(values, weighted);
  if (typeof local === 'string') return local === 'unsuitable-values' ? 'all-equal' : local;
  const { pValues, canFindSingle } = localPValues(local, weighted, options);
  const adjusted = adjustedPValues(pValues);
  const quadrants = moranQuadrants(local.deviations, local.lag, 'zero');
  const codes = Uint8Array.from(adjusted, (probability, place) =>
    probability <= FALSE_DISCOVERY_RATE ? CODE_OF_QUADRANT[quadrants[place]!]! : SURROUNDINGS.usual,
  );
  const [localG, differences] = [localGetisOrd(values, weighted), localGeary(values, weighted)];
  const none = new Float64Array(values.length).fill(Number.NaN);
  return {
    codes,
    adjusted,
    canFindSingle,
    localG: typeof localG === 'string' ? none : localG,
    localGeary: typeof differences === 'string' ? none : differences,
    moran: judgeAll(values, weighted, options.seed),
    geary: gearyOf(values, weighted),
  };
}

/** Cases and people of a share or rate; null for everything else. */
function countsOf({ counts }: SurroundingsSubject, areas: Uint32Array): EventCounts | null {
  return (
    counts && {
      cases: Float64Array.from(areas, (area) => counts.numerator.values[area]!),
      populations: Float64Array.from(areas, (area) => counts.denominator.values[area]!),
    }
  );
}

function gearyOf(values: Float64Array, links: NeighbourWeights): SurroundingsLevel['geary'] {
  const found = geary(values, links);
  if (typeof found === 'string') return null;
  const test = normalTest(found.statistic, found.expected, found.varianceRandom);
  return test && { statistic: found.statistic, p: test.p };
}

/** Values and basic weights, each border once: the scores of rates may be negative, which G is not made for. */
function getisOrdOf(values: Float64Array, links: NeighbourWeights): SurroundingsLevel['getisOrd'] {
  const found = getisOrd(values, links);
  if (typeof found === 'string') return null;
  const { statistic, expected, varianceRandom } = found;
  const test = normalTest(statistic, expected, varianceRandom);
  return test && { statistic, expected, p: test.p };
}

function judgeAll(values: Float64Array, links: NeighbourWeights, seed: number): SurroundingsLevel['moran'] {
  if (values.length <= MOST_FOR_PERMUTATION) {
    const found = moranPermutation(values, links, { permutations: GLOBAL_PERMUTATIONS, seed });
    return typeof found === 'string'
      ? null
      : { statistic: found.statistic, expected: -1 / (values.length - 1), p: found.twoSided };
  }
  const found = moran(values, links);
  const test = typeof found === 'string' ? null : normalTest(found.statistic, found.expected, found.varianceRandom);
  return typeof found === 'string' || !test
    ? null
    : { statistic: found.statistic, expected: found.expected, p: test.p };
}
