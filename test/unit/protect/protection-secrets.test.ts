import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { protect } from '../../../src/protect/protect.ts';
import { type Invention, inventedTable, type Tree } from './invented-table.ts';

const solver = await loadLinearSolver();

const TREE: Tree = { R: null, A: 'R', B: 'R', C: 'R', D: 'R' };
const INDICATORS: Invention['indicators'] = [
  { id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' },
  { id: 'number', kind: 'count', numerator: 'cases' },
];

const secretsOf = (count: Invention['count'], more: Partial<Invention> = {}) =>
  protect(inventedTable({ trees: { places: TREE }, periods: ['2021'], indicators: INDICATORS, count, ...more }), {
    earlier: [],
    solver,
  }).secrets.secrets;

describe('secrets of a publication', () => {
  const place = { scheme: 'places', period: '2021', minimumCount: 3, requiredWidth: 3 };

  it('are none where nothing is small', () => {
    expect(secretsOf(() => 50)).toEqual([]);
  });

  it('stand at every place of a small count, and not at those hidden for its sake', () => {
    const found = secretsOf((series, _group, _period, area) => (series === 'residents' ? 100 : area === 'A' ? 2 : 30));
    expect(found).toEqual([
      { indicator: 'share', part: 'numerator', area: 'A', value: 2, ...place },
      { indicator: 'number', part: 'numerator', area: 'A', value: 2, ...place },
    ]);
  });

  it('hold small remainders of shares', () => {
    const found = secretsOf((series, _group, _period, area) => (series === 'residents' ? 100 : area === 'A' ? 98 : 30));
    expect(found).toEqual([{ indicator: 'share', part: 'remainder', area: 'A', value: 2, ...place }]);
  });

  it('have no value where the source has hidden it', () => {
    const count: Invention['count'] = (series, _group, _period, area) =>
      series === 'residents' ? 100 : area === 'A' ? Number.NEGATIVE_INFINITY : 30;
    const found = secretsOf(count, { trueCount: () => 30 });
    expect(found.map(({ area, value }) => [area, value])).toEqual([
      ['A', null],
      ['A', null],
    ]);
  });
});
