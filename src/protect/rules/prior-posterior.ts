import type { Cells } from '../cells.ts';
import { protectByContributors } from './few-contributors.ts';

/**
 * p % rule: the second largest contributor knows his own part and subtracts it from the count. What is left beside the
 * largest must be at least p per cent of it, else the estimate is too good. Where the largest are not known, or only
 * the first is, the count is hidden.
 * @see Hundepool et al. 2012, 4.2.2
 */
export function protectEstimableCounts(cells: Cells): void {
  protectByContributors(cells, 'dominance', ({ priorPosterior }) => {
    if (priorPosterior === null) return null;
    return (value, { companions: { largest }, node }) => {
      if (largest.length === 0) return null;
      const [first = Number.NaN, second = Number.NaN] = [largest[0]?.[node], largest[1]?.[node]];
      if (Number.isNaN(first + second)) return `${value} with unknown largest contributors`;
      const rest = value - first - second;
      return rest * 100 < priorPosterior * first * (1 - 1e-12)
        ? `beside the two largest only ${rest} are left of ${value}`
        : null;
    };
  });
}
