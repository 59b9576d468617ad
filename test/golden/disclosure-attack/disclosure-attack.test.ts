import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWithReference } from '../../reference.ts';
import type { SmallEdition, SmallFigure } from '../../small-edition.ts';
import { reachesOf } from '../../small-reaches.ts';
import cases from './cases.json' with { type: 'json' };

interface Table {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly matrix: readonly (readonly number[])[];
}

/** A table of rows × columns with its margins as an edition: rows are areas, columns groups; some cells are hidden. */
function edition({ rows, cols, matrix }: Table, hidden: readonly string[]): SmallEdition {
  const figures: SmallFigure[] = [];
  const add = (column: string, row: string, count: number): void => {
    const isHidden = hidden.includes(`${row} ${column}`);
    figures.push({ series: column, area: row, numerator: isHidden ? null : count });
  };
  const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
  cols.forEach((column, at) => {
    rows.forEach((row, index) => {
      add(column, row, matrix[index]![at]!);
    });
    add(column, 'total', sum(matrix.map((line) => line[at]!)));
  });
  rows.forEach((row, index) => {
    add('all', row, sum(matrix[index]!));
  });
  add('all', 'total', sum(matrix.map(sum)));
  const indicators = [
    ...cols.map((column) => ({ id: column, numerator: [`people[kind=${column}]`] })),
    { id: 'all', numerator: ['people'] },
  ];
  return {
    areas: { town: { total: null, ...Object.fromEntries(rows.map((row) => [row, 'total'])) } },
    indicators,
    wholes: { people: { '': cols.map((column) => `kind=${column}`) } },
    // nothing is known of a hidden cell but that it is not negative
    rules: { minimum: 1, zerosShown: false },
    figures,
  };
}

describe('the attack by intervals', () => {
  it.each(cases)('$name', async ({ table, hidden, intervals }) => {
    expect(await reachesOf(edition(table, hidden))).toEqual(intervals);
  });
});

type Interval = readonly [number, number];
interface SmallTables {
  readonly sdctable_4x4: Table & {
    readonly primary: readonly (readonly [string, string])[];
    readonly interval_primary_only: Readonly<Record<string, Interval>>;
    readonly single_cells_that_repair: readonly (readonly [readonly [string, string], Interval])[];
    readonly 'interval_after_adding_(x,b)': Readonly<Record<string, Interval>>;
  };
  readonly fischetti_salazar_3x3: Table & {
    readonly published_pattern: readonly (readonly [string, string])[];
    readonly attacker_interval: Interval;
  };
  readonly tauargus_singleton: Table & {
    readonly pattern_2x2_block: readonly (readonly [string, string])[];
    readonly outsider_interval_A_X4: Interval;
  };
}

describeWithReference('the attack on the leak cases of the literature', (folder) => {
  const file = join(folder, 'cases/sdc_small_tables.json');
  const tables = JSON.parse(readFileSync(file, 'utf8')) as SmallTables;
  const names = (pairs: readonly (readonly [string, string])[]): string[] => pairs.map((pair) => pair.join(' '));
  /** `('w', 'a')` → `w a` */
  const plain = (intervals: Readonly<Record<string, Interval>>): Record<string, Interval> =>
    Object.fromEntries(Object.entries(intervals).map(([key, range]) => [key.replace(/[^\w ]/g, ''), range]));

  it('narrows the 4 × 4 table of sdcTable as published', async () => {
    const table = tables.sdctable_4x4;
    expect(await reachesOf(edition(table, names(table.primary)))).toEqual(plain(table.interval_primary_only));
    const repaired = await reachesOf(edition(table, [...names(table.primary), 'x b']));
    expect(repaired).toMatchObject(plain(table['interval_after_adding_(x,b)']));
    for (const [cell, interval] of table.single_cells_that_repair) {
      const reaches = await reachesOf(edition(table, [...names(table.primary), cell.join(' ')]));
      expect(reaches['w b'], cell.join(' ')).toEqual(interval);
    }
  });

  it('narrows the 3 × 3 table of Fischetti and Salazar as published', async () => {
    const table = tables.fischetti_salazar_3x3;
    const reaches = await reachesOf(edition(table, names(table.published_pattern)));
    expect(reaches['II C']).toEqual(table.attacker_interval);
  });

  it('narrows the example of τ-ARGUS as published', async () => {
    const table = tables.tauargus_singleton;
    const reaches = await reachesOf(edition(table, names(table.pattern_2x2_block)));
    expect(reaches['A X4']).toEqual(table.outsider_interval_A_X4);
  });
});

interface Percent {
  readonly denominator: number;
  readonly decimals: number;
  readonly published_percent: number;
  readonly candidate_numerators: readonly number[];
}

describeWithReference('the attack on rounded percentages', (folder) => {
  const file = join(folder, 'cases/sdc_side_channels.json');
  const { percent_with_published_denominator: percents } = JSON.parse(readFileSync(file, 'utf8')) as {
    percent_with_published_denominator: readonly Percent[];
  };

  it.each(percents)('finds the candidates of $published_percent % of $denominator', async (percent) => {
    const { denominator, decimals, published_percent: value, candidate_numerators: candidates } = percent;
    const reaches = await reachesOf({
      areas: { town: { K: null, A: null } },
      indicators: [{ id: 'x', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
      rules: { minimum: 1, zerosShown: false },
      // a second value shows with how many decimals the publication writes
      figures: [
        { series: 'x', area: 'A', value, numerator: null, denominator },
        {
          series: 'x',
          area: 'K',
          value: Number((50 + 10 ** -decimals * (decimals > 0 ? 1 : 0)).toFixed(decimals)),
          numerator: null,
          denominator: 10 * denominator,
        },
      ],
    });
    expect(reaches['A x']).toEqual([Math.min(...candidates), Math.max(...candidates)]);
  });
});
