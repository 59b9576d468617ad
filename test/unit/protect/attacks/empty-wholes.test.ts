import { describe, expect, it } from 'vitest';
import { statusName } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();

/** Statuses of a share of nobody in A, by area; all others have people enough. */
function statuses(zerosPublishable: boolean): Record<string, string> {
  const table = inventedTable({
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators: [{ id: 'support', kind: 'share', numerator: 'support', denominator: 'residents' }],
    count: (series, _group, _period, area) => (area === 'A' ? 0 : series === 'residents' ? 40 : 20),
    rule: { zerosPublishable },
  });
  const { table: shown } = protect(table, { earlier: [], solver });
  const { value } = shown.indicators[0]!.periods[0]!;
  return Object.fromEntries(shown.areas.areas.map(({ code }, at) => [code, statusName(value.statuses[at]!)]));
}

describe('a rate of nobody', () => {
  it('is hidden where nobody may learn that there is nobody: that it makes no sense would tell it', () => {
    expect(statuses(false)['A']).toBe('hidden');
  });

  it('says that it makes no sense where everybody may know', () => {
    expect(statuses(true)).toMatchObject({ A: 'not-applicable', B: 'ok' });
  });
});
