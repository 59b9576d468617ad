import { describe, expect, it } from 'vitest';
import { isShown } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable, type Tree } from '../invented-table.ts';

const solver = await loadLinearSolver();

const TREE: Tree = { R: null, A: 'R', B: 'R', C: 'R', D: 'R' };

interface Behind {
  readonly contributors?: number;
  readonly largest?: number[];
}

/** What the log says about area A with 40 people counted in each of four areas. */
function reasonsOf(rule: NonNullable<Invention['rule']>, atA: Behind | undefined, countAtA = 40): string[] {
  const elsewhere: Behind = { contributors: 30, largest: [2, 2, 2] };
  const table = inventedTable({
    trees: { places: TREE },
    periods: ['2021'],
    indicators: [{ id: 'people', kind: 'count', numerator: 'people' }],
    rule,
    count: (_series, _group, _period, area) => (area === 'A' ? countAtA : 40),
    behind: (_quantity, area) => (area === 'A' ? atA : elsewhere),
  });
  const { log, table: shown } = protect(table, { earlier: [], solver });
  const isAShown = isShown(shown.indicators[0]?.periods[0]?.value.statuses[1] ?? 0);
  const reasons = log.filter(({ areaCode, reason }) => areaCode === 'A' && reason !== 'secondary');
  expect(isAShown).toBe(reasons.length === 0);
  return reasons.map(({ reason }) => reason);
}

describe('few contributors behind many people', () => {
  it.each([
    [3, 2, ['contributors']],
    [3, 3, []],
    [1, 1, []],
    [0, 1, []],
    // a number that is not delivered, or cannot be, is no proof of enough
    [3, undefined, ['contributors']],
    [3, 0, ['contributors']],
    [3, -1, ['contributors']],
  ])('with a minimum of %i and %s households: %j', (minimumContributors, contributors, expected) => {
    const atA = contributors === undefined ? { largest: [2] } : { contributors };
    expect(reasonsOf({ minimumContributors }, atA)).toEqual(expected);
  });

  it('say nothing about nobody', () => {
    expect(reasonsOf({ minimumContributors: 3 }, { contributors: 0 }, 0)).toEqual([]);
  });
});

describe('largest contributors', () => {
  it.each([
    // 35 of 40 are 87.5 %
    [{ largest: 1, percent: 87.5 }, [35, 3], []],
    [{ largest: 1, percent: 87 }, [35, 3], ['dominance']],
    [{ largest: 2, percent: 95 }, [35, 3], []],
    [{ largest: 2, percent: 94.9 }, [35, 3], ['dominance']],
    // the third is not delivered: he may be as large as the second
    [{ largest: 3, percent: 99 }, [35, 3], ['dominance']],
    [{ largest: 1, percent: 50 }, [20, 20], []],
  ])('with %j and %j: %j', (dominance, largest, expected) => {
    expect(reasonsOf({ dominance }, { largest })).toEqual(expected);
  });

  it.each([
    // 40 - 30 - 8 = 2, and 10 % of 30 are 3
    [10, [30, 8], ['dominance']],
    [10, [30, 7], []],
    [6, [30, 8], []],
    // nobody but the two
    [1, [30, 10], ['dominance']],
    // the second is not delivered
    [10, [30], ['dominance']],
  ])('with a prior–posterior rule of %i %% and %j: %j', (priorPosterior, largest, expected) => {
    expect(reasonsOf({ priorPosterior }, { largest })).toEqual(expected);
  });

  it('are unknown where they are not delivered for an area', () => {
    expect(reasonsOf({ dominance: { largest: 1, percent: 90 } }, undefined)).toEqual(['dominance']);
    expect(reasonsOf({ priorPosterior: 5 }, undefined)).toEqual(['dominance']);
  });
});
