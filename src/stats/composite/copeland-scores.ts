import type { WeightedScores } from './weighted-sum.ts';

/** Areas up to which the pairs can be counted in good time: cost grows with the square. */
export const MOST_COPELAND_AREAS = 5000;

/** Weights that add up differently by rounding must not decide a pair. */
const NOISE = 1e-12;

/**
 * Share of weight by which one area outranks another: members in which it is higher, and half of those where both are
 * equal, among the members that both have. So the shares of both add up to 1 also where values are missing (COINr
 * fills one half of its matrix from the other without asking which members were compared, which favours the later area).
 * @param members members over the same areas, weights 0 or more
 * @param first position of the area
 * @param second position of the other area
 * @returns share from 0 to 1; NaN where both have no member in common
 * @see golden: composite-aggregation
 */
export function outrankingShare(members: readonly WeightedScores[], first: number, second: number): number {
  let [ahead, common] = [0, 0];
  for (let j = 0; j < members.length; j++) {
    const { scores, weight } = members[j]!;
    const distance = scores[first]! - scores[second]!;
    if (Number.isNaN(distance)) continue;
    common += weight;
    if (distance > 0) ahead += weight;
    else if (distance === 0) ahead += weight / 2;
  }
  return common > 0 ? ahead / common : Number.NaN;
}

/**
 * Copeland scores: number of areas that an area outranks minus number of those that outrank it. No score makes up for
 * another. Cost: O(areas² × members).
 * @param members members over the same areas, weights 0 or more
 * @param into array to write to
 * @returns scores; NaN for an area without any member
 * @throws {RangeError} above MOST_COPELAND_AREAS areas: the caller checks first and offers the arithmetic mean
 * @see Munda and Nardo 2009; COINr 1.1.14, `outrankMatrix` (MIT) · golden: composite-aggregation
 */
export function copelandScores(members: readonly WeightedScores[], into: Float64Array): Float64Array {
  const areaCount = into.length;
  if (areaCount > MOST_COPELAND_AREAS)
    throw new RangeError(`pairs are counted up to ${MOST_COPELAND_AREAS} areas, got ${areaCount}`);
  for (let area = 0; area < areaCount; area++) {
    into[area] = members.some(({ scores }) => !Number.isNaN(scores[area]!)) ? 0 : Number.NaN;
  }
  for (let first = 0; first < areaCount; first++) {
    for (let second = first + 1; second < areaCount; second++) {
      const lead = outrankingShare(members, first, second) - 0.5;
      const win = lead > NOISE ? 1 : lead < -NOISE ? -1 : 0;
      into[first]! += win;
      into[second]! -= win;
    }
  }
  return into;
}
