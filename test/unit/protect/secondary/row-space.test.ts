import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fractionOf,
  inverse,
  multiply,
  PRIME,
  residueOf,
  subtract,
} from '../../../../src/protect/secondary/modular.ts';
import { isReduced, RowSpace, sparseVector, TAG_BASE } from '../../../../src/protect/secondary/row-space.ts';
import { Attacker } from '../attacks/attacker.ts';

const matrix = fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 }), { maxLength: 7 });
const vectorOf = (row: readonly number[]) =>
  sparseVector(row.map((value, column) => [column, residueOf(value)] as const));
const statementOf = (row: readonly number[]) => new Map(row.map((value, column) => [String(column), value]));

describe('arithmetic modulo the prime', () => {
  it('undoes every multiplication', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: PRIME - 1 }), (value) => {
        expect(multiply(value, inverse(value))).toBe(1);
      }),
    );
  });

  it('reads short decimals and small fractions back', () => {
    for (const value of [0, 1, -1, 0.5, -0.5, 0.25, 3, 0.37, -12])
      expect(fractionOf(residueOf(value))).toBeCloseTo(value, 12);
    expect(fractionOf(multiply(residueOf(2), inverse(3)))).toBeCloseTo(2 / 3, 12);
    expect(subtract(1, 2)).toBe(PRIME - 1);
  });

  it('refuses a coefficient that it cannot hold exactly', () => {
    expect(() => residueOf(Math.PI)).toThrow(RangeError);
  });
});

describe('a row space', () => {
  it('knows exactly what a rational elimination knows', () => {
    fc.assert(
      fc.property(matrix, fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 }), (rows, asked) => {
        const space = new RowSpace();
        const attacker = new Attacker();
        for (const row of rows) {
          space.add(vectorOf(row));
          attacker.learn(statementOf(row));
        }
        expect(isReduced(space.reduce(vectorOf(asked)))).toBe(attacker.knows(statementOf(asked)));
      }),
      { numRuns: 500 },
    );
  });

  it('stays reduced: no row holds the pivot of another', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const space = new RowSpace((columns) => columns.at(-1) ?? 0);
        for (const row of rows) space.add(vectorOf(row));
        const pivots = new Set(space.rows.keys());
        for (const [pivot, row] of space.rows)
          expect(row.columns.filter((column) => pivots.has(column))).toEqual([pivot]);
      }),
    );
  });

  it('says by tags which rows a combination is made of', () => {
    const space = new RowSpace();
    space.add(
      sparseVector([
        [0, 1],
        [1, 1],
        [TAG_BASE, 1],
      ]),
    );
    space.add(
      sparseVector([
        [1, 1],
        [TAG_BASE + 1, 1],
      ]),
    );
    const rest = space.reduce(sparseVector([[0, 1]]));
    expect(isReduced(rest)).toBe(true);
    // column 0 = row 0 − row 1
    expect(rest).toEqual({ columns: [TAG_BASE, TAG_BASE + 1], residues: [PRIME - 1, 1] });
  });

  it('is empty without rows, and a row of zeros adds nothing', () => {
    const space = new RowSpace();
    expect(isReduced(space.add(sparseVector([])))).toBe(true);
    expect(isReduced(space.reduce(sparseVector([[3, 1]])))).toBe(false);
    expect(
      sparseVector([
        [1, 1],
        [1, PRIME - 1],
      ]).columns,
    ).toEqual([]);
  });
});
