import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MeasuredTable } from '../../../src/core/stages.ts';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { EVERY_READER, type Reader } from '../../../src/protect/intervals/room.ts';
import { OPTIMUM_LIMITS } from '../../../src/protect/optimum/optimum-limits.ts';
import { protect } from '../../../src/protect/protect.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';
import { describeWithReference } from '../../reference.ts';
import { inventedTable, type Tree } from '../../unit/protect/invented-table.ts';
import { cheapestSafePattern, publishedCounts } from './cheapest-safe-pattern.ts';

interface Case {
  readonly name: string;
  readonly trees: Readonly<Record<string, Tree>>;
  readonly groups: readonly string[];
  readonly counts: Readonly<Record<string, readonly number[]>>;
  readonly hidden: readonly string[];
}

const solver = await loadLinearSolver();
const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')) as { cases: Case[] };
const OUTSIDER: Reader = { hiddenAtLeast: 0, isInsider: false };
const NOBODY_BEHIND: Reader = { hiddenAtLeast: 1, isInsider: false };
// the gap of the search, and no more
const GAP = 1.0011;

function tableOf({ trees, groups, counts }: Pick<Case, 'trees' | 'groups' | 'counts'>): MeasuredTable {
  const names = groups.map((group) => `group=${group}`);
  return inventedTable({
    trees,
    periods: ['2021'],
    indicators: ['people', ...names.map((name) => `people[${name}]`)].map((text, index) => ({
      ...{ id: `i${index}`, kind: 'count', numerator: text },
    })),
    relations: names.length > 0 ? [{ series: 'people', whole: '', parts: names }] : [],
    count: (_series, group, _period, area) => {
      const row = counts[area] ?? [];
      return group === '' ? row.reduce((sum, one) => sum + one, 0) : (row[names.indexOf(group)] ?? 0);
    },
  });
}

interface Hiding {
  readonly cost: number;
  readonly hidden: readonly string[];
}

/** What the gate hides for the sake of others. */
function hiddenBy(table: MeasuredTable, reader: Reader, isOptimal: boolean): Hiding {
  const result = protect(table, { earlier: [], solver, reader, ...(isOptimal ? { optimum: OPTIMUM_LIMITS } : {}) });
  if (isOptimal) expect(result.optimum).toMatchObject({ componentCount: 1, tooLargeCount: 0, stoppedCount: 0 });
  const countOf = new Map(publishedCounts(table).map(({ name, value }) => [name, value]));
  const names = result.log
    .filter(({ reason }) => reason === 'secondary')
    .map(({ areaCode, quantity }) => `${areaCode}/${quantity}`);
  return { cost: names.reduce((sum, name) => sum + Math.sqrt(countOf.get(name)!), 0), hidden: names };
}

describe('optimal hiding', () => {
  it.each(cases)('worked by hand: $name', (one) => {
    const table = tableOf(one);
    const expected = one.hidden.map((name) => name.replace('/all', '/people').replace(/\/(.)$/, '/people[group=$1]'));
    expect([...hiddenBy(table, OUTSIDER, true).hidden].sort()).toEqual([...expected].sort());
    expect([...(cheapestSafePattern(table, solver, 0)?.hidden ?? [])].sort()).toEqual([...expected].sort());
  });

  /** Rows and columns of chance with one or two protected counts, not in one row. */
  const tableOfChance = (seed: number): MeasuredTable => {
    const chance = seededChance(seed, 'optimal hiding');
    const [rows, columns] = seed % 2 === 0 ? [2, 3] : [3, 2];
    const areas = Array.from({ length: rows }, (_, row) => `A${row}`);
    const groups = ['a', 'b', 'c'].slice(0, columns);
    const counts = Object.fromEntries(areas.map((area) => [area, groups.map(() => 3 + chance.integerBelow(20))]));
    for (const area of areas.slice(0, 1 + (seed % 3 === 0 ? 1 : 0)))
      counts[area]![chance.integerBelow(columns)] = 1 + chance.integerBelow(2);
    return tableOf({
      trees: { places: { R: null, ...Object.fromEntries(areas.map((area) => [area, 'R'])) } },
      groups,
      counts,
    });
  };

  /** Districts and zones of chance over the same areas. */
  const linkedOfChance = (seed: number): MeasuredTable => {
    const chance = seededChance(seed, 'optimal hiding, linked');
    const areas = ['a', 'b', 'c', 'd', 'e', 'f'];
    const counts = Object.fromEntries(areas.map((area) => [area, [3 + chance.integerBelow(20)]]));
    counts.a = [1 + chance.integerBelow(2)];
    const zones = [0, 1, 0, 1, 0, 1];
    chance.shuffle(zones);
    const districts: Tree = { R: null, P: 'R', Q: 'R', a: 'P', b: 'P', c: 'P', d: 'Q', e: 'Q', f: 'Q' };
    const other: Tree = {
      S: null,
      X: 'S',
      Y: 'S',
      ...Object.fromEntries(areas.map((area, at) => [area, zones[at] === 0 ? 'X' : 'Y'])),
    };
    return tableOf({ trees: { districts, zones: other }, groups: [], counts });
  };

  it.each([
    ['two ways', tableOfChance],
    ['linked hierarchies', linkedOfChance],
  ])('costs what trying every set of cells finds, in tables of %s', (_name, made) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const table = made(seed);
      for (const reader of [OUTSIDER, NOBODY_BEHIND]) {
        const best = cheapestSafePattern(table, solver, reader.hiddenAtLeast);
        const { cost } = hiddenBy(table, reader, true);
        expect(cost, `seed ${seed}`).toBeGreaterThanOrEqual(best!.cost - 1e-9);
        expect(cost, `seed ${seed}`).toBeLessThanOrEqual(best!.cost * GAP);
      }
    }
  });
});

describeWithReference('optimal hiding in the table of 404 cells', (folder) => {
  interface Published {
    readonly rows: Readonly<Record<string, readonly string[]>>;
    readonly row_leaves: readonly string[];
    readonly cols: readonly string[];
    readonly matrix: readonly (readonly number[])[];
    readonly optimum: Readonly<Record<string, { readonly n_secondary: number; readonly value_sum: number }>>;
  }
  const published = JSON.parse(readFileSync(join(folder, 'cases', 'sdc_staedteregion_404.json'), 'utf8')) as Published;
  const towns = Object.keys(published.rows).map((town) => [town, 'R']);
  const leaves = Object.entries(published.rows).flatMap(([town, own]) => own.map((leaf) => [leaf, town]));
  const table = tableOf({
    trees: { places: { R: null, ...Object.fromEntries([...towns, ...leaves]) } },
    groups: published.cols,
    counts: Object.fromEntries(published.row_leaves.map((leaf, row) => [leaf, published.matrix[row]!])),
  });

  it('reaches the proven optimum', () => {
    const { cost, hidden } = hiddenBy(table, OUTSIDER, true);
    const expected = published.optimum['cost=sqrt(value)']!;
    expect(hidden).toHaveLength(expected.n_secondary);
    const countOf = new Map(publishedCounts(table).map(({ name, value }) => [name, value]));
    expect(hidden.reduce((sum, name) => sum + countOf.get(name)!, 0)).toBe(expected.value_sum);
    expect(cost).toBeCloseTo(83.9873, 4);
  }, 60_000);

  it('hides less than the fast pass for readers who are counted themselves', () => {
    const fast = hiddenBy(table, EVERY_READER, false).cost;
    const optimal = hiddenBy(table, EVERY_READER, true).cost;
    expect(optimal).toBeLessThanOrEqual(fast);
    expect(fast / optimal).toBeLessThan(1.3);
  }, 60_000);
});
