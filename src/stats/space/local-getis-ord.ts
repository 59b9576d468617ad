import type { NeighbourWeights } from './neighbour-weights.ts';
import { spatialLag } from './spatial-lag.ts';
import { centreValues, type NoPattern } from './spatial-statistic.ts';

/**
 * Local G or G* of each area as standard normal scores: high where high values lie around it, low where low ones do.
 * Rows that hold the area itself (see withSelf) give G*, with mean and variance of all areas; rows without it give G,
 * with those of the others.
 * @param values one per area, without gaps
 * @param links weights over the same areas, every row with the area itself or none
 * @returns scores; NaN where an area has no neighbours or the others are all equal; or why there are none
 * @throws {RangeError} if there is not one value per area
 * @see Ord and Getis 1995 · golden: local-getis-ord
 */
export function localGetisOrd(values: Float64Array, links: NeighbourWeights): Float64Array | NoPattern {
  const centred = centreValues(values, links);
  if (typeof centred === 'string') return centred;
  const { deviations, squares } = centred;
  if (values.length < 3) return 'too-few-areas';
  const { offsets, neighbours, weights } = links;
  const lag = spatialLag(deviations, links);
  return deviations.map((own, area) => {
    let [sum, sumOfSquares, hasSelf] = [0, 0, false];
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++) {
      sum += weights[entry]!;
      sumOfSquares += weights[entry]! * weights[entry]!;
      hasSelf ||= neighbours[entry] === area;
    }
    if (offsets[area] === offsets[area + 1]) return Number.NaN;
    const n = hasSelf ? values.length : values.length - 1;
    // deviations add up to 0, so the mean of the others is −own / n
    const mean = hasSelf ? 0 : -own / n;
    const variance = hasSelf ? squares / n : (squares - own * own) / n - mean * mean;
    const spread = (variance * (n * sumOfSquares - sum * sum)) / (n - 1);
    return spread > squares * NOISE ? (lag[area]! - sum * mean) / Math.sqrt(spread) : Number.NaN;
  });
}

/** Rounding noise of a spread that is 0: all others equal, or every area a neighbour. */
const NOISE = 1e-14;
