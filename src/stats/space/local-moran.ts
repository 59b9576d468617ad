import type { NeighbourWeights } from './neighbour-weights.ts';
import { spatialLag } from './spatial-lag.ts';
import { centreValues, type NoPattern } from './spatial-statistic.ts';

/**
 * Two published scalings: `anselin` divides by the mean square Σz²/m (Anselin 1995; spdep), `pysal` by Σz²/(m − 1).
 * Only the size of I differs, neither sign nor p-value.
 */
export type LocalMoranVariant = 'anselin' | 'pysal';

/** Expectation and variance per area. */
export interface LocalMoments {
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

/** Local Moran per area; NaN for areas without neighbours: they have no surroundings to resemble. */
export interface LocalMoran {
  /** above the expectation where an area resembles its neighbours, below it where it differs from them */
  readonly statistic: Float64Array;
  /** distance of each value from the mean, and the weighted sum of these distances over the neighbours */
  readonly deviations: Float64Array;
  readonly lag: Float64Array;
  /** given the value of the area, the others scattered over its neighbours (Sokal, Oden and Thomson 1998) */
  readonly conditional: LocalMoments;
  /** all values scattered over all areas (Anselin 1995); needs three areas, else NaN */
  readonly total: LocalMoments;
}

/**
 * Local Moran's I of each area.
 * @param values one per area, without gaps
 * @param links weights over the same areas, without areas as neighbours of themselves; style W makes the lag a mean
 * @param variant which scaling, see LocalMoranVariant
 * @returns statistics with moments, or why there are none
 * @throws {RangeError} if there is not one value per area
 * @see Anselin 1995; Sokal, Oden and Thomson 1998 · golden: local-moran
 */
export function localMoran(
  values: Float64Array,
  links: NeighbourWeights,
  variant: LocalMoranVariant = 'anselin',
): LocalMoran | NoPattern {
  const centred = centreValues(values, links);
  if (typeof centred === 'string') return centred;
  const { deviations, squares, fourths } = centred;
  const m = values.length;
  const lag = spatialLag(deviations, links);
  const meanSquare = squares / m;
  const kurtosis = (m * fourths) / (squares * squares);
  const scale = variant === 'anselin' ? 1 : (m - 1) / m;
  const missing = (): Float64Array => new Float64Array(m).fill(Number.NaN);
  const statistic = missing();
  const conditional = { expected: missing(), variance: missing() };
  const total = { expected: missing(), variance: missing() };
  for (let area = 0; area < m; area++) {
    const { sum, sumOfSquares, isEmpty } = rowSums(links, area);
    if (isEmpty) {
      lag[area] = Number.NaN;
      continue;
    }
    const z = deviations[area]!;
    statistic[area] = (scale * z * lag[area]!) / meanSquare;
    conditional.expected[area] = (-scale * z * z * sum) / ((m - 1) * meanSquare);
    total.expected[area] = (-scale * sum) / (m - 1);
    if (m < 3) continue;
    conditional.variance[area] =
      ((scale * z) / meanSquare) ** 2 *
      (m / (m - 2)) *
      (sumOfSquares - (sum * sum) / (m - 1)) *
      (meanSquare - (z * z) / (m - 1));
    total.variance[area] =
      scale ** 2 *
      ((sumOfSquares * (m - kurtosis)) / (m - 1) +
        ((sum * sum - sumOfSquares) * (2 * kurtosis - m)) / ((m - 1) * (m - 2)) -
        (sum / (m - 1)) ** 2);
  }
  return { statistic, deviations, lag, conditional, total };
}

function rowSums({ offsets, weights }: NeighbourWeights, area: number) {
  const [from, to] = [offsets[area]!, offsets[area + 1]!];
  let [sum, sumOfSquares] = [0, 0];
  for (let entry = from; entry < to; entry++) {
    sum += weights[entry]!;
    sumOfSquares += weights[entry]! * weights[entry]!;
  }
  return { sum, sumOfSquares, isEmpty: from === to };
}
