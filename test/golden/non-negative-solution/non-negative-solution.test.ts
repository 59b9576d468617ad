import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonNegativeSolution, type SparseEquation } from '../../../src/stats/non-negative-solution.ts';
import cases from './cases.json' with { type: 'json' };

type Terms = readonly (readonly [number, number])[];

const equationsOf = (rows: readonly (readonly [number[][], number])[]): SparseEquation[] =>
  rows.map(([terms, sum]) => ({ terms: terms as unknown as Terms, sum }));

/** Sums of three unknowns in a row, as pooled years are. */
const windows = (sums: readonly number[]): SparseEquation[] =>
  sums.map((sum, start) => ({ terms: [0, 1, 2].map((step) => [start + step, 1] as const), sum }));

function fits(values: Float64Array, equations: readonly SparseEquation[]): boolean {
  return (
    values.every((value) => value >= 0) &&
    equations.every(
      ({ terms, sum }) =>
        Math.abs(terms.reduce((total, [unknown, coefficient]) => total + coefficient * values[unknown]!, 0) - sum) <
        1e-6,
    )
  );
}

/** Every whole number up to 4 for each of five unknowns. */
function* allStates(): Iterable<number[]> {
  for (let code = 0; code < 5 ** 5; code += 1) yield [0, 1, 2, 3, 4].map((at) => Math.floor(code / 5 ** at) % 5);
}

describe('nonNegativeSolution', () => {
  it.each(cases.rows)('$title', ({ unknowns, equations, exists }) => {
    const given = equationsOf(equations as unknown as (readonly [number[][], number])[]);
    const found = nonNegativeSolution(unknowns, given);
    expect(found !== null).toBe(exists);
    if (found) expect(fits(found, given)).toBe(true);
  });

  it('finds one exactly where writing out all whole numbers does, for years in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), (sums) => {
        const given = windows(sums);
        const exists = [...allStates()].some((state) => fits(Float64Array.from(state), given));
        const found = nonNegativeSolution(5, given);
        expect(found !== null).toBe(exists);
        if (found) expect(fits(found, given)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('always finds one where the sums come from counts, also of large systems', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 60 }), (counts) => {
        const given = windows(counts.slice(2).map((_, at) => counts[at]! + counts[at + 1]! + counts[at + 2]!));
        const found = nonNegativeSolution(counts.length, given);
        expect(found).not.toBeNull();
        expect(fits(found!, given)).toBe(true);
      }),
    );
  });
});
