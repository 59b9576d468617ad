import type { Cells } from '../cells.ts';
import { protectByContributors } from './few-contributors.ts';

/**
 * Rule of dominance (n, k): where the n largest contributors bring more than k per cent of a count, the count tells
 * about them. Where their part is not known the count is hidden.
 * @see Hundepool et al. 2012, 4.2.2
 */
export function protectDominatedCounts(cells: Cells): void {
  protectByContributors(cells, 'dominance', ({ dominance }) => {
    if (!dominance) return null;
    return (value, { companions: { largest }, node }) => {
      if (largest.length === 0) return null;
      const ranks = Math.min(dominance.largest, largest.length);
      let part = 0;
      for (let rank = 0; rank < ranks; rank += 1) part += largest[rank]?.[node] ?? Number.NaN;
      if (Number.isNaN(part)) return `${value} with unknown largest contributors`;
      // with 2 of 3 known, the third may be as large as the second
      const missing = (dominance.largest - ranks) * (largest[ranks - 1]?.[node] ?? 0);
      const most = Math.min(value, part + missing);
      return most * 100 > dominance.percent * value * (1 + 1e-12)
        ? `the ${dominance.largest} largest bring ${most} of ${value}`
        : null;
    };
  });
}
