import { expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { Attacker, hiddenFigures, tell } from '../attacks/attacker.ts';
import { countOf } from '../attacks/random-invention.ts';
import { type InventedIndicator, inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();
const BANDS = ['age=0..14', 'age=15..19', 'age=20', 'age=21..64', 'age=65..79', 'age=80..'];
/** Groups of ages that lie within each other: first and last of their bands. */
const GROUPS = {
  young: [0, 0],
  minors: [0, 1],
  learners: [0, 2],
  work: [1, 3],
  jobs: [2, 3],
  adults: [1, 5],
  old: [4, 5],
};
const INDICATORS: readonly InventedIndicator[] = [
  { id: 'all', kind: 'count', numerator: 'residents' },
  ...Object.entries(GROUPS).map(([id, [first = 0, last = 0]]): InventedIndicator => {
    const bands = BANDS.slice(first, last + 1).map((band) => `residents[${band}]`);
    return { id, kind: 'count', numerator: bands.join(' ') };
  }),
];

function tableOf(seed: number) {
  const people = (band: string, area: string): number => {
    const count = countOf(seed, `${band}${area}`);
    return band === 'age=20' && count % 3 === 0 ? count % 4 : count;
  };
  return inventedTable({
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators: INDICATORS,
    relations: [{ series: 'residents', whole: '', parts: BANDS }],
    count: (_series, group, _period, area) =>
      group === '' ? BANDS.reduce((sum, band) => sum + people(band, area), 0) : people(group, area),
  });
}

it('hides nothing that everybody can work out', () => {
  const following: string[] = [];
  let hidden = 0;
  for (let seed = 0; seed < 150; seed += 1) {
    const table = tableOf(seed);
    const shown = protect(table, { earlier: [], solver }).table;
    const attacker = new Attacker();
    tell(attacker, table, shown);
    for (const [name, statement] of hiddenFigures(table, shown)) {
      hidden += 1;
      if (attacker.knows(statement)) following.push(`${seed} ${name}`);
    }
  }
  expect(following).toEqual([]);
  expect(hidden).toBeGreaterThan(1000);
});
