import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { fixedBaseOf, fixedBaseSentence } from '../../../../src/publish/chapters/index-chapter.ts';
import { indexBaseTable } from '../../../../src/publish/open-data/index-base-table.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { type TestCell, testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const { edition } = atlasEdition();
const CODES = ['A', 'B', 'C', 'D'];

/** A book of an index of one indicator over four areas. */
function bookOf(years: Readonly<Record<string, readonly TestCell[]>>, breaks: readonly string[] = []) {
  const definition = testIndicator({ id: 'x', kind: 'delivered', breaks });
  const periods = Object.entries(years).map(([period, values]) => ({ period, values: [null, ...values] }));
  const table = assess(
    protectedTable({
      areas: testAreas(CODES),
      indicators: [{ definition, periods }],
      indices: [testIndex({ id: 'ix', members: testMembers('x') })],
    }),
  );
  const book = makeBook(table, edition);
  const index = table.indices[0]!;
  return { table, index, newest: index.periods.at(-1)!, level: book.levels.find(({ level }) => level === 1)! };
}

describe('an index on the scale of its first period', () => {
  it('shows a change that all areas share, which the index itself cannot show', () => {
    // mean 4, deviation √5; everything two higher
    const { index, newest, level } = bookOf({ '2012': [1, 3, 5, 7], '2021': [3, 5, 7, 9] });
    expect(newest.value.values[1]).toBeCloseTo(-3 / Math.sqrt(5), 12);
    const found = fixedBaseOf(index, newest, level)!;
    expect(found.values[1]).toBeCloseTo(-1 / Math.sqrt(5), 12);
    expect(fixedBaseSentence('de', found)).toBe(
      'Der Index beginnt mit jedem Zeitbezug neu. Am festen Maßstab von 2012 gemessen liegt er im Mittel der 4 Gebiete mit Werten aus beiden Jahren jetzt bei 0,89 (damals 0,00). Insgesamt ist der Index also höher als damals.',
    );
    expect(fixedBaseSentence('en', { ...found, now: -0.5 })).toContain('lower than it was');
    expect(fixedBaseSentence('de', { ...found, now: 0.09 })).toContain('kaum etwas verschoben');
  });

  it('takes the mean of areas that have a value in both periods', () => {
    const { index, newest, level } = bookOf({ '2012': [1, 3, 5, 7], '2021': [3, 5, 7, 'hidden'] });
    const found = fixedBaseOf(index, newest, level)!;
    expect(found.count).toBe(3);
    expect(found.before).toBeCloseTo(-1 / Math.sqrt(5), 12);
  });

  it('begins anew after a break in a definition, and is nothing in the first period', () => {
    const years = { '2012': [1, 3, 5, 7], '2020': [2, 3, 5, 9], '2021': [3, 5, 7, 9] };
    const { index, newest, level } = bookOf(years, ['2020-01-01']);
    expect(fixedBaseOf(index, newest, level)?.base).toBe('2020');
    expect(fixedBaseOf(index, index.periods[1]!, level)).toBeNull();
    expect(fixedBaseOf(index, index.periods[0]!, level)).toBeNull();
  });

  it('stands in the open data with its base', () => {
    const { table } = bookOf({ '2012': [1, 3, 5, 7], '2021': [3, 5, 7, 'hidden'] });
    const { columns, rowCount } = indexBaseTable(table).table();
    expect(rowCount).toBe(7);
    expect(columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['area_code', 'period', 'series', 'base_period', 'value_on_base']),
    );
  });
});
