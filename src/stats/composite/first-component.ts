import { pearsonCorrelation } from './correlation-matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The first principal component of the members of an index. */
export interface FirstComponent {
  /** one per member, length 1 together; their sum is above 0 */
  readonly loadings: readonly number[];
  /** all eigenvalues, largest first; they add up to the number of members */
  readonly eigenvalues: readonly number[];
  /** share of the whole variance that the first component explains, 0–1 */
  readonly explained: number;
}

/**
 * First principal component of the correlation matrix (members standardised), over the areas that have every member.
 * The sign of a component is free: here the loadings add up to more than 0, and where they cancel each other the first
 * is positive. Negative loadings stay: they say that a member runs against the others.
 * @param members variables over the same areas, NaN where there is none
 * @returns loadings; null where a member is equal everywhere, below three complete areas, or without members
 * @see Jolliffe 2002; GESIx of the Berlin health atlas 2022 · golden: first-component
 */
export function firstComponent(members: readonly ArrayLike<number>[]): FirstComponent | null {
  const complete = completeAreas(members);
  if (members.length === 0 || complete.length < 3) return null;
  const columns = members.map((member) => Float64Array.from(complete, (area) => member[area]!));
  const matrix: number[][] = [];
  for (const [row, first] of columns.entries()) {
    const line: number[] = [];
    for (const [column, second] of columns.entries()) {
      const correlation = pearsonCorrelation(first, second);
      if (correlation === null) return null;
      line.push(row === column ? 1 : correlation);
    }
    matrix.push(line);
  }
  const { values, vectors } = symmetricEigen(matrix);
  const vector = vectors[0]!;
  const sum = vector.reduce((total, loading) => total + loading, 0);
  const decisive = Math.abs(sum) > 1e-9 ? sum : vector.find((loading) => Math.abs(loading) > 1e-9)!;
  const loadings = decisive < 0 ? vector.map((loading) => -loading + 0) : vector;
  return { loadings, eigenvalues: values, explained: values[0]! / members.length };
}

/** Areas that have every member. */
export function completeAreas(members: readonly ArrayLike<number>[]): number[] {
  const areas: number[] = [];
  for (let area = 0; area < (members[0]?.length ?? 0); area++) {
    if (members.every((member) => !Number.isNaN(member[area]!))) areas.push(area);
  }
  return areas;
}
