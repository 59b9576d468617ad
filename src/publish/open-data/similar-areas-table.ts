import type { AssessedTable } from '../../core/assessed.ts';
import { MOST_SIMILAR, type SimilarAreasResult } from '../../core/similar-areas.ts';
import { statusName } from '../../core/status.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly result: SimilarAreasResult;
  readonly area: number;
  /** place among the similar areas from 0; −1 where there are none */
  readonly place: number;
}

/** similar-areas.csv: up to five areas like each area; one line with its status for an area that is not compared. */
export function similarAreasTable({ table: { areas }, similarAreas }: AssessedTable): SideTable {
  const at = ({ area, place }: Row): number => area * MOST_SIMILAR + place;
  const only = <T>(row: Row, read: () => T): T | null => (row.place < 0 ? null : read());
  return sideTable<Row>(
    'similar-areas',
    [
      ...areaColumns<Row>(areas, ({ area }) => area),
      text('period', ({ result }) => result.period),
      text('status', ({ result, area }) => statusName(result.statuses[area]!)),
      number('place', (row) => only(row, () => row.place + 1)),
      text('similar_code', (row) => only(row, () => areas.areas[row.result.neighbours[at(row)]!]!.code)),
      number('conditions_met', (row) => only(row, () => row.result.fulfilled[at(row)]!)),
      number('conditions', ({ result }) => result.conditions.length),
      number('distance', (row) => only(row, () => row.result.distances[at(row)]!)),
    ],
    () =>
      similarAreas.flatMap((result) =>
        areas.areas.flatMap(({ scheme, level }, area): Row[] => {
          if (scheme !== result.scheme || level !== result.level) return [];
          const found = result.neighbours.subarray(area * MOST_SIMILAR, (area + 1) * MOST_SIMILAR);
          const count = found.filter((other) => other >= 0).length;
          if (count === 0) return [{ result, area, place: -1 }];
          return Array.from({ length: count }, (_, place) => ({ result, area, place }));
        }),
      ),
  );
}
