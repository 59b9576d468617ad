/** Where an area stands in the Moran scatter plot: its own value first, then its neighbours. 0 = no neighbours. */
export const QUADRANT = Object.freeze({ none: 0, highHigh: 1, lowLow: 2, highLow: 3, lowHigh: 4 });

/**
 * What parts high from low surroundings: `zero` is the mean of the values (PySAL, GeoDa), `mean-lag` the mean of the
 * surroundings themselves (spdep, "mean"). Values are parted at their own mean; at the border counts as low.
 */
export type QuadrantVariant = 'zero' | 'mean-lag';

/**
 * Quadrants of a Moran scatter plot.
 * @param deviations distance of each value from the mean
 * @param lag weighted sum of these distances over the neighbours, NaN without neighbours
 * @param variant see QuadrantVariant
 * @returns bytes of QUADRANT
 * @see Anselin 1996 · golden: local-moran
 */
export function moranQuadrants(deviations: Float64Array, lag: Float64Array, variant: QuadrantVariant): Uint8Array {
  const border = variant === 'zero' ? 0 : meanOfKnown(lag);
  return Uint8Array.from(lag, (surroundings, area) => {
    if (Number.isNaN(surroundings)) return QUADRANT.none;
    const [isHigh, isHighAround] = [deviations[area]! > 0, surroundings > border];
    if (isHigh) return isHighAround ? QUADRANT.highHigh : QUADRANT.highLow;
    return isHighAround ? QUADRANT.lowHigh : QUADRANT.lowLow;
  });
}

function meanOfKnown(lag: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const value of lag) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
