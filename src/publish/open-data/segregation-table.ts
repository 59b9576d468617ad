import type { AssessedTable } from '../../core/assessed.ts';
import type { SegregationPeriod, SegregationResult } from '../../core/segregation.ts';
import { statusName } from '../../core/status.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly result: SegregationResult;
  readonly period: SegregationPeriod;
  /** position in SegregationResult.areas */
  readonly at: number;
}

function beyondChance({ corrected, dissimilarity }: SegregationPeriod, at: number): string | null {
  if (!corrected || Number.isNaN(dissimilarity[at]!)) return null;
  return corrected.beyondChance[at] === 1 ? 'yes' : 'no';
}

/** segregation.csv: how unevenly the people of each share live over the areas below, with a status where nothing is said. */
export function segregationTable({ table: { areas }, segregation }: AssessedTable): SideTable {
  const levelOf = ({ scheme, partLevel }: SegregationResult): string | null =>
    areas.schemes.find(({ id }) => id === scheme)?.levels[partLevel]?.id ?? null;
  return sideTable<Row>(
    'segregation',
    [
      ...areaColumns<Row>(areas, ({ result, at }) => result.areas[at]!),
      text('period', ({ period }) => period.period),
      text('series', ({ result }) => result.indicator),
      text('part_level', ({ result }) => levelOf(result)),
      text('status', ({ period, at }) => statusName(period.statuses[at]!)),
      number('dissimilarity', ({ period, at }) => period.dissimilarity[at]!),
      number('expected', ({ period, at }) => period.expected[at]!),
      number('corrected', ({ period, at }) => period.corrected?.corrected[at] ?? null),
      number('corrected_lower', ({ period, at }) => period.corrected?.lower[at] ?? null),
      number('corrected_upper', ({ period, at }) => period.corrected?.upper[at] ?? null),
      text('beyond_chance', ({ period, at }) => beyondChance(period, at)),
      number('isolation', ({ period, at }) => period.isolation[at]!),
      number('gini', ({ period, at }) => period.gini[at]!),
      number('atkinson', ({ period, at }) => period.atkinson[at]!),
      number('local_segregation', ({ period, at }) => period.local[at]!),
      number('information', ({ period, at }) => period.information[at]!),
      number('between_share', ({ period, at }) => period.betweenShare[at]!),
      number('parts', ({ period, at }) => period.partCounts[at]!),
      number('parts_left_out', ({ period, at }) => period.leftOutCounts[at]!),
    ],
    () =>
      segregation.flatMap((result) =>
        result.periods.flatMap((period) => Array.from(result.areas, (_, at): Row => ({ result, period, at }))),
      ),
  );
}
