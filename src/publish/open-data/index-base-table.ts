import type { AssessedTable, IndexPeriod, IndexResult } from '../../core/assessed.ts';
import { firstBaseOf } from '../../core/first-base.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly index: IndexResult;
  readonly period: IndexPeriod;
  readonly base: string;
  readonly area: number;
}

/** index-bases.csv: each index on the scale of its first period, so that a change common to all areas shows. */
export function indexBaseTable(assessed: AssessedTable): SideTable {
  return sideTable<Row>(
    'index-bases',
    [
      ...areaColumns<Row>(assessed.table.areas, ({ area }) => area),
      text('period', ({ period }) => period.period),
      text('series', ({ index }) => index.definition.id),
      text('base_period', ({ base }) => base),
      number('value_on_base', ({ period, area }) => period.onFirstBase![area]!),
    ],
    () => assessed.indices.flatMap((index) => index.periods.flatMap((period) => rowsOf(index, period, assessed))),
  );
}

function rowsOf(index: IndexResult, period: IndexPeriod, { table }: AssessedTable): Row[] {
  const base = firstBaseOf(index, period)?.period;
  if (base === undefined) return [];
  return table.areas.areas.flatMap((_, area) =>
    Number.isNaN(period.onFirstBase![area]!) ? [] : [{ index, period, base, area }],
  );
}
