import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastResults, type Recall } from '../../../../src/core/recall.ts';
import type { MeasuredTable } from '../../../../src/core/stages.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { INDICATORS, inventionOf, someIndicators } from '../attacks/random-invention.ts';
import { type Invention, inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();
const anySeed = fc.integer({ min: 0, max: 2 ** 30 });

const decisions = (table: MeasuredTable, recall?: Recall): unknown => {
  const { log, shown, secrets, hiddenCount } = protect(table, { earlier: [], solver, ...(recall ? { recall } : {}) });
  return { log, shown, secrets, hiddenCount };
};

/** The same with one more in one area; nothing else differs. */
const oneMore = (invention: Invention, series: string, more: number): Invention => ({
  ...invention,
  count: (...at) => invention.count(...at) + (at[0] === series && at[3] === 'a1' ? more : 0),
});

/** Remembers, and says which parts it decided anew. */
function watched(): { readonly recall: Recall; readonly made: string[] } {
  const made: string[] = [];
  const over = (inner: Recall): Recall => {
    return <T>(key: string, inputs: readonly ArrayLike<number>[], make: () => T): T => {
      const found = inner(key, inputs, () => {
        made.push(key);
        const result = make();
        return (typeof result === 'function' ? over(result as unknown as Recall) : result) as T;
      });
      return found;
    };
  };
  return { recall: over(lastResults()), made };
}

/** Two series that have nothing to do with one another, both with small counts. */
const TWO: Invention = {
  trees: { places: { R: null, A: 'R', B: 'R', a1: 'A', a2: 'A', a3: 'A', b1: 'B', b2: 'B', b3: 'B' } },
  periods: ['2021'],
  indicators: [
    { id: 'cats', kind: 'count', numerator: 'cats' },
    { id: 'dogs', kind: 'count', numerator: 'dogs' },
  ],
  count: (series, _group, _period, area) =>
    ({ a1: 2, a2: 9, a3: 14, b1: 8, b2: 1, b3: 30 })[area]! + (series === 'cats' ? 0 : 1),
};

/** What a correction makes of a count: more, less, the same again, unknown, hidden by the source. */
const CORRECTIONS: readonly ((count: number) => number)[] = [
  (count) => count + 1,
  (count) => Math.max(0, count - 2),
  (count) => count,
  () => Number.NaN,
  () => Number.NEGATIVE_INFINITY,
];

describe('parts of the publication that have nothing to do with one another', () => {
  it('are decided anew only where their own figures changed', () => {
    const { recall, made } = watched();
    decisions(inventedTable(TWO), recall);
    expect(made).toEqual(['parts of the gate', 'part 0', 'part 1']);
    made.length = 0;
    decisions(inventedTable(TWO), recall);
    expect(made).toEqual([]);
    const changed = inventedTable(oneMore(TWO, 'dogs', 5));
    expect(decisions(changed, recall)).toEqual(decisions(changed));
    expect(made).toEqual(['part 1']);
  });

  it('are all decided anew where a rule changed', () => {
    const { recall, made } = watched();
    decisions(inventedTable(TWO), recall);
    made.length = 0;
    const stricter = inventedTable({ ...TWO, rule: { minimumCount: 5 } });
    expect(decisions(stricter, recall)).toEqual(decisions(stricter));
    expect(made).toEqual(['parts of the gate', 'part 0', 'part 1']);
  });

  it('are one where a share ties them together', () => {
    const { recall, made } = watched();
    const share = { id: 'share', kind: 'share', numerator: 'cats', denominator: 'dogs' } as const;
    decisions(inventedTable({ ...TWO, indicators: [...TWO.indicators, share] }), recall);
    expect(made).toEqual(['parts of the gate', 'part 0']);
  });

  it('give the same with what is remembered as without, correction after correction', () => {
    let hits = 0;
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 0, max: 6 }), (seed, at) => {
        const invention = inventionOf(seed, someIndicators(seed), seed % 3 === 0);
        const { recall, made } = watched();
        decisions(inventedTable(invention), recall);
        const partCount = made.length - 1;
        for (const corrected of CORRECTIONS) {
          made.length = 0;
          const { count } = invention;
          const series = INDICATORS[at % INDICATORS.length]!.numerator.split(/[[ @]/)[0]!;
          const isMeant = (place: Parameters<typeof count>): boolean => place[0] === series && place[3].endsWith('1');
          const table = inventedTable({
            ...invention,
            count: (...place) => (isMeant(place) ? corrected(count(...place)) : count(...place)),
          });
          expect(decisions(table, recall)).toEqual(decisions(table));
          if (made.length < partCount) hits += 1;
        }
      }),
      { numRuns: 12, seed: 31 },
    );
    expect(hits).toBeGreaterThan(5);
  });
});
