import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable, terms } from '../invented-table.ts';
import { Attacker, type Statement, Statements, sealed, tell } from './attacker.ts';
import { countOf, INDICATORS, inventionOf, leaks, secrets, someIndicators } from './random-invention.ts';

const solver = await loadLinearSolver();

const anySeed = fc.integer({ min: 0, max: 2 ** 30 });

/** Some counts of the lowest areas are hidden by the source or unknown; those above them are delivered. */
function dirty(invention: Invention, seed: number): Invention {
  const mood = (series: string, period: string, area: string): number => countOf(seed, `mood${series}${period}${area}`);
  const count: Invention['count'] = (series, group, period, area) => {
    const chance = mood(series, period, area);
    if (chance === 39) return Number.NEGATIVE_INFINITY;
    return chance === 38 ? Number.NaN : invention.count(series, group, period, area);
  };
  return { ...invention, count, trueCount: invention.count };
}

/** Published counts that the source has hidden. */
function hiddenBySource(invention: Invention): [string, Statement][] {
  const table = inventedTable(invention);
  const statements = new Statements(table);
  const found: [string, Statement][] = [];
  for (const [key, column] of table.counts) {
    const [id = '', , period = ''] = key.split('\u001f');
    column.statuses.forEach((status, area) => {
      if (status === 7) found.push([`${id} ${period} ${area}`, statements.of(terms(id), period, area)]);
    });
  }
  return found;
}

describe('nothing protected follows from what is shown', () => {
  it('where sources hide counts or leave them out', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention = dirty(inventionOf(seed, someIndicators(seed), seed % 5 === 0), seed);
        const table = inventedTable(invention);
        const attacker = new Attacker();
        tell(attacker, table, protect(table, { earlier: [], solver }).table);
        const bySource = hiddenBySource(invention);
        hidden += bySource.length;
        expect(bySource.filter(([, statement]) => attacker.knows(statement)).map(([name]) => name)).toEqual([]);
        expect(leaks(table, invention, attacker)).toEqual([]);
      }),
      { numRuns: 100, seed: 4 },
    );
    expect(hidden).toBeGreaterThan(100);
  });

  it('where one source is public already and the other is not', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const invention: Invention = {
          ...inventionOf(seed, INDICATORS, false),
          sourceOf: { residents: 'town' },
          publicSources: ['town'],
        };
        const table = inventedTable(invention);
        const attacker = new Attacker();
        tell(attacker, table, protect(table, { earlier: [], solver }).table);
        expect(leaks(table, invention, attacker).filter((leak) => leak.includes('support'))).toEqual([]);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('where figures were revised since the last edition', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const first = inventionOf(seed, INDICATORS, false);
        const isRevised = (atom: string): boolean => countOf(seed, `revised${atom}`) > 34;
        const base: Invention['count'] = (series, group, period, area) =>
          first.count(series, group, period, area) + (isRevised([series, group, period, area].join('|')) ? 5 : 0);
        const count: Invention['count'] = (series, group, period, area) => {
          const whole = first.relations?.find((one) => one.series === series && one.whole === group);
          if (!whole) return base(series, group, period, area);
          return whole.parts.reduce((sum, part) => sum + count(series, part, period, area), 0);
        };
        const second: Invention = { ...first, count };
        const attacker = new Attacker();
        const old = inventedTable(first);
        const renamed = new Statements(old, (atom) => (isRevised(atom) ? `old ${atom}` : atom));
        const before = protect(old, { earlier: [], solver });
        tell(attacker, old, before.table, renamed);
        const fresh = inventedTable(second);
        const public1 = [...secrets(fresh, second)]
          .filter(([, statement]) => attacker.knows(statement))
          .map(([n]) => n);
        tell(attacker, fresh, protect(fresh, { earlier: [sealed(old, before.shown)], solver }).table);
        const told = [...secrets(old, first, renamed), ...secrets(fresh, second)]
          .filter(([, statement]) => attacker.knows(statement))
          .map(([name]) => name);
        expect(told.filter((name) => !public1.includes(name))).toEqual([]);
      }),
      { numRuns: 30, seed: 6 },
    );
  });
});
