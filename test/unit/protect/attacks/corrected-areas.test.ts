import { expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type InventedIndicator, type Invention, inventedTable, terms } from '../invented-table.ts';
import { Statements, sealed } from './attacker.ts';
import { type Interval, IntervalAttacker, tellIntervals } from './interval-attacker.ts';

const solver = await loadLinearSolver();
const isWide = ([least, most]: Interval): boolean => most >= 3 && most - least >= 3;

/** Young, old and supported people of A0, A1 and A2. */
type People = readonly (readonly [young: number, old: number, supported: number])[];
// before the second edition A1 and A2 were corrected for 2020, and nothing else
const IN_2020: People = [
  [3, 2, 1],
  [0, 12, 4],
  [12, 7, 9],
];
const IN_2020_CORRECTED: People = [
  [3, 2, 1],
  [9, 3, 4],
  [2, 2, 2],
];
const IN_2021: People = [
  [1, 2, 0],
  [0, 12, 4],
  [10, 8, 9],
];

const INDICATORS: readonly InventedIndicator[] = [
  { id: 'young', kind: 'share', numerator: 'people[age=0..17]', denominator: 'people' },
  { id: 'two-years', kind: 'share', numerator: 'support support@-1', denominator: 'people people@-1' },
];
const MORE_INDICATORS: readonly InventedIndicator[] = [
  ...INDICATORS,
  { id: 'youth', kind: 'ratio', numerator: 'people[age=0..17]', denominator: 'people[age=18..]' },
  { id: 'change', kind: 'change', numerator: 'people -people@-1', denominator: 'people@-1' },
];

function tableOf(in2020: People, indicators: readonly InventedIndicator[]) {
  const count: Invention['count'] = (series, group, period, area) => {
    const people = { '2020': in2020, '2021': IN_2021 }[period]?.[Number(area.slice(1))];
    if (!people) return Number.NaN;
    const [young, old, supported] = people;
    if (series === 'support') return supported;
    return { '': young + old, 'age=0..17': young, 'age=18..': old }[group]!;
  };
  return inventedTable({
    trees: { places: { K: null, T0: 'K', T1: 'K', A0: 'T0', A1: 'T0', A2: 'T1' } },
    periods: ['2020', '2021'],
    indicators,
    relations: [{ series: 'people', whole: '', parts: ['age=0..17', 'age=18..'] }],
    rule: { smallRates: 'uncertain' },
    count,
  });
}

// random office 5276
it.each([
  ['people[age=0..17]', 'T0'],
  ['people[age=0..17]', 'A0'],
  ['people[age=18..]', 'A0'],
])('keeps in doubt what nobody corrected where other areas and years were: %s in %s', (text, code) => {
  const before = tableOf(IN_2020, INDICATORS);
  const first = protect(before, { earlier: [], solver });
  const today = tableOf(IN_2020_CORRECTED, MORE_INDICATORS);
  const second = protect(today, { earlier: [sealed(before, first.shown)], solver });
  const attacker = new IntervalAttacker(solver);
  // this reader even knows what was corrected
  const corrected = new Statements(before, (atom) => (/\|2020\|A[12]$/.test(atom) ? `old ${atom}` : atom));
  tellIntervals(attacker, before, first.table, corrected);
  tellIntervals(attacker, today, second.table);
  const area = today.areas.areas.findIndex((one) => one.code === code);
  expect(attacker.interval(new Statements(today).of(terms(text), '2021', area), isWide)).toSatisfy(isWide);
});
