import { expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { writeCsv } from '../../../../src/formats/write-csv.ts';
import { ageTable } from '../../../../src/publish/open-data/age-table.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { type TestCell, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const DAY = '2021-12-31';
const { edition, assessed: plain } = atlasEdition({ sizes: [2, 1], hasShapes: false });
const { areas } = plain.table;

/** An indicator with the same figures in every area but the last one. */
function figures(id: string, numerator: string, cells: readonly [usual: TestCell, last: TestCell]) {
  const all = areas.areas.map((_, at) => (at === areas.areas.length - 1 ? cells[1] : cells[0]));
  const definition = testIndicator({ id, numerator, decimals: 0, direction: 'neutral' });
  return { definition, periods: [{ period: DAY, values: all }] };
}

it('has a row for each band of each area, with a status where nothing is shown', () => {
  const table = protectedTable({
    areas,
    indicators: [
      figures('all', 'residents', [100, 100]),
      figures('young', 'sum(residents, age < 18)', [20, 'hidden']),
      figures('old', 'sum(residents, age >= 65)', [30, 30]),
    ],
  });
  const text = [
    ...writeCsv({ ...ageTable(assess(table, { shapes: edition.shapes })).table(), delimiter: ',', decimal: '.' }),
  ]
    .map(String)
    .join('');
  const [head, ...rows] = text.trimEnd().split('\n');
  expect(head).toBe('scheme,area_code,area_level,period,sex,age_from,age_to,status,people');
  expect(rows).toHaveLength(3 * areas.areas.length);
  const rest = (row: string): string => row.split(',').slice(3).join();
  expect(rows.slice(0, 3).map(rest)).toEqual([
    '2021-12-31,,0,17,ok,20',
    '2021-12-31,,18,64,ok,50',
    '2021-12-31,,65,,ok,30',
  ]);
  expect(rows.slice(-3).map(rest)).toEqual([
    '2021-12-31,,0,17,hidden,',
    '2021-12-31,,18,64,hidden,',
    '2021-12-31,,65,,ok,30',
  ]);
});
