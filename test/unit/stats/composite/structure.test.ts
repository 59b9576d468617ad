import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationMatrix, pearsonCorrelation } from '../../../../src/stats/composite/correlation-matrix.ts';
import { cronbachAlpha } from '../../../../src/stats/composite/cronbach-alpha.ts';
import { effectiveWeights } from '../../../../src/stats/composite/effective-weights.ts';
import { firstComponent } from '../../../../src/stats/composite/first-component.ts';
import { symmetricEigen } from '../../../../src/stats/composite/symmetric-eigen.ts';

const GAP = Number.NaN;

describe('symmetricEigen', () => {
  it('takes no, one and diagonal values', () => {
    expect(symmetricEigen([])).toEqual({ values: [], vectors: [] });
    expect(symmetricEigen([[5]])).toEqual({ values: [5], vectors: [[1]] });
    const diagonal = [
      [1, 0],
      [0, 3],
    ];
    expect(symmetricEigen(diagonal).values).toEqual([3, 1]);
  });

  it('rebuilds the matrix from its parts', () => {
    const entries = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(entries, (list) => {
        const at = (i: number, j: number) => list[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!;
        const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => at(i, j)));
        const { values, vectors } = symmetricEigen(matrix);
        matrix.forEach((row, i) => {
          row.forEach((entry, j) => {
            const rebuilt = values.reduce((sum, value, k) => sum + value * vectors[k]![i]! * vectors[k]![j]!, 0);
            expect(rebuilt).toBeCloseTo(entry, 9);
          });
        });
        expect([...values].sort((a, b) => b - a)).toEqual(values);
      }),
    );
  });
});

describe('firstComponent', () => {
  it('needs members that differ and three complete areas', () => {
    const rising = [1, 2, 3];
    expect(firstComponent([])).toBeNull();
    expect(firstComponent([rising, [4, 4, 4]])).toBeNull();
    expect(firstComponent([rising, [4, GAP, 5]])).toBeNull();
    expect(firstComponent([rising])).toEqual({ loadings: [1], eigenvalues: [1], explained: 1 });
  });

  it('has one sign, whatever the order of the areas', () => {
    const rows = fc.array(fc.tuple(fc.integer(), fc.integer(), fc.integer()), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(rows, (list) => {
        const columns = (order: typeof list) => [0, 1, 2].map((j) => order.map((row) => row[j]! % 1000));
        const found = firstComponent(columns(list));
        const moved = firstComponent(columns(list.toReversed()));
        if (!found || !moved || found.eigenvalues[0]! - found.eigenvalues[1]! < 1e-3) return;
        const sum = found.loadings.reduce((total, loading) => total + loading, 0);
        expect(sum).toBeGreaterThan(-1e-9);
        if (sum < 1e-6) return;
        found.loadings.forEach((loading, i) => {
          expect(moved.loadings[i]!).toBeCloseTo(loading, 8);
        });
      }),
    );
  });
});

describe('correlation and audit', () => {
  const rising = [1, 2, 3];

  it('say nothing about too few or equal values', () => {
    expect(pearsonCorrelation([], [])).toBeNull();
    expect(pearsonCorrelation([1, 2], [1, 2])).toBeNull();
    expect(pearsonCorrelation(rising, [5, 5, 5])).toBeNull();
    expect(pearsonCorrelation([1, 2, GAP, 3], [GAP, 1, 1, 2])).toBeNull();
    expect(correlationMatrix([[1, 1, 1]])).toEqual([[1]]);
    expect(cronbachAlpha([rising])).toBeNull();
    expect(cronbachAlpha([rising, [1, GAP, 2]])).toBeNull();
    expect(cronbachAlpha([rising, [3, 2, 1]])).toBeNull();
    expect(effectiveWeights([rising, [3, 2, 1]], [4, 4, 4])).toBeNull();
  });

  it('count a missing part as one that adds nothing', () => {
    const parts = [
      [1, 2, GAP, 4],
      [1, 0, 5, 2],
    ];
    expect(effectiveWeights(parts, [2, 2, 5, 6])!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('give 1 for two members of one mind', () => {
    const list = [1, 2, 4];
    expect(cronbachAlpha([list, list])).toBeCloseTo(1, 12);
    expect(pearsonCorrelation(list, [2, 4, 8])).toBeCloseTo(1, 12);
  });
});
