import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type InventedIndicator, inventedTable, terms } from '../invented-table.ts';
import { Attacker, Statements, tell } from './attacker.ts';

const solver = await loadLinearSolver();
const SHARE: InventedIndicator = { id: 'share', kind: 'share', numerator: 'support', denominator: 'residents' };
const BALANCE: InventedIndicator = {
  id: 'balance',
  kind: 'balance',
  numerator: 'support -support@-1',
  denominator: 'residents',
};

type Place = readonly [area: string, year: string];

/** People with support by area and year; a hundred live everywhere. */
function tableOf(support: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  return inventedTable({
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2020', '2021'],
    indicators: [SHARE, BALANCE],
    rule: { smallRates: 'uncertain' },
    count: (series, _group, period, area) => (series === 'residents' ? 100 : support[area]![period]!),
  });
}

/** What a reader can work out who knows a count himself. */
function knows(table: ReturnType<typeof tableOf>, himself: Place): (place: Place) => boolean {
  const attacker = new Attacker();
  const statements = new Statements(table);
  const areaOf = (code: string): number => table.areas.areas.findIndex((area) => area.code === code);
  const countOf = ([code, period]: Place) => statements.of(terms('support'), period, areaOf(code));
  attacker.learn(countOf(himself));
  tell(attacker, table, protect(table, { earlier: [], solver }).table);
  return (place) => attacker.knows(countOf(place));
}

describe('a balance of nobody more and nobody less', () => {
  it('is hidden from the one person in a year, who would know that there was one in the year before', () => {
    const table = tableOf({
      A: { 2019: 9, 2020: 1, 2021: 1 },
      B: { 2019: 8, 2020: 12, 2021: 14 },
      C: { 2019: 20, 2020: 9, 2021: 8 },
      D: { 2019: 10, 2020: 7, 2021: 17 },
    });
    expect(knows(table, ['A', '2021'])(['A', '2020'])).toBe(false);
    expect(knows(table, ['A', '2020'])(['A', '2021'])).toBe(false);
  });
});
