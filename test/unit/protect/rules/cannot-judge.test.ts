import { describe, expect, it } from 'vitest';
import type { MeasuredTable, Quantity } from '../../../../src/core/stages.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { columnKey } from '../../../../src/core/table.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();

const BANDS = ['age=0..17', 'age=18..64', 'age=65..'];
const ALL = BANDS.map((band) => `residents[${band}]`).join(' ');

/** A median of three age groups, whose counts stand beside it; the value itself is made up. */
function medians(count: (band: string, area: string) => number, more: Partial<Invention> = {}): MeasuredTable {
  const table = inventedTable({
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R' } },
    periods: ['2021'],
    indicators: [{ id: 'median', kind: 'median-age', numerator: ALL }, ...(more.indicators ?? [])],
    relations: [{ series: 'residents', whole: '', parts: BANDS }],
    ...more,
    ...(more.indicators
      ? { indicators: [{ id: 'median', kind: 'median-age', numerator: ALL }, ...more.indicators] }
      : {}),
    count: (_series, group, _period, area) =>
      group === '' ? BANDS.reduce((sum, band) => sum + count(band, area), 0) : count(group, area),
  });
  const counts = new Map(table.counts);
  const quantities = new Map<string, Quantity>(table.quantities);
  const total = table.counts.get(columnKey(ALL, '', '2021'));
  for (const group of BANDS) {
    const id = `residents[${group}]`;
    const terms = [{ series: 'residents', group, yearOffset: 0, coefficient: 1 }];
    quantities.set(id, { id, terms, sources: ['register'], isCount: true });
    const areas = table.areas.areas.map(({ code }) => code);
    const values = Float64Array.from(areas, (code) =>
      code === 'R' ? count(group, 'A') + count(group, 'B') + count(group, 'C') : count(group, code),
    );
    if (total) counts.set(columnKey(id, '', '2021'), { values, statuses: total.statuses, marks: null });
  }
  return { ...table, counts, quantities };
}

const statusesOf = (table: MeasuredTable, indicator = 0): number[] => [
  ...(protect(table, { earlier: [], solver }).table.indicators[indicator]?.periods[0]?.value.statuses ?? []),
];
const { ok, hidden } = STATUS;

describe('a median age', () => {
  it('is shown where all its age groups are large enough or empty', () => {
    expect(statusesOf(medians((band, area) => (area === 'A' && band === 'age=65..' ? 0 : 40)))).toEqual([
      ok,
      ok,
      ok,
      ok,
    ]);
  });

  it('is hidden where one of its age groups is small', () => {
    expect(statusesOf(medians((band, area) => (area === 'A' && band === 'age=65..' ? 2 : 40)))).toEqual([
      ok,
      hidden,
      ok,
      ok,
    ]);
  });

  it('is hidden where a published count of its age groups is hidden, be it only for the sake of another', () => {
    const indicators = [
      { id: 'old', kind: 'share' as const, numerator: 'residents[age=65..]', denominator: 'residents' },
    ];
    const table = medians((band, area) => (area === 'A' && band === 'age=65..' ? 2 : 40), { indicators });
    const statuses = statusesOf(table);
    expect(statuses).toEqual(statusesOf(table, 1));
    expect(statuses.filter((status) => status === hidden)).toHaveLength(2);
  });

  it('is hidden everywhere where the counts of its age groups were not kept', () => {
    const table = medians(() => 40);
    const counts = new Map([...table.counts].filter(([key]) => key.startsWith(ALL)));
    const quantities = new Map([...table.quantities].filter(([key]) => key === ALL));
    expect(statusesOf({ ...table, counts, quantities })).toEqual([hidden, hidden, hidden, hidden]);
  });

  it('passes where the source is public already', () => {
    expect(statusesOf(medians(() => 1, { publicSources: ['register'] }))).toEqual([ok, ok, ok, ok]);
  });
});

describe('a delivered share', () => {
  const shares = (publicSources: readonly string[]): MeasuredTable =>
    inventedTable({
      trees: { places: { R: null, A: 'R' } },
      periods: ['2021'],
      indicators: [{ id: 'share', kind: 'delivered', numerator: 'share' }],
      count: () => 12.5,
      publicSources,
    });

  it('is hidden with the reason for the office, for nobody knows how many people it rests on', () => {
    const { table, log } = protect(shares([]), { earlier: [], solver });
    expect(table.indicators[0]?.periods[0]).toMatchObject({ numerator: null, denominator: null });
    expect(log.map(({ reason, areaCode }) => `${reason} ${areaCode}`)).toEqual(['cannot-judge R', 'cannot-judge A']);
  });

  it('passes where its source is public already', () => {
    expect([
      ...(protect(shares(['register']), { earlier: [], solver }).table.indicators[0]?.periods[0]?.value.values ?? []),
    ]).toEqual([12.5, 12.5]);
  });
});
