import type { Recipe } from '../../core/recipe.ts';
import { minMaxScale } from '../../stats/composite/min-max-scale.ts';
import { percentileRanks } from '../../stats/composite/rank-scores.ts';
import { applyScale, plainScale, type Scale } from '../../stats/composite/scale.ts';
import { standardScale } from '../../stats/composite/standard-scale.ts';

/** An index on its final scale. */
export interface RescaledIndex {
  readonly values: Float64Array;
  /** kept for other periods; null for percentile ranks */
  readonly scale: Scale | null;
}

/**
 * Puts the aggregate on the scale of the index.
 * @param aggregate one number per area, NaN where there is none
 * @param rescale the step of the recipe
 * @param negligible spread up to which aggregates count as equal: scores that cancel each other leave rounding noise
 * @returns the index; null where it tells no areas apart
 */
export function rescaleIndex(
  aggregate: Float64Array,
  rescale: Recipe['rescale'],
  negligible: number,
): RescaledIndex | null {
  if (rescale.method === 'percentile-rank') {
    const values = percentileRanks(aggregate, rescale.decimals);
    return values && { values, scale: null };
  }
  const spread = standardScale(aggregate, { deviation: 'population', negligible });
  if (!spread) return null;
  const isSpread = rescale.method === 'z-score' && rescale.deviation === 'population';
  const scale = isSpread ? { ...spread, times: rescale.spread, plus: rescale.centre } : indexScale(aggregate, rescale);
  return scale && { values: applyScale(aggregate, scale), scale };
}

function indexScale(aggregate: Float64Array, rescale: Recipe['rescale']): Scale | null {
  switch (rescale.method) {
    case 'z-score': {
      const scale = standardScale(aggregate, { deviation: rescale.deviation });
      return scale && { ...scale, times: rescale.spread, plus: rescale.centre };
    }
    case 'min-max':
      return minMaxScale(aggregate, rescale.from, rescale.to);
    default:
      return plainScale(0, 1);
  }
}
