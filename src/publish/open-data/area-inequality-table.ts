import type { AreaInequalityPeriod, AreaInequalityResult, InequalityIndex } from '../../core/area-inequality.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import { statusName } from '../../core/status.ts';
import { areaColumns, number, type SideColumn, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly result: AreaInequalityResult;
  readonly period: AreaInequalityPeriod;
  /** position in AreaInequalityResult.areas */
  readonly at: number;
}

/** area-inequality.csv: how unequal each share and rate is between the areas below, beside what chance would make. */
export function areaInequalityTable({ table: { areas }, areaInequality }: AssessedTable): SideTable {
  const levelOf = ({ scheme, partLevel }: AreaInequalityResult): string | null =>
    areas.schemes.find(({ id }) => id === scheme)?.levels[partLevel]?.id ?? null;
  return sideTable<Row>(
    'area-inequality',
    [
      ...areaColumns<Row>(areas, ({ result, at }) => result.areas[at]!),
      text('period', ({ period }) => period.period),
      text('series', ({ result }) => result.indicator),
      text('part_level', ({ result }) => levelOf(result)),
      text('status', ({ period, at }) => statusName(period.statuses[at]!)),
      number('mean', ({ period, at }) => period.means[at]!),
      ...indexColumns(['gini', 'gini_expected', 'gini_chance'], ({ gini }) => gini),
      ...indexColumns(['theil', 'theil_expected', 'theil_chance'], ({ theil }) => theil),
      ...indexColumns(['atkinson', 'atkinson_expected', 'atkinson_chance'], ({ atkinson }) => atkinson),
      number('between_share', ({ period, at }) => period.betweenShare[at]!),
      number('parts', ({ period, at }) => period.partCounts[at]!),
      number('parts_left_out', ({ period, at }) => period.leftOutCounts[at]!),
    ],
    () =>
      areaInequality.flatMap((result) =>
        result.periods.flatMap((period) => Array.from(result.areas, (_, at): Row => ({ result, period, at }))),
      ),
  );
}

type Name = SideColumn<Row>['name'];

function indexColumns(
  [value, expected, upper]: readonly [Name, Name, Name],
  indexOf: (period: AreaInequalityPeriod) => InequalityIndex,
): SideColumn<Row>[] {
  return [
    number(value, ({ period, at }) => indexOf(period).value[at]!),
    number(expected, ({ period, at }) => indexOf(period).expected?.[at] ?? null),
    number(upper, ({ period, at }) => indexOf(period).upper?.[at] ?? null),
  ];
}
