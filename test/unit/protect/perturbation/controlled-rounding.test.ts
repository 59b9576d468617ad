import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { controlledRounding, type Tie } from '../../../../src/protect/perturbation/controlled-rounding.ts';

const solver = await loadLinearSolver();
const rounded = (counts: readonly number[], ties: readonly Tie[], base = 5) => {
  const { counts: found, broken } = controlledRounding(Float64Array.from(counts), ties, { base, solver });
  return { counts: [...found], broken };
};
const whole = (first: number, ...parts: number[]): Tie => ({
  cells: [first, ...parts],
  coefficients: [1, ...parts.map(() => -1)],
});
const change = (counts: readonly number[], found: readonly number[]): number =>
  counts.reduce((sum, count, index) => sum + Math.abs(count - found[index]!), 0);

describe('controlled rounding, worked by hand', () => {
  it('rounds a total and its parts together', () => {
    // alone 2 → 0, 2 → 0, 2 → 0 and 6 → 5: one of the parts must go up (change 3 + 2 + 2 + 1)
    const { counts, broken } = rounded([6, 2, 2, 2], [whole(0, 1, 2, 3)]);
    expect(counts[0]).toBe(5);
    expect(counts.slice(1).sort()).toEqual([0, 0, 5]);
    expect(broken).toEqual([]);
  });

  it('takes the rounding with the least change', () => {
    // 7 + 8 + 9 = 24: 5 + 10 + 10 = 25, change 2 + 2 + 1 + 1
    expect(rounded([24, 7, 8, 9], [whole(0, 1, 2, 3)]).counts).toEqual([25, 5, 10, 10]);
    // 13 + 13 = 26: 15 + 10 = 25 or 10 + 15 = 25, never 15 + 15 = 30, which moves the total by 4
    expect(change([26, 13, 13], rounded([26, 13, 13], [whole(0, 1, 2)]).counts)).toBe(2 + 3 + 1);
  });

  it('leaves multiples alone, and counts that no sum ties go to the nearest', () => {
    expect(rounded([10, 5, 5, 3, 12], [whole(0, 1, 2)]).counts).toEqual([10, 5, 5, 5, 10]);
    expect(rounded([20, 4, 16], [whole(0, 1, 2)], 10).counts).toEqual([20, 0, 20]);
  });

  it('rounds a table in both directions', () => {
    // rows 0 1 2 | 3 4 5, totals of columns 6 7 8
    const ties = [whole(2, 0, 1), whole(5, 3, 4), whole(6, 0, 3), whole(7, 1, 4), whole(8, 6, 7), whole(8, 2, 5)];
    const { counts, broken } = rounded([2, 3, 5, 3, 2, 5, 5, 5, 10], ties);
    expect(broken).toEqual([]);
    expect([counts[2], counts[5], counts[6], counts[7], counts[8]]).toEqual([5, 5, 5, 5, 10]);
    expect(counts[0]).toBe(counts[4]);
    // 2 + 2 + 2 + 2 = 8 for the unlike pairs, 3 + 3 + 3 + 3 = 12 for the others
    expect(counts.slice(0, 2)).toEqual([0, 5]);
  });

  it('leaves counts as editions showed them before, where sums can be kept so', () => {
    const ties = [whole(0, 1, 2, 3)];
    const again = (held: readonly number[], counts = [6, 2, 2, 2]) =>
      controlledRounding(Float64Array.from(counts), ties, { base: 5, solver, held: Float64Array.from(held) });
    expect([...again([5, 0, 0, 5]).counts]).toEqual([5, 0, 0, 5]);
    expect([...again([5, 0, 5, 0]).counts]).toEqual([5, 0, 5, 0]);
    // one part is new: the others stay
    expect([...again([10, 5, 5, Number.NaN]).counts]).toEqual([10, 5, 5, 0]);
    // what was corrected since lies elsewhere, and what cannot stay together is rounded anew
    expect([...again([20, 0, 0, 5]).counts]).toEqual([5, 0, 0, 5]);
    const anew = again([10, 0, 0, 0]);
    expect(anew.broken).toEqual([]);
    expect(change([6, 2, 2, 2], [...anew.counts])).toBe(1 + 2 + 2 + 3);
  });

  it('says which sums no rounding keeps', () => {
    // 1 = 2 × 3 with 3 between 0 and 5: 5 is no double multiple and 0 moves both to 0
    const { counts, broken } = rounded([6, 3], [{ cells: [0, 1], coefficients: [1, -2] }]);
    expect(counts).toEqual([10, 5]);
    expect(broken).toEqual([]);
    const halves = rounded([5, 2.5], [{ cells: [0, 1], coefficients: [1, -2] }]);
    expect(halves.broken).toEqual([0]);
    expect(halves.counts).toEqual([5, 5]);
  });

  it('has nothing to do with nothing, and leaves sums with unknown parts aside', () => {
    expect(rounded([], [])).toEqual({ counts: [], broken: [] });
    expect(rounded([7, Number.NaN, 3], [whole(0, 1, 2)])).toEqual({ counts: [5, Number.NaN, 5], broken: [] });
  });
});

/** A table of rows × columns with all totals, from its inner counts. */
function crossTable(rows: number, columns: number, inner: readonly number[]): { counts: number[]; ties: Tie[] } {
  const at = (row: number, column: number): number => row * (columns + 1) + column;
  const counts = new Array<number>((rows + 1) * (columns + 1)).fill(0);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const count = inner[row * columns + column]!;
      for (const cell of [at(row, column), at(row, columns), at(rows, column), at(rows, columns)])
        counts[cell]! += count;
    }
  const across = Array.from({ length: rows + 1 }, (_, row) =>
    whole(at(row, columns), ...Array.from({ length: columns }, (__, column) => at(row, column))),
  );
  const down = Array.from({ length: columns + 1 }, (_, column) =>
    whole(at(rows, column), ...Array.from({ length: rows }, (__, row) => at(row, column))),
  );
  return { counts, ties: [...across, ...down] };
}

describe('controlled rounding, laws', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc
        .array(fc.integer({ min: 0, max: 40 }), { minLength: rows * columns, maxLength: rows * columns })
        .map((inner) => ({ rows, columns, inner })),
    );

  it('keeps every sum of a table, moves nothing by a whole base and shows multiples alone', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(5, 10), ({ rows, columns, inner }, base) => {
        const { counts, ties } = crossTable(rows, columns, inner);
        const found = rounded(counts, ties, base);
        expect(found.broken).toEqual([]);
        found.counts.forEach((count, cell) => {
          expect(Math.abs(count - counts[cell]!)).toBeLessThan(base);
          expect(count % base).toBe(0);
        });
      }),
      { seed: 6, numRuns: 150 },
    );
  });

  it('does the same for large tables, near the least change that single counts need', () => {
    const inner = Array.from({ length: 60 * 20 }, (_, index) => (index * 7919 + 13) % 31);
    const { counts, ties } = crossTable(60, 20, inner);
    const found = rounded(counts, ties);
    expect(found.broken).toEqual([]);
    expect(Math.max(...found.counts.map((count, cell) => Math.abs(count - counts[cell]!)))).toBeLessThan(5);
    // the nearest multiples alone are a bound from below, which a good table comes near
    const nearest = counts.reduce((sum, count) => sum + Math.abs(count - Math.floor(count / 5 + 0.5) * 5), 0);
    expect(change(counts, found.counts)).toBeLessThan(1.15 * nearest);
  });

  it('changes least: no other whole rounding of a small table moves fewer people', () => {
    const small = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(small, (inner) => {
        const { counts, ties } = crossTable(2, 2, inner);
        const best = bestByTrying(counts, ties);
        expect(change(counts, rounded(counts, ties).counts)).toBeCloseTo(best, 9);
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});

function bestByTrying(counts: readonly number[], ties: readonly Tie[]): number {
  const lower = counts.map((count) => Math.floor(count / 5) * 5);
  const isOpen = counts.map((count) => count % 5 !== 0);
  let best = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** counts.length; choice += 1) {
    const tried = lower.map((count, cell) => count + (choice & (1 << cell) ? 5 : 0));
    if (tried.some((_, cell) => choice & (1 << cell) && !isOpen[cell])) continue;
    const isSum = ties.every(
      ({ cells, coefficients }) =>
        Math.abs(cells.reduce((sum, cell, index) => sum + coefficients[index]! * tried[cell]!, 0)) < 1e-9,
    );
    if (isSum) best = Math.min(best, change(counts, tried));
  }
  return best;
}
