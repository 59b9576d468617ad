import { describe, expect, it } from 'vitest';
import { columnKey } from '../../../../src/core/table.ts';
import { agePairs, mergeAges } from '../../../../src/protect/preview/merge-ages.ts';
import { type InventedIndicator, type Invention, inventedTable } from '../invented-table.ts';

const AGES: Readonly<Record<string, number>> = {
  'age=0..2': 11,
  'age=3..5': 13,
  'age=0..5': 24,
  'age=6..9': 17,
  'age=0..2;sex=f': 5,
};
const tableOf = (indicators: readonly InventedIndicator[]) => {
  const count: Invention['count'] = (series, group, _period, area) =>
    (AGES[group] ?? 500) * (series === 'residents' ? 10 : 1) + (area === 'A' ? 0 : 1);
  return inventedTable({ trees: { places: { R: null, A: 'R', B: 'R' } }, periods: ['2021'], indicators, count });
};
const share = (id: string, ages: string): InventedIndicator => ({
  ...{ id, kind: 'share', numerator: `childcare[${ages}]`, denominator: `residents[${ages}]` },
});
const pairsOf = (indicators: readonly InventedIndicator[]): string[] =>
  agePairs(tableOf(indicators)).map(({ first, second }) => `${first.definition.id}+${second.definition.id}`);

describe('age groups to be joined', () => {
  it('follow each other or lie within each other', () => {
    expect(pairsOf([share('a', 'age=0..2'), share('b', 'age=3..5'), share('c', 'age=6..9')])).toEqual(['a+b', 'b+c']);
    expect(pairsOf([share('a', 'age=0..5'), share('b', 'age=0..2')])).toEqual(['a+b']);
  });

  it('differ in nothing but their ages', () => {
    const young = share('a', 'age=0..2');
    expect(pairsOf([young, { ...share('b', 'age=3..5'), kind: 'rate' }])).toEqual([]);
    expect(pairsOf([young, { ...share('b', 'age=3..5'), numerator: 'benefits[age=3..5]' }])).toEqual([]);
    expect(pairsOf([young, { ...share('b', 'age=3..5'), denominator: 'residents' }])).toEqual([]);
    expect(pairsOf([young, share('b', 'age=6..9')])).toEqual([]);
    expect(pairsOf([share('a', 'age=0..2;sex=f'), share('b', 'age=3..5')])).toEqual([]);
    expect(pairsOf([young, share('same', 'age=0..2')])).toEqual([]);
  });

  it('become one indicator of the sum of both', () => {
    const table = tableOf([share('a', 'age=0..2'), share('b', 'age=3..5')]);
    const merged = mergeAges(table, agePairs(table));
    expect(merged.indicators).toHaveLength(1);
    const [indicator] = merged.indicators;
    const counts = merged.counts.get(columnKey(indicator?.numerator ?? '', '', '2021'));
    // B has one more in each age group
    expect([...(counts?.values ?? [])]).toEqual([24 + 26, 24, 26]);
    expect(indicator?.periods[0]?.value.values[1]).toBeCloseTo((100 * 24) / 240, 12);
  });

  it('become the wider one where one lies within the other', () => {
    const table = tableOf([share('a', 'age=0..2'), share('b', 'age=0..5')]);
    const [indicator] = mergeAges(table, agePairs(table)).indicators;
    expect(indicator).toMatchObject({ numerator: 'childcare[age=0..5]', denominator: 'residents[age=0..5]' });
    expect(indicator?.periods[0]?.value.values[1]).toBe(10);
  });

  it('become one in a chain', () => {
    const table = tableOf([share('a', 'age=0..2'), share('b', 'age=3..5'), share('c', 'age=6..9')]);
    const { indicators } = mergeAges(table, agePairs(table));
    expect(indicators).toHaveLength(1);
    expect(indicators[0]?.periods[0]?.value.values[1]).toBeCloseTo((100 * 41) / 410, 12);
  });
});
