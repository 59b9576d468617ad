import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { narrowedByTwo } from './two-editions.ts';

const solver = await loadLinearSolver();

describe('no small count can be narrowed down', () => {
  it('over two editions with different indicators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
        expect(narrowedByTwo(seed, solver)).toEqual([]);
      }),
      { numRuns: 40, seed: 13 },
    );
  });
});
