import { expect, it } from 'vitest';
import { isShown } from '../../../src/core/status.ts';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { protect } from '../../../src/protect/protect.ts';
import { sealed } from './attacks/attacker.ts';
import { type InventedIndicator, inventedTable } from './invented-table.ts';

const solver = await loadLinearSolver();
/** Children and adults of each area. */
const PEOPLE: Readonly<Record<string, readonly [number, number]>> = { A: [1, 5], B: [2, 0], C: [8, 8], D: [4, 0] };
const YOUNG: InventedIndicator = {
  id: 'young',
  kind: 'share',
  numerator: 'people[age=0..17]',
  denominator: 'people',
};
const ADULTS: InventedIndicator = {
  id: 'adults',
  kind: 'ratio',
  numerator: 'people[age=18..]',
  denominator: 'people[age=0..17]',
};

function tableOf(...indicators: InventedIndicator[]) {
  return inventedTable({
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators,
    relations: [{ series: 'people', whole: '', parts: ['age=0..17', 'age=18..'] }],
    count: (_series, group, _period, area) => {
      const [children, adults] = PEOPLE[area] ?? [0, 0];
      return group === '' ? children + adults : group === 'age=0..17' ? children : adults;
    },
  });
}

it('hides no count for the sake of others that everybody can work out from an earlier edition', () => {
  const before = tableOf(YOUNG);
  const first = protect(before, { earlier: [], solver });
  const second = protect(tableOf(YOUNG, ADULTS), { earlier: [sealed(before, first.shown)], solver });
  const c = before.areas.areas.findIndex(({ code }) => code === 'C');
  const [young] = first.table.indicators[0]!.periods;
  expect([young!.numerator?.values[c], young!.denominator?.values[c]]).toEqual([8, 16]);
  const [adults] = second.table.indicators[1]!.periods;
  expect(isShown(adults!.numerator!.statuses[c]!)).toBe(true);
  // the others are left in doubt all the same
  const told = before.areas.areas.filter((_, area) => isShown(adults!.numerator!.statuses[area]!));
  expect(told.map(({ code }) => code)).toEqual(['R', 'C']);
});
