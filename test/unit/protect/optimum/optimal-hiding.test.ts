import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { OPTIMUM_LIMITS, type OptimumLimits } from '../../../../src/protect/optimum/optimum-limits.ts';
import { type ProtectionResult, protect } from '../../../../src/protect/protect.ts';
import { Attacker, Statements, tell } from '../attacks/attacker.ts';
import { IntervalAttacker, tellIntervals } from '../attacks/interval-attacker.ts';
import { narrowed } from '../attacks/narrowed.ts';
import { INDICATORS, inventionOf, leaks, someIndicators } from '../attacks/random-invention.ts';
import { narrowedByTwo } from '../attacks/two-editions.ts';
import { type Invention, inventedTable, terms } from '../invented-table.ts';

const solver = await loadLinearSolver();
const anySeed = fc.integer({ min: 0, max: 2 ** 30 });
const hidden = (invention: Invention, limits?: OptimumLimits): ProtectionResult =>
  protect(inventedTable(invention), { earlier: [], solver, ...(limits ? { optimum: limits } : {}) });

describe('the best pattern of hidden figures', () => {
  it('leaves as much doubt as the fast pass, with groups, shares, pooled years, changes and two hierarchies', () => {
    let improved = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention = inventionOf(seed, someIndicators(seed), seed % 3 === 0);
        const table = inventedTable(invention);
        const result = hidden(invention, OPTIMUM_LIMITS);
        const intervals = new IntervalAttacker(solver);
        tellIntervals(intervals, table, result.table);
        expect(narrowed(intervals, invention)).toEqual([]);
        const sums = new Attacker();
        tell(sums, table, result.table);
        expect(leaks(table, invention, sums)).toEqual([]);
        expect(result.optimum!.costAfter).toBeLessThanOrEqual(result.optimum!.costBefore);
        if (result.optimum!.costAfter < result.optimum!.costBefore) improved += 1;
      }),
      { numRuns: 20, seed: 21 },
    );
    // else the fast pass would be compared with itself
    expect(improved).toBeGreaterThan(0);
  });

  it('gives nothing away to the one person behind a count of 1', () => {
    let insiders = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention = inventionOf(seed, INDICATORS.slice(0, 2), false);
        const table = inventedTable(invention);
        const statements = new Statements(table);
        const { table: shown, secrets: judged } = hidden(invention, OPTIMUM_LIMITS);
        for (const known of judged.secrets.filter(({ value, part }) => value === 1 && part !== 'remainder')) {
          const attacker = new IntervalAttacker(solver);
          tellIntervals(attacker, table, shown);
          const indicator = table.indicators.find(({ definition }) => definition.id === known.indicator);
          const area = table.areas.areas.findIndex(({ code }) => code === known.area);
          attacker.learn(statements.of(terms(indicator?.[known.part as 'numerator'] ?? ''), known.period, area), 1, 1);
          insiders += 1;
          // a count of 1 in an area around or within is himself
          const told = narrowed(attacker, invention).filter((text) => !/ = 1 in/.test(text));
          expect(told).toEqual([]);
        }
      }),
      { numRuns: 30, seed: 22 },
    );
    expect(insiders).toBeGreaterThan(20);
  });

  it('reckons with earlier editions', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(narrowedByTwo(seed, solver, OPTIMUM_LIMITS)).toEqual([]);
      }),
      { numRuns: 8, seed: 23 },
    );
    // two publications, a best pattern for each, and three readers
  }, 120_000);

  it('is the same each time', () => {
    const invention = inventionOf(77, INDICATORS.slice(0, 4), false);
    expect(hidden(invention, OPTIMUM_LIMITS).log).toEqual(hidden(invention, OPTIMUM_LIMITS).log);
  });

  it('leaves the fast pass where a part is too large, and says so', () => {
    const invention = inventionOf(77, INDICATORS.slice(0, 4), false);
    const result = hidden(invention, { ...OPTIMUM_LIMITS, cells: 2 });
    const { componentCount, tooLargeCount, costBefore, costAfter } = result.optimum!;
    expect(tooLargeCount).toBe(componentCount);
    expect(tooLargeCount).toBeGreaterThan(0);
    expect(costAfter).toBe(costBefore);
    expect(result.log).toEqual(hidden(invention).log);
  });

  it('leaves the fast pass where no search is allowed to end, and says so', () => {
    const invention = inventionOf(77, INDICATORS.slice(0, 4), false);
    const result = hidden(invention, { ...OPTIMUM_LIMITS, rounds: 1 });
    expect(result.optimum!.stoppedCount).toBeGreaterThan(0);
    expect(result.log).toEqual(hidden(invention).log);
  });

  it('is not looked for unless asked', () => {
    expect(hidden(inventionOf(77, INDICATORS.slice(0, 4), false)).optimum).toBeNull();
  });

  it('has nothing to do where nothing is protected', () => {
    const { log, optimum } = hidden(
      { ...inventionOf(77, INDICATORS.slice(0, 4), false), count: () => 50 },
      OPTIMUM_LIMITS,
    );
    expect(log).toEqual([]);
    expect(optimum).toEqual({ componentCount: 0, tooLargeCount: 0, stoppedCount: 0, costBefore: 0, costAfter: 0 });
  });
});
