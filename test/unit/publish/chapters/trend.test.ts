import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndicatorKind } from '../../../../src/core/indicator.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { type Trend, trendOf } from '../../../../src/publish/chapters/trend.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const { edition } = atlasEdition();

/** Trend of area A over yearly values of a count, or of a share where a base is given. */
interface Fields {
  readonly validFrom?: string;
  readonly breaks?: readonly string[];
  readonly base?: number;
  readonly kind?: IndicatorKind;
}

function trend(values: readonly TestCell[], fields: Fields = {}): Trend {
  const { base, breaks = [] } = fields;
  const kind = fields.kind ?? (base === undefined ? 'count' : 'share');
  const multiplier = kind === 'share' ? 100 : 1;
  const validFrom = fields.validFrom ?? null;
  const definition = testIndicator({ id: 'x', kind, unit: '%', multiplier, validFrom, breaks });
  const periods = values.map((value, index) => {
    const cases = typeof value === 'number' && base !== undefined ? (value / 100) * base : null;
    return {
      period: `${2015 + index}-12-31`,
      values: [value, value],
      ...(base === undefined ? {} : { numerators: [cases, cases], denominators: [base, base] }),
    };
  });
  // what is counted in residents makes these the population
  const people = periods.map(({ period }) => ({ period, values: [1000, 1000] }));
  const indicators = [
    { definition, periods },
    { definition: testIndicator({ id: 'people' }), periods: people },
    { definition: testIndicator({ id: 'share', kind: 'share', denominator: 'residents' }), periods: [] },
  ];
  const table = protectedTable({ areas: testAreas(['A']), indicators });
  const view = makeBook(assess(table), edition).indicators.get('x')!;
  return trendOf(view, values.length - 1, 1);
}

describe('trendOf', () => {
  it('tells rise and fall of full counts from a change of one per cent on', () => {
    const full = (...values: readonly number[]) => trend(values, { kind: 'density', base: 100 }).direction;
    expect(full(200, 204)).toBe('up');
    expect(full(200, 196)).toBe('down');
    expect(full(1000, 1005)).toBe('flat');
    expect(full(200, 200)).toBe('flat');
  });

  it('tells no direction of full counts that start below a hundred', () => {
    expect(trend([0, 4], { kind: 'density', base: 100 }).direction).toBe('unclear');
    expect(trend([99, 400], { kind: 'density', base: 100 }).direction).toBe('unclear');
  });

  it('tells rise and fall of densities and median ages, from a hundred people counted', () => {
    const kinds = (kind: 'density' | 'median-age', values: readonly number[], base = 1000) =>
      trend(values, { kind, base }).direction;
    expect(kinds('density', [50, 49.9])).toBe('flat');
    expect(kinds('density', [50, 40])).toBe('down');
    expect(kinds('density', [9, 12])).toBe('unclear');
    expect(kinds('median-age', [42, 40], 1)).toBe('down');
    expect(kinds('median-age', [42.1, 42.5], 1)).toBe('flat');
  });

  it('tells a direction of shares only where it is more than chance and matters', () => {
    expect(trend([10, 20], { base: 10_000 }).direction).toBe('up');
    expect(trend([10, 12], { base: 100 }).direction).toBe('unclear');
    expect(trend([20, 21], { base: 100_000 }).direction).toBe('flat');
  });

  it('holds if the trend of five years is clear whichever year is left out', () => {
    expect(trend([10, 11, 12, 13, 14], { base: 10_000 })).toMatchObject({ direction: 'up', holds: true });
    expect(trend([10, 10, 10, 10, 20], { base: 10_000 })).toMatchObject({ direction: 'up', holds: false });
    expect(trend([10, 11, 12, 13], { base: 10_000 })).toMatchObject({ direction: 'up', holds: false });
  });

  it('has none without two shown values', () => {
    expect(trend([100]).direction).toBe('none');
    expect(trend(['hidden', 100]).direction).toBe('none');
    expect(trend([100, 'hidden']).direction).toBe('none');
    expect(trend([null, null]).direction).toBe('none');
  });

  it('does not compare across the beginning of a definition', () => {
    expect(trend([100, 200, 210], { validFrom: '2016-01-01' }).from?.value).toBe(200);
    expect(trend([100, 200], { validFrom: '2016-01-01' }).direction).toBe('none');
  });

  it('does not compare across a break, and says so only where that is why there is nothing to compare', () => {
    const breaks = ['2017-01-01'];
    expect(trend([100, 150, 200, 210], { breaks })).toMatchObject({ difference: 10, periods: [2, 3] });
    expect(trend([100, 150, 200], { breaks })).toMatchObject({ direction: 'none', newDefinition: '2017-01-01' });
    expect(trend([100, 150], { breaks })).toMatchObject({ difference: 50, newDefinition: null });
    expect(trend([100, 150, 'hidden', 210], { breaks })).toMatchObject({ direction: 'none', newDefinition: null });
    expect(trend([200], { breaks: ['2001-01-01'] }).newDefinition).toBeNull();
  });

  it('looks back five years at most', () => {
    expect(trend([1, 2, 3, 4, 5, 6, 7, 8, 9]).from?.period).toBe('2018-12-31');
  });
});
