import { pearsonCorrelation } from './correlation-matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Eigenvalues nearer than this, per member, are the same up to rounding: their directions are as good as drawn by lot. */
const SAME_EIGENVALUE = 1e-9;
/** Smaller loadings are rounding noise; an area that has nothing but such a member would live on the noise. */
const NO_LOADING = 1e-9;

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
 * @returns loadings; null where a member is equal everywhere, below three complete areas, without members, or where two
 *   directions explain equally much (such as two members that do not go together at all), so that none is the first
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
  if (values.length > 1 && values[0]! - values[1]! <= SAME_EIGENVALUE * members.length) return null;
  const vector = vectors[0]!.map((loading) => (Math.abs(loading) > NO_LOADING ? loading : 0));
  const sum = vector.reduce((total, loading) => total + loading, 0);
  const decisive = Math.abs(sum) > NO_LOADING ? sum : vector.find((loading) => loading !== 0)!;
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
