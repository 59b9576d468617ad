import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { timeSeriesOf } from '../../../../src/publish/chapters/indicator-drawings.ts';
import { timeSeriesTable } from '../../../../src/publish/charts/time-series.table.ts';
import { drawTimeSeries } from '../../../../src/publish/charts/time-series.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const { edition } = atlasEdition();

function series(fields: { readonly breaks?: readonly string[]; readonly validFrom?: string }) {
  const definition = testIndicator({ id: 'x', ...fields });
  const periods = [2015, 2016, 2017, 2018].map((year) => ({ period: String(year), values: [year, year] }));
  const areas = testAreas(['A']);
  const book = makeBook(assess(protectedTable({ areas, indicators: [{ definition, periods }] })), edition);
  return timeSeriesOf('de', book, book.indicators.get('x')!, areas.schemes[0]!.id)!;
}

describe('timeSeriesOf', () => {
  it('breaks before the first period of a new definition, with a word in the drawing and in its table', () => {
    const input = series({ breaks: ['2017-01-01'] });
    expect(input.breaks).toEqual([{ before: '2017', word: 'neue Definition' }]);
    expect(drawTimeSeries(input)).toContain('>neue Definition<');
    expect(timeSeriesTable(input).note).toBe('2017: neue Definition.');
    // the line of the region falls into two
    expect(/class="line region"><path d="([^"]*)"/.exec(drawTimeSeries(input))?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it('has no break where the definition is older than the first period or younger than the last', () => {
    expect(series({ breaks: ['2015-01-01', '2019-01-01'] }).breaks).toEqual([]);
    expect(series({}).breaks).toEqual([]);
  });
});
