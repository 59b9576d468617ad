import type { LocalMoran } from '../../stats/space/local-moran.ts';
import { type LocalPermutationOptions, localMoranPermutation } from '../../stats/space/local-moran-permutation.ts';
import type { NeighbourWeights } from '../../stats/space/neighbour-weights.ts';

/** p-values per area, and whether they are fine enough. */
export interface LocalPValues {
  /** two-sided; NaN without neighbours */
  readonly pValues: Float64Array;
  /** false where a single unusual area could not survive the correction for so many */
  readonly canFindSingle: boolean;
}

/** Share of the areas that are named unusual which may be so by chance. */
export const FALSE_DISCOVERY_RATE = 0.05;
/** Numbers of draws to choose from where the first ones are too coarse. */
const FINER = [19_999, 49_999, 99_999, 199_999, 499_999, 999_999] as const;
/** Areas are drawn for again if no more than so many of the first draws were further out. */
const FURTHER_OUT = 4;
/** Areas × draws up to which they are drawn for again: less than a tenth of a second. */
const MOST_AGAIN = 5e7;

/**
 * Two-sided p-values of local Moran. Where the smallest that the draws can give, 2 / (R + 1), would not survive the
 * correction for all areas, those at the edge of what was drawn are drawn for anew, often enough and with other draws;
 * their second p-value counts. It is never too small: an area gets there only by a small first one.
 * @param local the statistic
 * @param links the weights it was made with
 * @param options permutations and seed of the first draws
 */
export function localPValues(
  local: LocalMoran,
  links: NeighbourWeights,
  options: LocalPermutationOptions,
): LocalPValues {
  const areaCount = local.deviations.length;
  const { twoSided } = localMoranPermutation(local, links, options);
  if (isFine(options.permutations, areaCount)) return { pValues: twoSided, canFindSingle: true };
  const permutations = FINER.find((step) => step > options.permutations && isFine(step, areaCount));
  const largest = (2 * (1 + FURTHER_OUT)) / (options.permutations + 1);
  const only = Uint32Array.from(twoSided.keys()).filter((area) => twoSided[area]! <= largest);
  if (permutations === undefined || only.length * permutations > MOST_AGAIN)
    return { pValues: twoSided, canFindSingle: false };
  if (only.length === 0) return { pValues: twoSided, canFindSingle: true };
  const again = localMoranPermutation(local, links, { ...options, permutations, seed: options.seed + 1, only });
  for (const area of only) twoSided[area] = again.twoSided[area]!;
  return { pValues: twoSided, canFindSingle: true };
}

/** True if the smallest p-value of so many draws survives the correction for so many areas. */
function isFine(permutations: number, areaCount: number): boolean {
  return (2 * areaCount) / (permutations + 1) <= FALSE_DISCOVERY_RATE;
}
