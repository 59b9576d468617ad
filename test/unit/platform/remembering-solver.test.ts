import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearProgram, LinearSolver, LoadedProgram } from '../../../src/core/linear-solver.ts';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { rememberingSolver } from '../../../src/platform/remembering-solver.ts';
import { protect } from '../../../src/protect/protect.ts';
import { inventionOf, someIndicators } from '../protect/attacks/random-invention.ts';
import { inventedTable } from '../protect/invented-table.ts';

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

/** A solver that counts what reaches it. */
function counted(): { readonly solver: LinearSolver; readonly loads: () => number; readonly minima: () => number } {
  let [loads, minima] = [0, 0];
  const load: LinearSolver['load'] = (program, search) => {
    loads += 1;
    const loaded = solver.load(program, search);
    return new Proxy(loaded, {
      get: (target, name: keyof LoadedProgram) => {
        if (name === 'minimise') minima += 1;
        return target[name].bind(target);
      },
    });
  };
  return { solver: { load }, loads: () => loads, minima: () => minima };
}

type Step = (loaded: LoadedProgram) => unknown;

/** What a program answers to one question after the other. */
function answersOf(by: LinearSolver, steps: readonly Step[], program = PROGRAM): unknown[] {
  const loaded = by.load(program);
  const answers = steps.map((step) => step(loaded));
  loaded.release();
  return answers;
}

const farthest: Step = (loaded) => loaded.minimise([0], [-1]);
const nearest: Step = (loaded) => loaded.minimise([1], [1]);
const atMost =
  (most: number): Step =>
  (loaded) =>
    loaded.setBounds(0, 0, most);

describe('a solver that remembers', () => {
  it('asks the solver once for the same program', () => {
    const { solver: asked, loads, minima } = counted();
    const remembering = rememberingSolver(asked);
    const steps = [farthest, atMost(1), nearest, farthest];
    const first = answersOf(remembering, steps);
    expect([loads(), minima()]).toEqual([1, 3]);
    expect(answersOf(remembering, steps)).toEqual(first);
    expect([loads(), minima()]).toEqual([1, 3]);
    expect(first).toEqual(answersOf(solver, steps));
  });

  it('asks again where anything differs', () => {
    const ways: readonly [string, readonly Step[], LinearProgram][] = [
      ['bounds', [atMost(1), farthest], PROGRAM],
      ['another bound', [atMost(2), farthest], PROGRAM],
      ['all bounds', [(one) => one.setAllBounds(Float64Array.of(0, 0), Float64Array.of(1.5, 9)), farthest], PROGRAM],
      ['a row', [(one) => one.addRow([0], [-1], -0.5), farthest], PROGRAM],
      ['the objective', [nearest], PROGRAM],
      ['what was asked before', [nearest, farthest], PROGRAM],
      ['the program', [farthest], { ...PROGRAM, rowUpper: Float64Array.of(5, 0) }],
      ['a coefficient', [farthest], { ...PROGRAM, rowValues: Float64Array.of(1, 2, 1, -1) }],
    ];
    const { solver: asked, loads } = counted();
    const remembering = rememberingSolver(asked);
    answersOf(remembering, [farthest]);
    ways.forEach(([name, steps, program], at) => {
      expect(answersOf(remembering, steps, program), name).toEqual(answersOf(solver, steps, program));
      expect(loads(), name).toBe(at + 2);
    });
    answersOf({ load: (program) => remembering.load(program, { columns: [0], gap: 0, nodes: 9 }) }, [farthest]);
    expect(loads(), 'whole numbers').toBe(ways.length + 2);
  });

  it('goes on from where the known answers end', () => {
    const remembering = rememberingSolver(solver);
    const known = [farthest, atMost(1), nearest];
    answersOf(remembering, known);
    const steps: Step[] = [...known, (one) => one.addRow([0], [1], 0.5), nearest, (one) => [...one.reducedCosts()]];
    expect(answersOf(remembering, steps)).toEqual(answersOf(solver, steps));
  });

  it('keeps no list that its owner changes afterwards', () => {
    const remembering = rememberingSolver(solver);
    const costs = [-1];
    const changing: Step = (loaded) => {
      const answer = loaded.minimise([0], costs);
      costs[0] = 1;
      return answer;
    };
    answersOf(remembering, [farthest]);
    const answers = answersOf(remembering, [changing, (loaded) => [...loaded.reducedCosts()]]);
    expect(answers).toEqual(answersOf(solver, [farthest, (loaded) => [...loaded.reducedCosts()]]));
  });

  it('changes nothing that the gate decides, table after table', () => {
    const remembering = rememberingSolver(solver);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), fc.integer({ min: 0, max: 3 }), (seed, run) => {
        const invention = inventionOf(seed % 7, someIndicators(seed % 7), false);
        const count: typeof invention.count = (...at) => invention.count(...at) + (at[3].endsWith('1') ? run : 0);
        const table = inventedTable({ ...invention, count });
        const plain = protect(table, { earlier: [], solver });
        const again = protect(table, { earlier: [], solver: remembering });
        expect(again.log).toEqual(plain.log);
        expect(again.shown).toEqual(plain.shown);
      }),
      { numRuns: 12, seed: 5 },
    );
  });
});
