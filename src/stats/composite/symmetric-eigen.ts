/** Eigenvalues from the largest down, each with its vector of length 1. */
export interface EigenSystem {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

const MOST_SWEEPS = 100;

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi rotations; exact enough and simple for the few dozen members
 * of an index. Cost: O(size³) per sweep, rarely more than ten sweeps.
 * @param matrix symmetric, row by row
 * @returns eigenvalues in descending order and their vectors, signs as they come
 * @see Golub and Van Loan 2013, section 8.5 · golden: first-component
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): EigenSystem {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, row) => Float64Array.from(matrix, (__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, [p, q]);
    }
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]! || i - j);
  return {
    values: order.map((i) => a[i]![i]!),
    vectors: order.map((i) => vectors.map((row) => row[i]!)),
  };
}

/** Largest element beside the diagonal that still matters against it. */
function offDiagonal(a: readonly Float64Array[]): number {
  let largest = 0;
  for (let p = 0; p < a.length; p++) {
    for (let q = p + 1; q < a.length; q++) {
      const size = Math.abs(a[p]![q]!);
      if (size > Number.EPSILON * Math.sqrt(Math.abs(a[p]![p]! * a[q]![q]!)) * 1e-2) largest = Math.max(largest, size);
    }
  }
  return largest;
}

function rotate(a: readonly Float64Array[], vectors: readonly Float64Array[], [p, q]: readonly [number, number]): void {
  const beside = a[p]![q]!;
  if (beside === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * beside);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i]![p]!, a[i]![q]!];
    a[i]![p] = cosine * left - sine * right;
    a[i]![q] = sine * left + cosine * right;
  }
  for (let i = 0; i < a.length; i++) {
    const [upper, lower] = [a[p]![i]!, a[q]![i]!];
    a[p]![i] = cosine * upper - sine * lower;
    a[q]![i] = sine * upper + cosine * lower;
    const [left, right] = [vectors[i]![p]!, vectors[i]![q]!];
    vectors[i]![p] = cosine * left - sine * right;
    vectors[i]![q] = sine * left + cosine * right;
  }
  a[p]![q] = 0;
  a[q]![p] = 0;
}
