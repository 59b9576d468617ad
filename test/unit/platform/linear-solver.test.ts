import { describe, expect, it } from 'vitest';
import type { LinearProgram } from '../../../src/core/linear-solver.ts';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';

const solver = await loadLinearSolver();

/** 2x + 2y ≤ 7, x − y = 0, both at least 0. */
const PROGRAM: LinearProgram = {
  columnLower: Float64Array.of(0, 0),
  columnUpper: Float64Array.of(Infinity, Infinity),
  rowLower: Float64Array.of(-Infinity, 0),
  rowUpper: Float64Array.of(7, 0),
  rowStarts: Int32Array.of(0, 2, 4),
  rowColumns: Int32Array.of(0, 1, 0, 1),
  rowValues: Float64Array.of(2, 2, 1, -1),
};

describe('the linear solver', () => {
  it('keeps a program and answers one question after the other', () => {
    const loaded = solver.load(PROGRAM);
    expect(loaded.minimise([0], [-1])).toEqual({ status: 'optimal', values: Float64Array.of(1.75, 1.75) });
    expect(loaded.minimise([1], [1])).toEqual({ status: 'optimal', values: Float64Array.of(0, 0) });
    loaded.setBounds(1, 1, 1);
    expect(loaded.minimise([], []).values).toEqual(Float64Array.of(1, 1));
    loaded.setBounds(1, 2, 3);
    expect(loaded.minimise([0], [1])).toEqual({ status: 'infeasible', values: null });
    loaded.release();
  });

  it('says where there is no end', () => {
    const loaded = solver.load({ ...PROGRAM, rowUpper: Float64Array.of(Infinity, 0) });
    expect(loaded.minimise([0], [-1])).toEqual({ status: 'unbounded', values: null });
    loaded.release();
  });

  it('finds whole numbers, also from a solution to begin with', () => {
    for (const start of [undefined, Float64Array.of(0, 0)]) {
      const search = { columns: [0, 1], gap: 0, nodes: 100, ...(start ? { start } : {}) };
      const loaded = solver.load(PROGRAM, search);
      expect(loaded.minimise([0], [-1])).toEqual({ status: 'optimal', values: Float64Array.of(1, 1) });
      loaded.release();
    }
  });

  it('solves a program without rows', () => {
    const none = new Float64Array();
    const loaded = solver.load({
      ...{ columnLower: Float64Array.of(2), columnUpper: Float64Array.of(5), rowLower: none, rowUpper: none },
      ...{ rowStarts: Int32Array.of(0), rowColumns: new Int32Array(), rowValues: none },
    });
    expect(loaded.minimise([0], [-1]).values).toEqual(Float64Array.of(5));
    loaded.release();
  });
});
