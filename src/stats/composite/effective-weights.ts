import { jointSpread } from './correlation-matrix.ts';

/**
 * Effective weights: the share of the variance of an index that each part of it brings in, cov(part, index) /
 * var(index). They add up to 1 where the parts add up to the index. A negative one runs against the index.
 * @param parts weighted scores as they enter the sum; NaN where there is none, which adds nothing
 * @param sums their sum per area, NaN where there is none
 * @returns one share per part; null where the index does not vary
 * @see Paruolo, Saisana and Saltelli 2013 · golden: index-audit
 */
export function effectiveWeights(parts: readonly ArrayLike<number>[], sums: ArrayLike<number>): number[] | null {
  const shares: number[] = [];
  for (const part of parts) {
    const added = Float64Array.from(part, (value) => (Number.isNaN(value) ? 0 : value));
    const { products, secondSquares } = jointSpread(added, sums);
    if (secondSquares === 0) return null;
    shares.push(products / secondSquares);
  }
  return shares;
}
