import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, terms } from '../invented-table.ts';
import { Attacker, Statements, sealed, tell } from './attacker.ts';
import { INDICATORS, inventionOf, leaks, someIndicators } from './random-invention.ts';

const solver = await loadLinearSolver();

describe('no small count follows exactly from what is shown', () => {
  it('in one edition with groups, shares, pooled years and changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
        const invention = inventionOf(seed, someIndicators(seed), false);
        const table = inventedTable(invention);
        const attacker = new Attacker();
        tell(attacker, table, protect(table, { earlier: [], solver }).table);
        expect(leaks(table, invention, attacker)).toEqual([]);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('in two hierarchies over the same areas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
        const invention = inventionOf(seed, INDICATORS.slice(0, 1 + (seed % 4)), true);
        const table = inventedTable(invention);
        const attacker = new Attacker();
        tell(attacker, table, protect(table, { earlier: [], solver }).table);
        expect(leaks(table, invention, attacker)).toEqual([]);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('over two editions with different indicators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
        const first = inventionOf(seed, someIndicators(seed), false);
        const second = inventionOf(seed, someIndicators(~seed & 127), false);
        const attacker = new Attacker();
        const earlier: EarlierEdition[] = [];
        for (const invention of [first, second]) {
          const table = inventedTable(invention);
          const result = protect(table, { earlier, solver });
          // a share that only the second edition declares may have been public, as two counts, in the first
          const before = leaks(table, invention, attacker);
          tell(attacker, table, result.table);
          earlier.push(sealed(table, result.shown));
          expect(leaks(table, invention, attacker).filter((leak) => !before.includes(leak))).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('although the same attacker finds leaks where only small counts themselves are hidden', () => {
    let found = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const invention = inventionOf(seed * 7919, INDICATORS, false);
      const table = inventedTable(invention);
      const statements = new Statements(table);
      const attacker = new Attacker();
      for (const [key, column] of table.counts) {
        const [id = '', , period = ''] = key.split('\u001f');
        column.values.forEach((value, area) => {
          if (value === 0 || value >= 3) attacker.learn(statements.of(terms(id), period, area));
        });
      }
      if (leaks(table, invention, attacker).length > 0) found += 1;
    }
    expect(found).toBeGreaterThan(15);
  });

  it('while most figures stay', () => {
    const invention = { ...inventionOf(5, [...INDICATORS], false), rule: { minimumCount: 1 } };
    expect(protect(inventedTable(invention), { earlier: [], solver }).hiddenCount).toBe(0);
  });
});
