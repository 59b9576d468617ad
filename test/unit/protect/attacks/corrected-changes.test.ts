import { expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, terms } from '../invented-table.ts';
import { Attacker, Statements, sealed, tell } from './attacker.ts';

const solver = await loadLinearSolver();
/** People of five areas by year; those of 2020 were corrected before the second edition. */
const NOBODY_CORRECTED = { 2021: [0, 0, 9, 0, 12], 2022: [1, 0, 9, 3, 10] };
const FIRST = { ...NOBODY_CORRECTED, 2020: [2, 3, 9, 3, 12] };
const SECOND = { ...NOBODY_CORRECTED, 2020: [12, 3, 1, 8, 2] };

function tableOf(people: Readonly<Record<string, readonly number[]>>, periods: readonly string[]) {
  return inventedTable({
    trees: { places: { K: null, A0: 'K', A1: 'K', A2: 'K', A3: 'K', A4: 'K' } },
    periods,
    indicators: [{ id: 'change', kind: 'change', numerator: 'people -people@-1', denominator: 'people@-1' }],
    rule: { smallRates: 'uncertain' },
    count: (_series, _group, period, area) => people[period]![Number(area.slice(1))]!,
  });
}

// random office 62931: one more than nobody is one
it('keeps in doubt how few there are after a change, also where a change of the year before was corrected', () => {
  const before = tableOf(FIRST, ['2021']);
  const earlier: EarlierEdition[] = [sealed(before, protect(before, { earlier: [], solver }).shown)];
  const table = tableOf(SECOND, ['2021', '2022']);
  const attacker = new Attacker();
  tell(attacker, table, protect(table, { earlier, solver }).table);
  const area = table.areas.areas.findIndex(({ code }) => code === 'A0');
  expect(attacker.knows(new Statements(table).of(terms('people'), '2022', area))).toBe(false);
});
