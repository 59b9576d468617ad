import type { AssessedTable } from '../../core/assessed.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly area: number;
  readonly period: string;
  readonly series: string;
  readonly from: number | null;
  readonly below: number | null;
}

/** early-classes.csv: in which class hidden values lie, where the office has classes computed before the gate. */
export function earlyClassTable({ table: { areas, indicators } }: AssessedTable): SideTable {
  return sideTable<Row>(
    'early-classes',
    [
      ...areaColumns<Row>(areas, ({ area }) => area),
      text('period', ({ period }) => period),
      text('series', ({ series }) => series),
      number('class_from', ({ from }) => from),
      number('class_below', ({ below }) => below),
    ],
    () =>
      indicators.flatMap(({ definition, periods }) =>
        periods.flatMap(({ period, earlyClasses }) =>
          Array.from(earlyClasses ?? []).flatMap((one, area): Row[] => {
            if (one === 0) return [];
            const { bounds } = definition.classRule;
            const ends = { from: bounds[one - 2] ?? null, below: bounds[one - 1] ?? null };
            return [{ area, period, series: definition.id, ...ends }];
          }),
        ),
      ),
  );
}
