import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProtectionSecret } from '../../../../src/core/protection-secrets.ts';
import type { MeasuredTable } from '../../../../src/core/stages.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, terms } from '../invented-table.ts';
import { type Statement, Statements } from './attacker.ts';
import { IntervalAttacker, tellIntervals } from './interval-attacker.ts';
import { isWide, MINIMUM, narrowed } from './narrowed.ts';
import { INDICATORS, inventionOf, secrets, someIndicators } from './random-invention.ts';

const solver = await loadLinearSolver();
const anySeed = fc.integer({ min: 0, max: 2 ** 30 });

/** What a secret counts. */
function ownStatement(
  { indicator, part, area, period }: ProtectionSecret,
  { table, statements }: { readonly table: MeasuredTable; readonly statements: Statements },
): Statement {
  const found = table.indicators.find(({ definition }) => definition.id === indicator);
  const index = table.areas.areas.findIndex(({ code }) => code === area);
  const of = (text: string | null | undefined): Statement => statements.of(terms(text ?? ''), period, index);
  if (part !== 'remainder') return of(found?.[part]);
  return sum(of(found?.denominator), of(found?.numerator), -1);
}

function sum(one: Statement, other: Statement, factor: number): Statement {
  const total = new Map(one);
  for (const [atom, coefficient] of other) total.set(atom, (total.get(atom) ?? 0) + factor * coefficient);
  return total;
}

// Whoever gets support is a resident.
function mayCountTheSame(one: Statement, other: Statement): boolean {
  const counted = (statement: Statement): [series: string, group: string, at: string][] =>
    [...statement].flatMap(([atom, coefficient]) => {
      const [series = '', group = '', period, area] = atom.split('|');
      return coefficient > 0 ? [[series, group, `${period}|${area}`]] : [];
    });
  return counted(one).some(([series, group, at]) =>
    counted(other).some((found) => found[2] === at && (found[0] !== series || found[1] === group)),
  );
}

function isKnown(attacker: IntervalAttacker, statement: Statement): boolean {
  const [least, most] = attacker.interval(statement, ([lower, upper]) => upper > lower);
  return least === most;
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

  it('by the one person who is counted, or left over, alone', () => {
    const insiders = { count: 0, remainder: 0 };
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention = inventionOf(seed, someIndicators(seed), false);
        const table = inventedTable(invention);
        const statements = new Statements(table);
        const { table: shown, secrets: judged } = protect(table, { earlier: [], solver });
        const outsider = new IntervalAttacker(solver);
        tellIntervals(outsider, table, shown);
        expect(narrowed(outsider, invention)).toEqual([]);
        for (const known of judged.secrets.filter(({ value }) => value === 1)) {
          const own = ownStatement(known, { table, statements });
          const attacker = outsider.copy();
          attacker.learn(own, 1, 1);
          insiders[known.part === 'remainder' ? 'remainder' : 'count'] += 1;
          const found = [...secrets(table, invention)].filter(([name, statement]) => {
            if (isWide(attacker.interval(statement, isWide))) return false;
            // another 1 with him in it is himself; and of a shown whole he knows what he leaves
            if (name.endsWith(' = 1') && mayCountTheSame(own, statement)) return false;
            return ![1, -1].some((sign) => isKnown(outsider, sum(statement, own, sign)));
          });
          expect(found.map(([name]) => name)).toEqual([]);
        }
      }),
      // every insider looks at every secret: twice as many runs take a minute and more
      { numRuns: 12, seed: 14 },
    );
    expect(insiders.count).toBeGreaterThan(25);
    expect(insiders.remainder).toBeGreaterThan(10);
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
});
