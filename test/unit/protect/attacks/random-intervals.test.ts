import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import type { MeasuredTable } from '../../../../src/core/stages.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable, terms } from '../invented-table.ts';
import { Statements, sealed } from './attacker.ts';
import { type Interval, IntervalAttacker, tellIntervals } from './interval-attacker.ts';
import { INDICATORS, inventionOf, secrets, someIndicators } from './random-invention.ts';

const solver = await loadLinearSolver();
const anySeed = fc.integer({ min: 0, max: 2 ** 30 });
const MINIMUM = 3;
const isWide = ([least, most]: Interval): boolean => most >= MINIMUM && most - least >= MINIMUM;

/** Secrets that a reader can narrow down to less than they must be in doubt. */
function narrowed(attacker: IntervalAttacker, invention: Invention): string[] {
  const table = inventedTable(invention);
  return [...secrets(table, invention)].flatMap(([name, statement]) => {
    const interval = attacker.interval(statement, isWide);
    return isWide(interval) ? [] : [`${name} in ${interval.join('–')}`];
  });
}

/** Areas around and within an area. */
function relatives(table: MeasuredTable, area: number): string[] {
  const up = (index: number): number[] => {
    const parent = table.areas.areas[index]?.parent ?? -1;
    return parent < 0 ? [] : [parent, ...up(parent)];
  };
  const down = (index: number): number[] =>
    (table.areas.children[index] ?? []).flatMap((child) => [child, ...down(child)]);
  return [...up(area), ...down(area)].map((index) => table.areas.areas[index]?.code ?? '');
}

describe('no small count can be narrowed down to fewer than the minimum of values', () => {
  it('in one edition with groups, shares, pooled years and changes', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention = inventionOf(seed, someIndicators(seed), false);
        const table = inventedTable(invention);
        const attacker = new IntervalAttacker(solver);
        tellIntervals(attacker, table, protect(table, { earlier: [], solver }).table);
        expect(narrowed(attacker, invention)).toEqual([]);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it('in two hierarchies over the same areas', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention = inventionOf(seed, INDICATORS.slice(0, 1 + (seed % 4)), true);
        const table = inventedTable(invention);
        const attacker = new IntervalAttacker(solver);
        tellIntervals(attacker, table, protect(table, { earlier: [], solver }).table);
        expect(narrowed(attacker, invention)).toEqual([]);
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  it('by the one person behind a count of 1', () => {
    let insiders = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention = inventionOf(seed, someIndicators(seed), false);
        const table = inventedTable(invention);
        const statements = new Statements(table);
        const { table: shown, secrets: judged } = protect(table, { earlier: [], solver });
        for (const known of judged.secrets.filter(({ value, part }) => value === 1 && part !== 'remainder')) {
          const attacker = new IntervalAttacker(solver);
          tellIntervals(attacker, table, shown);
          const indicator = table.indicators.find(({ definition }) => definition.id === known.indicator);
          const area = table.areas.areas.findIndex(({ code }) => code === known.area);
          attacker.learn(statements.of(terms(indicator?.[known.part as 'numerator'] ?? ''), known.period, area), 1, 1);
          insiders += 1;
          // one person in an area around or within is himself
          const own = new Set([known.area, ...relatives(table, area)]);
          const told = narrowed(attacker, invention).filter((text) => {
            const [, code = '', value = ''] = / (\S+) = (\d+) in/.exec(text) ?? [];
            return !(value === '1' && own.has(code));
          });
          expect(told).toEqual([]);
        }
      }),
      { numRuns: 25, seed: 14 },
    );
    expect(insiders).toBeGreaterThan(50);
  });

  it('although the same attacker narrows down much where only small counts themselves are hidden', () => {
    let found = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const invention = inventionOf(seed * 7919, INDICATORS.slice(0, 3), false);
      const table = inventedTable(invention);
      const statements = new Statements(table);
      const attacker = new IntervalAttacker(solver);
      for (const [key, column] of table.counts) {
        const [id = '', , period = ''] = key.split('\u001f');
        column.values.forEach((value, area) => {
          const isShown = value === 0 || value >= MINIMUM;
          attacker.learn(statements.of(terms(id), period, area), isShown ? value : 1, isShown ? value : Infinity);
        });
      }
      if (narrowed(attacker, invention).length > 0) found += 1;
    }
    expect(found).toBeGreaterThan(10);
  });

  it('over two editions with different indicators', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const attacker = new IntervalAttacker(solver);
        const earlier: EarlierEdition[] = [];
        for (const indicators of [someIndicators(seed), someIndicators(~seed & 127)]) {
          const invention = inventionOf(seed, indicators, false);
          const table = inventedTable(invention);
          const before = earlier.length > 0 ? narrowed(attacker, invention) : [];
          const result = protect(table, { earlier, solver });
          tellIntervals(attacker, table, result.table);
          earlier.push(sealed(table, result.shown));
          const names = new Set(before.map((text) => text.split(' in ')[0]));
          expect(narrowed(attacker, invention).filter((text) => !names.has(text.split(' in ')[0] ?? ''))).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 13 },
    );
  });
});
